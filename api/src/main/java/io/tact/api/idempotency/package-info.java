/**
 * The same call again: it gets the first answer and changes nothing. What a caller names (a
 * contact's id, or an {@code Idempotency-Key}) is kept beside a keyed fingerprint of what was asked
 * and the answer that was given, in the transaction that did the work.
 */
package io.tact.api.idempotency;
