/**
 * From the history to the journeys: what happened to a customer moves the journeys that wait for
 * it.
 *
 * <p>What is to be moved is settled in the transaction that records the event, against what waits
 * at that very moment; so an event that came before the wait for it does not count. Where the
 * customer's journeys have yet to receive what happened before, it is matched after that. It is
 * written down as a {@link io.tact.workflows.correlation.Signal}, and a worker carries it out in a
 * transaction of its own, which may fail and be repeated without harm to the event.
 */
package io.tact.workflows.correlation;
