/**
 * Events from channels, CloudEvents 1.0. Behaviour is appended to the history without loading the
 * customer, requests that arrive together in one transaction; receipts tell the customer what
 * became of a contact in the transaction that keeps them.
 */
package io.tact.api.event;
