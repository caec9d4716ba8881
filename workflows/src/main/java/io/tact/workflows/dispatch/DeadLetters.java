package io.tact.workflows.dispatch;

import static io.tact.workflows.worker.Lanes.timestamp;

import io.tact.workflows.dispatch.DeadLetter.Kind;
import io.tact.workflows.journey.JourneyEngine;
import io.tact.workflows.worker.Lanes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Work that was given up: to be looked at and tried again by a person. */
public final class DeadLetters {

  private static final Pattern ID = Pattern.compile("(dispatch|signal|step):(.{1,100})");

  private static final String DISPATCH =
      """
      SELECT contact_id, customer_id, contact_id, attempts, dead_since, reason FROM dispatch
      WHERE dead_since IS NOT NULL AND contact_id > ? ORDER BY contact_id LIMIT ?
      """;

  private static final String SIGNAL =
      """
      SELECT signal_id::text, customer_id, content::jsonb ->> 'signal', attempts, dead_since, reason
      FROM journey_signal WHERE dead_since IS NOT NULL AND signal_id > ? ORDER BY signal_id LIMIT ?
      """;

  private static final String REPLAY_DISPATCH =
      """
      UPDATE dispatch SET attempts = 0, next_at = ?, dead_since = NULL
      WHERE contact_id = ? AND dead_since IS NOT NULL
      """;

  private static final String REPLAY_SIGNAL =
      """
      UPDATE journey_signal SET attempts = 0, next_at = ?, dead_since = NULL
      WHERE signal_id = ? AND dead_since IS NOT NULL
      """;

  private final JdbcTemplate jdbc;
  private final JourneyEngine engine;
  private final Clock clock;

  public DeadLetters(JdbcTemplate jdbc, JourneyEngine engine, Clock clock) {
    this.jdbc = jdbc;
    this.engine = engine;
    this.clock = clock;
  }

  /**
   * A page of dead letters in a stable order.
   *
   * @param next where the following page begins; empty at the end
   */
  public record Page(List<DeadLetter> items, Optional<String> next) {}

  private record Id(Kind kind, String key) {

    static Optional<Id> parse(String text) {
      Matcher matcher = ID.matcher(text);
      return matcher.matches()
          ? Optional.of(
              new Id(Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), matcher.group(2)))
          : Optional.empty();
    }

    static String of(Kind kind, String key) {
      return kind.name().toLowerCase(Locale.ROOT) + ":" + key;
    }

    long number() {
      return key.matches("\\d{1,18}") ? Long.parseLong(key) : 0;
    }
  }

  /**
   * The dead letters after a page's {@code next}.
   *
   * @throws IllegalArgumentException if {@code after} is none
   */
  public Page list(Optional<String> after, int limit) {
    Optional<Id> from =
        after.map(
            text ->
                Id.parse(text)
                    .orElseThrow(
                        () -> new IllegalArgumentException("after: not the next of a page")));
    List<DeadLetter> found = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      int room = limit + 1 - found.size();
      if (room > 0 && from.map(id -> id.kind().compareTo(kind) <= 0).orElse(true)) {
        found.addAll(of(kind, from.filter(id -> id.kind() == kind), room));
      }
    }
    boolean more = found.size() > limit;
    List<DeadLetter> shown = more ? found.subList(0, limit) : found;
    return new Page(
        List.copyOf(shown),
        more ? Optional.of(shown.get(shown.size() - 1).id()) : Optional.empty());
  }

  /** Tries it again; answers whether there is such a dead letter. */
  public boolean replay(String id) {
    return Id.parse(id).map(this::replay).orElse(false);
  }

  private boolean replay(Id id) {
    return switch (id.kind()) {
      case DISPATCH -> jdbc.update(REPLAY_DISPATCH, timestamp(clock.instant()), id.key()) == 1;
      case SIGNAL -> jdbc.update(REPLAY_SIGNAL, timestamp(clock.instant()), id.number()) == 1;
      case STEP -> engine.retryIncident(id.key());
    };
  }

  private List<DeadLetter> of(Kind kind, Optional<Id> after, int limit) {
    return switch (kind) {
      case DISPATCH -> jdbc.query(DISPATCH, rows(kind), after.map(Id::key).orElse(""), limit);
      case SIGNAL -> jdbc.query(SIGNAL, rows(kind), after.map(Id::number).orElse(0L), limit);
      case STEP -> engine.incidents(after.map(Id::key), limit).stream().map(this::step).toList();
    };
  }

  private static RowMapper<DeadLetter> rows(Kind kind) {
    return (row, n) ->
        new DeadLetter(
            Id.of(kind, row.getString(1)),
            kind,
            row.getString(2),
            row.getString(3),
            row.getInt(4),
            Lanes.instant(row, 5).orElseThrow(),
            Optional.ofNullable(row.getString(6)).orElse(""));
  }

  private DeadLetter step(JourneyEngine.Incident incident) {
    return new DeadLetter(
        Id.of(Kind.STEP, incident.id()),
        Kind.STEP,
        incident.customerId(),
        incident.journey() + "/" + incident.version() + "/" + incident.elementId(),
        1,
        incident.since(),
        incident.reason());
  }
}
