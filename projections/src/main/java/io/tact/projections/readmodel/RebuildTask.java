package io.tact.projections.readmodel;

/** Something that a rebuild does besides the models that follow the history. */
public interface RebuildTask {

  /** Its name among the models. */
  String name();

  /**
   * Goes through the events with {@code after < index <= upTo}, in the caller's transaction, while
   * the system writes.
   */
  void repair(long after, long upTo);
}
