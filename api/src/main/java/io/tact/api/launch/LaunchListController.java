package io.tact.api.launch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.list.Page;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** All launches. */
@RestController
@Tag(name = "launches")
class LaunchListController {

  private final LaunchList launches;

  LaunchListController(LaunchList launches) {
    this.launches = launches;
  }

  @Operation(summary = "Lists launches with how far they are, the newest first")
  @GetMapping("/api/launches")
  Page<LaunchStanding> list(@ParameterObject LaunchListQuery query) {
    return Page.of(launches.find(query), query.limit(), LaunchStanding::launchId);
  }
}
