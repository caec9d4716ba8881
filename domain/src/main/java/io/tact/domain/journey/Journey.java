package io.tact.domain.journey;

/** A journey's design and its versions. */
public class Journey {

  /** The stream of a journey, apart from those of customers. */
  public static String streamOf(String key) {
    return "tact:journey:" + key;
  }
}
