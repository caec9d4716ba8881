/**
 * Launches over HTTP: starting a journey for an audience, following it, pausing and stopping it.
 */
package io.tact.api.launch;
