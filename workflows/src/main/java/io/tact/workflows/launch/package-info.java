/**
 * Launches: a journey's start for an audience.
 *
 * <p>The audience is written down in chunks when the launch is requested, in the same transaction.
 * Workers on any node then take a chunk at a time: all its customers enter the journey in one
 * transaction, which also removes the chunk. So whatever is killed whenever, nobody enters twice
 * and nobody is left out. A chunk that cannot enter as a whole is halved, until the one customer
 * that holds the others back stands alone and ends as failed.
 */
package io.tact.workflows.launch;
