/**
 * Journeys on the process engine: how they are designed, started, moved and carried to the
 * channels.
 */
package io.tact.workflows;
