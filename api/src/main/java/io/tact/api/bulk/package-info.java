/**
 * Imports: files of any length, read line by line in memory that does not grow, taken in batches of
 * a transaction each. A bad line is refused by itself and named in the answer; the rest is taken.
 */
package io.tact.api.bulk;
