package io.tact.workflows.dispatch;

import io.tact.domain.contact.Channel;

/**
 * A cleared contact on its way to a channel. Its words stay in the history until they are needed.
 *
 * @param contactId the contact; the key by which a channel recognises a repetition
 * @param customerId to whom
 * @param channel the way to take
 * @param request the position, in the customer's history, of the event that holds the request
 */
public record OutgoingMessage(String contactId, String customerId, Channel channel, long request) {}
