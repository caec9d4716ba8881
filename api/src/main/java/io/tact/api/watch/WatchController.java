package io.tact.api.watch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.list.Page;
import io.tact.projections.passage.CustomerAtElement;
import io.tact.projections.passage.JourneyCustomers;
import io.tact.workflows.journey.JourneyVersions.JourneyVersion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How customers pass through a version of a journey, and who they are. */
@RestController
@RequestMapping("/api/journeys/{key}/versions/{version}")
@Tag(name = "journeys")
class WatchController {

  private final WatchDesk desk;
  private final FigureStreams streams;
  private final JourneyCustomers customers;

  WatchController(WatchDesk desk, FigureStreams streams, JourneyCustomers customers) {
    this.desk = desk;
    this.streams = streams;
    this.customers = customers;
  }

  @Operation(summary = "Shows how customers pass through a version")
  @GetMapping("/figures")
  JourneyFigures figures(@PathVariable String key, @PathVariable int version) {
    return desk.figures(desk.known(key, version));
  }

  @Operation(
      summary = "Tells how customers pass through a version, at once and whenever it has changed",
      description =
          "Server-sent events, about one a second at most. Each holds everything; a stream that breaks"
              + " off is simply opened again. 429 past 256 streams on a node, or 20 of one user.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(implementation = JourneyWatch.class)))
  @GetMapping("/figures/stream")
  void stream(
      @PathVariable String key,
      @PathVariable int version,
      HttpServletRequest request,
      HttpServletResponse response) {
    JourneyVersion known = desk.known(key, version);
    if (HttpMethod.HEAD.matches(request.getMethod())) {
      FigureStreams.announce(response);
    } else {
      streams.open(known, request, response);
    }
  }

  @Operation(
      summary = "Lists the customers behind a figure, who came last first",
      description =
          "The sum of their times is the figure: a customer who came again later is listed again.")
  @GetMapping("/customers")
  Page<CustomerAtElement> customers(
      @PathVariable String key,
      @PathVariable int version,
      @ParameterObject CustomerListQuery query) {
    JourneyVersion known = desk.known(key, version);
    List<CustomerAtElement> found =
        customers.list(
            known.journey(),
            known.version(),
            query.elementId(),
            query.standing(),
            query.slice().afterNumber(),
            query.limit() + 1);
    return Page.of(found, query.limit(), row -> String.valueOf(row.index()));
  }
}
