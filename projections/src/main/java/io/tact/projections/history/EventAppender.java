package io.tact.projections.history;

import io.tact.domain.customer.InteractionRecorded;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Appends the events of a transaction with one statement. */
final class EventAppender {

  private static final String APPEND =
      """
      INSERT INTO event (index, sequence, time, event_id, aggregate_type, aggregate_id, type, revision,
                         customer_id, metadata, payload)
      SELECT nextval('event_index'), e.sequence, e.time::timestamptz, e.event_id, e.aggregate_type,
             coalesce(e.aggregate_id, e.event_id), e.type, e.revision, e.customer_id, e.metadata, e.payload
      FROM unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                  ?::text[], ?::text[])
           AS e (sequence, time, event_id, aggregate_type, aggregate_id, type, revision, customer_id, metadata, payload)
      """;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSX").withZone(ZoneOffset.UTC);

  private final JdbcTemplate jdbc;

  EventAppender(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void append(List<? extends EventMessage<?>> events, Serializer serializer) {
    Columns columns = new Columns(events.size());
    for (int i = 0; i < events.size(); i++) {
      columns.set(i, events.get(i), serializer);
    }
    jdbc.update(connection -> columns.bind(connection));
  }

  /** The events turned into columns, as unnest takes them. */
  private static final class Columns {
    private final Long[] sequence;
    private final String[][] texts;

    Columns(int size) {
      sequence = new Long[size];
      texts = new String[9][size];
    }

    void set(int i, EventMessage<?> event, Serializer serializer) {
      SerializedObject<String> payload = event.serializePayload(serializer, String.class);
      sequence[i] = 0L;
      texts[0][i] = TIME.format(event.getTimestamp().truncatedTo(ChronoUnit.MICROS));
      texts[1][i] = event.getIdentifier();
      if (event instanceof DomainEventMessage<?> domainEvent) {
        sequence[i] = domainEvent.getSequenceNumber();
        texts[2][i] = domainEvent.getType();
        texts[3][i] = domainEvent.getAggregateIdentifier();
      } else if (event.getPayload() instanceof InteractionRecorded interaction) {
        texts[6][i] = interaction.customerId().orElse(null);
      }
      texts[4][i] = payload.getType().getName();
      texts[5][i] = payload.getType().getRevision();
      texts[7][i] = event.serializeMetaData(serializer, String.class).getData();
      texts[8][i] = payload.getData();
    }

    PreparedStatement bind(Connection connection) throws SQLException {
      PreparedStatement statement = connection.prepareStatement(APPEND);
      statement.setArray(1, connection.createArrayOf("bigint", sequence));
      for (int i = 0; i < texts.length; i++) {
        Array column = connection.createArrayOf("text", texts[i]);
        statement.setArray(i + 2, column);
      }
      return statement;
    }
  }
}
