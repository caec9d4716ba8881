/**
 * Contacts: what is asked for, what is answered, and what is known of the past. The past of a
 * customer is kept small: {@link io.tact.domain.contact.ContactHistory} holds 400 days one by one
 * and counts of what was before.
 */
package io.tact.domain.contact;
