package io.tact.api.watch;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A version with everybody who watches it, and what they were told last. */
final class WatchedVersion {

  private final List<String> elements;
  private final Set<FigureStream> streams = ConcurrentHashMap.newKeySet();
  private String last = "";

  /**
   * @param elements the ids of its elements, in the diagram's order
   */
  WatchedVersion(List<String> elements) {
    this.elements = elements;
  }

  List<String> elements() {
    return elements;
  }

  /** The same with somebody more. */
  WatchedVersion with(FigureStream stream) {
    streams.add(stream);
    return this;
  }

  /** Answers whether nobody is left. */
  boolean remove(FigureStream stream) {
    streams.remove(stream);
    return streams.isEmpty();
  }

  /** Tells somebody who has just come what everybody knows. */
  synchronized void tellFirst(FigureStream stream, Supplier<String> look) {
    if (last.isEmpty()) {
      last = look.get();
    }
    stream.tell(last);
  }

  /** Tells everybody where it is news; else, now and then, that somebody is still there. */
  synchronized void tell(String json, boolean beats) {
    if (!json.equals(last)) {
      last = json;
      streams.forEach(stream -> stream.tell(json));
    } else if (beats) {
      streams.forEach(FigureStream::beat);
    }
  }

  void endWhatIsOver(Duration longest) {
    streams.stream().filter(stream -> stream.isOver(longest.toNanos())).forEach(FigureStream::end);
  }

  void end() {
    streams.forEach(FigureStream::end);
  }
}
