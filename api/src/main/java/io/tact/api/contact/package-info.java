/**
 * Contacts over HTTP: asking for one and hearing the decision, taking over the history of contacts
 * made before Tact, and reading what became of them.
 */
package io.tact.api.contact;
