/**
 * The contacts that are to come: those that wait for their hour, and those that journeys on the way
 * will ask for.
 */
package io.tact.workflows.forecast;
