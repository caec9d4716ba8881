/**
 * From an approved contact to its channel.
 *
 * <p>Where the {@link io.tact.workflows.dispatch.ChannelGateway} of its channel shares the
 * transaction, a contact is sent by the transaction that approves it. Otherwise, and where it was
 * approved after waiting, it is queued: a dispatcher asks the customer once more, hands the message
 * over and records what became of it: at least once, with the contact's id as the key by which a
 * channel recognises a repetition.
 */
package io.tact.workflows.dispatch;
