package io.tact.workflows.launch;

import com.github.f4b6a3.ulid.UlidCreator;
import io.tact.domain.customer.CustomerTransaction;
import io.tact.domain.launch.Audience;
import io.tact.domain.launch.AudienceSelection;
import io.tact.domain.launch.LaunchCommand;
import io.tact.domain.launch.LaunchCommand.PauseLaunch;
import io.tact.domain.launch.LaunchCommand.RequestLaunch;
import io.tact.domain.launch.LaunchCommand.ResumeLaunch;
import io.tact.domain.launch.LaunchCommand.StopLaunch;
import io.tact.domain.launch.LaunchRefusal;
import io.tact.workflows.journey.JourneyVersions;
import io.tact.workflows.journey.JourneyVersions.JourneyVersion;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Launches journeys for audiences, and pauses, resumes and stops them. */
public final class Launches {

  private final AudienceSelection audiences;
  private final LaunchChunks chunks;
  private final LaunchRows rows;
  private final CommandGateway commands;
  private final CustomerTransaction transaction;
  private final JourneyVersions versions;

  Launches(
      AudienceSelection audiences,
      LaunchChunks chunks,
      LaunchRows rows,
      CommandGateway commands,
      CustomerTransaction transaction,
      JourneyVersions versions) {
    this.audiences = audiences;
    this.chunks = chunks;
    this.rows = rows;
    this.commands = commands;
    this.transaction = transaction;
    this.versions = versions;
  }

  /**
   * Launches the newest published version of a journey. Answers the launch's id; nobody has entered
   * yet when it answers.
   *
   * @param journeyKey the journey
   * @param expected the version that its caller counts on; empty where any will do
   * @param audience whom the launch addresses
   * @param campaignId the campaign of its contacts
   * @param ratePerSecond how many customers may enter in a second, at least 1
   * @param by who launches
   * @throws LaunchRefusal as {@link #versionToEnter} does
   * @throws IllegalArgumentException naming the field, where the filter cannot be understood
   */
  public String launch(
      String journeyKey,
      Optional<Integer> expected,
      Audience audience,
      Optional<String> campaignId,
      Optional<Integer> ratePerSecond,
      String by) {
    String launchId = UlidCreator.getMonotonicUlid().toString();
    return transaction.over(
        List.of(),
        () -> {
          int version = versionToEnter(journeyKey, expected).version();
          int total = writeDown(launchId, audience, ratePerSecond);
          commands.sendAndWait(
              new RequestLaunch(
                  launchId, journeyKey, version, audience, campaignId, ratePerSecond, total, by));
          return launchId;
        });
  }

  /**
   * The version that customers would enter if a journey were launched now.
   *
   * @param expected the version that the caller counts on; empty where any will do
   * @throws LaunchRefusal with NOT_PUBLISHED where no version is published, and with
   *     VERSION_CHANGED where it is another than the expected one
   */
  public JourneyVersion versionToEnter(String journeyKey, Optional<Integer> expected) {
    JourneyVersion newest =
        versions
            .newestPublished(journeyKey)
            .orElseThrow(
                () ->
                    new LaunchRefusal(
                        LaunchRefusal.Code.NOT_PUBLISHED,
                        "no version of the journey is published"));
    if (expected.filter(version -> version != newest.version()).isPresent()) {
      throw new LaunchRefusal(
          LaunchRefusal.Code.VERSION_CHANGED,
          "version " + newest.version() + " of the journey would be launched");
    }
    return newest;
  }

  /** Nobody enters once this has answered. */
  public void pause(String launchId, String by) {
    keepOut(launchId, new PauseLaunch(launchId, by));
  }

  public void resume(String launchId, String by) {
    keepOut(launchId, new ResumeLaunch(launchId, by));
  }

  /** Nobody enters once this has answered; who is on the way leaves soon after. */
  public void stop(String launchId, String by) {
    keepOut(launchId, new StopLaunch(launchId, by));
  }

  /** Pauses what runs of a campaign. */
  public void pauseOf(String campaignId) {
    rows.ofCampaign(campaignId, LaunchStatus.RUNNING)
        .forEach(launchId -> pause(launchId, actor(campaignId)));
  }

  /** Has those of a campaign go on that {@link #pauseOf} paused. */
  public void resumeOf(String campaignId) {
    rows.pausedBy(actor(campaignId)).forEach(launchId -> resume(launchId, actor(campaignId)));
  }

  /** Stops every launch of a campaign. */
  public void stopOf(String campaignId) {
    rows.ofCampaign(campaignId, LaunchStatus.RUNNING, LaunchStatus.PAUSED)
        .forEach(launchId -> stop(launchId, actor(campaignId)));
  }

  private static String actor(String campaignId) {
    return "campaign:" + campaignId;
  }

  public Optional<LaunchView> find(String launchId) {
    return rows.find(launchId);
  }

  private void keepOut(String launchId, LaunchCommand command) {
    if (rows.find(launchId).isEmpty()) {
      throw new LaunchRefusal(LaunchRefusal.Code.LAUNCH_UNKNOWN, "no such launch");
    }
    transaction.over(
        List.of(),
        () -> {
          chunks.keepOut(launchId);
          return Optional.ofNullable(commands.sendAndWait(command));
        });
  }

  private int writeDown(String launchId, Audience audience, Optional<Integer> ratePerSecond) {
    int chunkSize = ratePerSecond.map(rate -> Pace.of(rate).customers()).orElse(Pace.FULL_CHUNK);
    AtomicInteger total = new AtomicInteger();
    AtomicInteger position = new AtomicInteger();
    audiences.select(
        audience,
        chunkSize,
        customerIds -> {
          chunks.add(launchId, position.getAndIncrement(), customerIds);
          total.addAndGet(customerIds.size());
        });
    return total.get();
  }
}
