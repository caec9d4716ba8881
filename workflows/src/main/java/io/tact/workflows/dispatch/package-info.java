/**
 * From an approved contact to its channel.
 *
 * <p>An approval is queued in the transaction that records it. A dispatcher asks the customer once
 * more, hands the message to the {@link io.tact.workflows.dispatch.ChannelGateway} of its channel
 * and records what became of it: at least once, with the contact's id as the key by which a channel
 * recognises a repetition.
 */
package io.tact.workflows.dispatch;
