package io.tact.api.launch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.list.Page;
import io.tact.api.problem.ProblemException;
import io.tact.api.security.Caller;
import io.tact.projections.launchprogress.LaunchProgress;
import io.tact.workflows.launch.LaunchStatus;
import io.tact.workflows.launch.Launches;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Launches that have begun. */
@RestController
@RequestMapping("/api/launches/{launchId}")
@Tag(name = "launches")
class LaunchController {

  private final Launches launches;
  private final LaunchProgress progress;
  private final LaunchCustomers customers;

  LaunchController(Launches launches, LaunchProgress progress, LaunchCustomers customers) {
    this.launches = launches;
    this.progress = progress;
    this.customers = customers;
  }

  @Operation(summary = "Shows how far a launch is")
  @GetMapping
  LaunchStanding show(@PathVariable String launchId) {
    return launches
        .find(launchId)
        .map(launch -> LaunchStanding.of(launch, progress.find(launchId)))
        .orElseThrow(() -> ProblemException.unknown("LAUNCH_UNKNOWN", "There is no such launch"));
  }

  @Operation(
      summary = "Lists the customers behind a number of a launch, the latest first",
      description =
          "Who is under way is listed by when they entered. Ids that no customer may have count as"
              + " refused, too, and are not listed: no history tells of them.")
  @GetMapping("/customers")
  Page<LaunchCustomer> customers(
      @PathVariable String launchId, @ParameterObject LaunchCustomersQuery query) {
    String known = show(launchId).launchId();
    return Page.of(customers.find(known, query), query.limit(), LaunchCustomer::place);
  }

  @Operation(summary = "Lets nobody enter for now")
  @PostMapping("/pause")
  LaunchStanding pause(@PathVariable String launchId) {
    if (show(launchId).status() == LaunchStatus.DONE) {
      throw ProblemException.conflict("WRONG_STATUS", "The launch is done");
    }
    launches.pause(launchId, Caller.current().name());
    return show(launchId);
  }

  @Operation(summary = "Goes on where it was paused")
  @PostMapping("/resume")
  LaunchStanding resume(@PathVariable String launchId) {
    launches.resume(launchId, Caller.current().name());
    return show(launchId);
  }

  @Operation(
      summary =
          "Lets nobody enter any more, and takes out who is on the way or stuck; of one that is done"
              + " and has nobody stuck, nothing")
  @PostMapping("/stop")
  LaunchStanding stop(@PathVariable String launchId) {
    LaunchStanding standing = show(launchId);
    if (standing.status() != LaunchStatus.DONE || standing.stuck() > 0) {
      launches.stop(launchId, Caller.current().name());
    }
    return show(launchId);
  }
}
