package io.tact.domain.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a customer allowed and forbade: for each category and channel the latest word. */
public final class Consents {
  private final Map<String, Word> latest;

  private record Word(boolean granted, Instant at) {}

  /** Of a customer who has said nothing. */
  public Consents() {
    this(new TreeMap<>());
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private Consents(TreeMap<String, Word> latest) {
    this.latest = latest;
  }

  /** The latest word: granted or not; empty where the customer has said nothing. */
  public Optional<Boolean> latest(Category category, Channel channel) {
    return Optional.ofNullable(latest.get(key(category, channel))).map(Word::granted);
  }

  /** Whether a word of that time would be the latest; of two at the same time the later told is. */
  public boolean wouldMove(Category category, Channel channel, Instant at) {
    Word word = latest.get(key(category, channel));
    return word == null || !at.isBefore(word.at());
  }

  /** Takes note of a grant or a revocation; one older than the latest moves nothing. */
  public void note(Category category, Channel channel, boolean granted, Instant at) {
    if (wouldMove(category, channel, at)) {
      latest.put(key(category, channel), new Word(granted, at));
    }
  }

  private static String key(Category category, Channel channel) {
    return category.name() + "/" + channel.name();
  }

  @JsonValue
  private Map<String, Word> words() {
    return latest;
  }
}
