/**
 * How fast Tact is, each figure beside its floor: what the database, or the bare process engine,
 * does with the same work on the same machine in the same run. Every measurement starts a
 * PostgreSQL of its own that writes through to the disk. {@link
 * io.tact.tests.benchmarks.Benchmarks} is the command.
 */
package io.tact.tests.benchmarks;
