package io.tact.workflows.launch;

import io.tact.domain.launch.Audience;
import java.util.Optional;

/** Launches journeys for audiences, and pauses, resumes and stops them. */
public final class Launches {

  /**
   * Launches the newest published version of a journey. Answers the launch's id; nobody has entered
   * yet when it answers.
   *
   * @param journeyKey the journey
   * @param audience whom the launch addresses
   * @param campaignId the campaign of its contacts
   * @param ratePerSecond how many customers may enter in a second, at least 1
   * @param by who launches
   * @throws io.tact.domain.launch.LaunchRefusal with NOT_PUBLISHED where no version is published
   * @throws IllegalArgumentException naming the field, where the filter cannot be understood
   */
  public String launch(
      String journeyKey,
      Audience audience,
      Optional<String> campaignId,
      Optional<Integer> ratePerSecond,
      String by) {
    throw new UnsupportedOperationException();
  }

  /** Nobody enters once this has answered. */
  public void pause(String launchId, String by) {
    throw new UnsupportedOperationException();
  }

  public void resume(String launchId, String by) {
    throw new UnsupportedOperationException();
  }

  /** Nobody enters once this has answered; who is on the way leaves soon after. */
  public void stop(String launchId, String by) {
    throw new UnsupportedOperationException();
  }

  public Optional<LaunchView> find(String launchId) {
    throw new UnsupportedOperationException();
  }
}
