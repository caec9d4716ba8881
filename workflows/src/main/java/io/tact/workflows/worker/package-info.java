/**
 * Work that goes on by itself: loops over tables that serve as queues.
 *
 * <p>Every {@link io.tact.workflows.worker.Worker} does what is due now when it is asked to, so
 * that tests and the manual clock can have everything done; {@link
 * io.tact.workflows.worker.Workers} asks it again and again on threads of its own. Any number of
 * nodes may run the same workers: who does what is settled by locks in the database, which end with
 * their transaction, so a killed node leaves nothing to tidy up.
 */
package io.tact.workflows.worker;
