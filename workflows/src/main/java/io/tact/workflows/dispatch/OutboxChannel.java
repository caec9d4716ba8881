package io.tact.workflows.dispatch;

import static io.tact.workflows.worker.Lanes.timestamp;

import io.tact.domain.contact.Channel;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps messages for a person to read, in place of a provider that would carry them. It serves
 * every channel. A row says who got what when; the words stay in the history under the customer's
 * key, so that erasing the key empties the outbox too.
 */
public final class OutboxChannel implements ChannelGateway {

  private static final String WRITE =
      """
      INSERT INTO outbox (sent_at, request, contact_id, customer_id, channel)
      SELECT ?, request, contact_id, customer_id, channel
      FROM unnest(?::bigint[], ?::text[], ?::text[], ?::text[]) AS m (request, contact_id, customer_id, channel)
      """;

  private final JdbcTemplate jdbc;
  private final Clock clock;

  public OutboxChannel(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public boolean serves(Channel channel) {
    return true;
  }

  @Override
  public boolean sharesTransaction() {
    return true;
  }

  @Override
  public List<SendResult> send(List<OutgoingMessage> messages) {
    jdbc.update(
        WRITE,
        timestamp(clock.instant()),
        messages.stream().map(OutgoingMessage::request).toArray(Long[]::new),
        messages.stream().map(OutgoingMessage::contactId).toArray(String[]::new),
        messages.stream().map(OutgoingMessage::customerId).toArray(String[]::new),
        messages.stream().map(m -> m.channel().name()).toArray(String[]::new));
    return Collections.nCopies(messages.size(), new SendResult.Sent());
  }
}
