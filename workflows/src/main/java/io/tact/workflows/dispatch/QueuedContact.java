package io.tact.workflows.dispatch;

/**
 * An approved contact that waits to be sent.
 *
 * @param contactId the contact
 * @param customerId to whom
 * @param channel the way to take
 * @param request the position, in the customer's history, of the event that holds the request
 * @param attempts how often it was tried
 */
public record QueuedContact(
    String contactId, String customerId, String channel, long request, int attempts) {

  QueuedContact triedOnceMore() {
    return new QueuedContact(contactId, customerId, channel, request, attempts + 1);
  }
}
