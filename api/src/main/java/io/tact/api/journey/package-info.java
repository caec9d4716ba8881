/** Journeys over HTTP: their diagrams and versions, who may publish them, and their vocabulary. */
package io.tact.api.journey;
