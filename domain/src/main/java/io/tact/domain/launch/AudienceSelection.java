package io.tact.domain.launch;

import java.util.List;
import java.util.function.Consumer;

/** Finds the customers of an audience. */
public interface AudienceSelection {

  /**
   * Streams the ids of the audience, without repetition, in chunks. For a list, unknown and erased
   * ids are left in: they are refused one by one when they try to enter.
   *
   * @throws IllegalArgumentException naming the field, where a filter cannot be understood
   */
  void select(Audience audience, int chunkSize, Consumer<List<String>> chunk);

  /**
   * How many customers the audience has now. Of a list, those count that are registered and not
   * erased, each once.
   *
   * @throws IllegalArgumentException naming the field, where a filter cannot be understood
   */
  long count(Audience audience);
}
