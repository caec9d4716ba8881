package io.tact.domain.launch;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.tact.domain.history.Handles;
import io.tact.domain.launch.LaunchCommand.FinishEntering;
import io.tact.domain.launch.LaunchCommand.PauseLaunch;
import io.tact.domain.launch.LaunchCommand.RequestLaunch;
import io.tact.domain.launch.LaunchCommand.ResumeLaunch;
import io.tact.domain.launch.LaunchCommand.StopLaunch;
import io.tact.domain.launch.LaunchEvent.EnteringFinished;
import io.tact.domain.launch.LaunchEvent.LaunchPaused;
import io.tact.domain.launch.LaunchEvent.LaunchRequested;
import io.tact.domain.launch.LaunchEvent.LaunchResumed;
import io.tact.domain.launch.LaunchEvent.LaunchStopped;
import io.tact.domain.launch.LaunchRefusal.Code;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;

/** A journey's start for an audience. It runs, may pause, and ends by itself or is stopped. */
@Revision("1")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class Launch {
  @AggregateIdentifier private String stream;
  private Status status = Status.UNKNOWN;
  private boolean entered;

  private enum Status {
    UNKNOWN,
    RUNNING,
    PAUSED,
    STOPPED
  }

  /** Of which nothing is known yet. */
  protected Launch() {}

  /** The stream of a launch, apart from those of customers. */
  public static String streamOf(String launchId) {
    return "tact:launch:" + launchId;
  }

  @Handles
  void handle(RequestLaunch command) {
    if (status != Status.UNKNOWN) {
      throw new LaunchRefusal(Code.WRONG_STATUS, "launched already");
    }
    apply(
        new LaunchRequested(
            command.launchId(),
            command.journey(),
            command.version(),
            command.audience().summary(),
            command.campaignId(),
            command.ratePerSecond(),
            command.total(),
            command.by()));
  }

  @Handles
  void handle(PauseLaunch command) {
    if (in(Status.RUNNING, Status.PAUSED) == Status.RUNNING) {
      apply(new LaunchPaused(command.launchId(), command.by()));
    }
  }

  @Handles
  void handle(ResumeLaunch command) {
    if (in(Status.PAUSED, Status.RUNNING) == Status.PAUSED) {
      apply(new LaunchResumed(command.launchId(), command.by()));
    }
  }

  /** May come after everybody has entered: those on the way leave the journey. */
  @Handles
  void handle(StopLaunch command) {
    known();
    if (status != Status.STOPPED) {
      apply(new LaunchStopped(command.launchId(), command.by()));
    }
  }

  @Handles
  void handle(FinishEntering command) {
    known();
    if (status == Status.RUNNING && !entered) {
      apply(new EnteringFinished(command.launchId()));
    }
  }

  private void known() {
    if (status == Status.UNKNOWN) {
      throw new LaunchRefusal(Code.LAUNCH_UNKNOWN, "no such launch");
    }
  }

  private Status in(Status either, Status or) {
    known();
    if (status != either && status != or) {
      throw new LaunchRefusal(Code.WRONG_STATUS, "the launch is " + status);
    }
    return status;
  }

  @EventSourcingHandler
  void on(LaunchRequested event) {
    stream = streamOf(event.launchId());
    status = Status.RUNNING;
  }

  @EventSourcingHandler
  void on(LaunchPaused event) {
    status = Status.PAUSED;
  }

  @EventSourcingHandler
  void on(LaunchResumed event) {
    status = Status.RUNNING;
  }

  @EventSourcingHandler
  void on(LaunchStopped event) {
    status = Status.STOPPED;
  }

  @EventSourcingHandler
  void on(EnteringFinished event) {
    entered = true;
  }
}
