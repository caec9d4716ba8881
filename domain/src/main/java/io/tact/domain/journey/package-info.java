/** A journey's design: drafted, submitted by one person and published by another. */
package io.tact.domain.journey;
