/**
 * What waits for its time: deferred contacts, with the scheduler that has them decided, and the
 * timers of journeys.
 */
package io.tact.workflows.waiting;
