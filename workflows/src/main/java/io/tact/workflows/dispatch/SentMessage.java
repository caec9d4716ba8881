package io.tact.workflows.dispatch;

import io.tact.domain.contact.Channel;
import java.time.Instant;
import java.util.Optional;

/**
 * A message in the outbox, opened for a person to read.
 *
 * @param position its place in the outbox, ascending; what {@code after} takes
 * @param contactId the contact that the message carries
 * @param customerId to whom
 * @param channel the way it would have taken
 * @param address where to; empty once the customer is erased, or where the address is gone
 * @param content what it says; empty for a contact without words, or once the customer is erased
 * @param sentAt when it was sent
 */
public record SentMessage(
    long position,
    String contactId,
    String customerId,
    Channel channel,
    Optional<String> address,
    Optional<String> content,
    Instant sentAt) {}
