package io.tact.domain.launch;

/** A journey's start for an audience. */
public class Launch {

  /** The stream of a launch, apart from those of customers. */
  public static String streamOf(String launchId) {
    return "tact:launch:" + launchId;
  }
}
