/**
 * Customers as they are now, in the clear: written in the transaction that changes them, so that
 * whoever asks next sees the change. Audiences are selected here.
 */
package io.tact.projections.customer;
