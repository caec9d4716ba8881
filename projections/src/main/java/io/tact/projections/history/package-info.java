/**
 * The history in PostgreSQL: events are appended, read ahead in bulk and kept for ever. This is the
 * storage under Axon's event store; the read models that follow the history stand in packages of
 * their own.
 *
 * <p>Three things are particular. Events get their index in such a way that a reader can tell below
 * which index nothing is missing any more. Who shares the appending transaction ({@link
 * io.tact.domain.history.AppendListener}) is told of all its events at once. And a transaction over
 * many customers reads all their streams with one statement ({@link
 * io.tact.domain.customer.CustomerTransaction}).
 */
package io.tact.projections.history;
