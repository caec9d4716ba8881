package io.tact.projections.launchprogress;

/**
 * The customers of a launch.
 *
 * @param started entered so far, wherever they are now
 * @param waiting on the way
 * @param completed came to an end of the diagram
 * @param failed could not be carried on, or stand at an element that waits for a person
 * @param stuck of these, who stand at such an element
 * @param stopped taken out before an end
 * @param refused never entered
 */
public record LaunchCounts(
    long started,
    long waiting,
    long completed,
    long failed,
    long stuck,
    long stopped,
    long refused) {

  /** Before anybody has entered. */
  public static final LaunchCounts NONE = new LaunchCounts(0, 0, 0, 0, 0, 0, 0);
}
