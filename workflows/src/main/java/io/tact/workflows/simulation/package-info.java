/**
 * Test runs: a diagram that nobody has approved yet, some customers as they stand now, and a clock
 * that is moved by hand.
 *
 * <p>Nothing in it decides by rules of its own. The flow is the engine's, behind {@link
 * io.tact.workflows.engine.TrialEngine}; the answers are the customers' own, behind {@link
 * io.tact.domain.customer.ImaginedCustomers}. Both live in one database transaction, which is
 * always rolled back: no row, no event, no message remains, and whoever is killed half-way leaves
 * nothing behind.
 *
 * <p>What belongs to one run is its {@link io.tact.workflows.simulation.Course}, bound to the
 * thread as long as it lasts.
 */
package io.tact.workflows.simulation;
