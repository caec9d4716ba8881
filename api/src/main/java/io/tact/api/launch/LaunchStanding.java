package io.tact.api.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tact.projections.launchprogress.LaunchCounts;
import io.tact.workflows.launch.LaunchStatus;
import io.tact.workflows.launch.LaunchView;
import java.util.Optional;

/**
 * How far a launch is.
 *
 * @param launchId the launch
 * @param journey the journey's key
 * @param journeyName what that version of it is called
 * @param version the version that customers enter
 * @param status where it stands
 * @param total how many customers its audience has
 * @param started entered so far, wherever they are now
 * @param waiting on the way
 * @param completed came to an end of the diagram
 * @param failed could not be carried on
 * @param stuck of these, who stand at a step that waits for a person
 * @param stopped taken out before an end
 * @param refused never entered
 * @param campaignId the campaign of its contacts
 * @param ratePerSecond how many customers may enter in a second
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record LaunchStanding(
    String launchId,
    String journey,
    Optional<String> journeyName,
    int version,
    LaunchStatus status,
    long total,
    long started,
    long waiting,
    long completed,
    long failed,
    long stuck,
    long stopped,
    long refused,
    Optional<String> campaignId,
    Optional<Integer> ratePerSecond) {

  static LaunchStanding of(LaunchView launch, LaunchCounts counts) {
    return new LaunchStanding(
        launch.launchId(),
        launch.journey(),
        launch.journeyName(),
        launch.version(),
        launch.statusGiven(counts.started(), counts.waiting(), counts.refused()),
        launch.total(),
        counts.started(),
        counts.waiting(),
        counts.completed(),
        counts.failed(),
        counts.stuck(),
        counts.stopped(),
        counts.refused() + launch.unknown(),
        launch.campaignId(),
        launch.ratePerSecond());
  }
}
