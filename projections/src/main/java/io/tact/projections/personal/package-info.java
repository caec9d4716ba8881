/**
 * Personal data: a key of each customer's own, wrapped by the master key. Erasing the customer's
 * key makes everything that was ever sealed with it unreadable, wherever copies of the ciphertext
 * lie.
 */
package io.tact.projections.personal;
