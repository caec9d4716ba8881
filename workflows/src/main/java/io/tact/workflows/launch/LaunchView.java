package io.tact.workflows.launch;

import java.util.Optional;

/**
 * A launch as its own rows show it. How far its customers have come stands in their histories; the
 * counts of the read model complete the picture.
 *
 * @param launchId the launch
 * @param journey the journey's key
 * @param journeyName what that version of it is called
 * @param version the version that its customers enter
 * @param status RUNNING, PAUSED or STOPPED; {@link #statusGiven} knows DONE
 * @param total how many customers its audience has, unknown ones included
 * @param unknown how many of them no history can tell of, such as ids that nobody may have; they
 *     count as refused beside those in the histories
 * @param entered whether everybody has entered or was refused
 * @param campaignId the campaign of its contacts
 * @param ratePerSecond how many customers may enter in a second, absent for as fast as it goes
 */
public record LaunchView(
    String launchId,
    String journey,
    Optional<String> journeyName,
    int version,
    LaunchStatus status,
    int total,
    int unknown,
    boolean entered,
    Optional<String> campaignId,
    Optional<Integer> ratePerSecond) {

  /**
   * The status, given the counts of the histories: DONE once everybody has entered or was refused
   * and nobody is on the way.
   *
   * @param started how many entered, cumulative
   * @param waiting how many of them are on the way
   * @param refused how many were refused, without {@link #unknown}
   */
  public LaunchStatus statusGiven(long started, long waiting, long refused) {
    boolean everybodyTold = started + refused + unknown >= total;
    return status != LaunchStatus.STOPPED && entered && everybodyTold && waiting == 0
        ? LaunchStatus.DONE
        : status;
  }
}
