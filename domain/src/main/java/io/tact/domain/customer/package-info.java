/**
 * The customer, who alone decides about contacts. Read {@link
 * io.tact.domain.customer.CustomerEvent} first: it tells the whole business; then {@link
 * io.tact.domain.customer.Customer}, which decides, and its state, which evolves.
 */
package io.tact.domain.customer;
