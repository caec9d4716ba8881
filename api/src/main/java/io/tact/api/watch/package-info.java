/**
 * Watching a journey over HTTP: its figures, once or as a stream that tells each change, and the
 * customers behind every number.
 *
 * <p>Whoever watches holds a connection and no thread. One look at the database a second serves
 * everybody who watches the same version, on this node; there is none while nobody does. Streams
 * read what the read models hold, so it does not matter which node moves the customers.
 */
package io.tact.api.watch;
