/**
 * Personal data: sealed with a key of each customer's own, so that it can be erased from a history
 * that is never changed.
 */
package io.tact.domain.personal;
