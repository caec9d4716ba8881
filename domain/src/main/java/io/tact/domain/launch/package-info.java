/** A journey's start for an audience. */
package io.tact.domain.launch;
