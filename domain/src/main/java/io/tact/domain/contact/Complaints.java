package io.tact.domain.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** When a customer complained, as far back as a cool-off may look. */
public final class Complaints {
  /** The longest time to count in and the longest pause together, and some days to spare. */
  private static final Duration KEPT = Duration.ofDays(802);

  private final List<Instant> inOrder;

  /** Of a customer who has not complained. */
  public Complaints() {
    this(List.of());
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private Complaints(List<Instant> inOrder) {
    this.inOrder = new ArrayList<>(inOrder);
  }

  /** The times of the complaints, oldest first. */
  @JsonValue
  public List<Instant> inOrder() {
    return Collections.unmodifiableList(inOrder);
  }

  /** Takes note of a complaint; complaints may come in any order. */
  public void note(Instant at) {
    int found = Collections.binarySearch(inOrder, at);
    inOrder.add(found < 0 ? -found - 1 : found, at);
    Instant kept = inOrder.get(inOrder.size() - 1).minus(KEPT);
    inOrder.removeIf(old -> old.isBefore(kept));
  }
}
