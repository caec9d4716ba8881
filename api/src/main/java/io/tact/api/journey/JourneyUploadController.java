package io.tact.api.journey;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.body.ApiJson;
import io.tact.api.body.RequestBytes;
import io.tact.api.idempotency.FirstAnswer;
import io.tact.api.idempotency.Once;
import io.tact.api.problem.ProblemException;
import io.tact.api.security.Caller;
import io.tact.workflows.deployment.Journeys;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Where diagrams come in. */
@RestController
@RequestMapping("/api/journeys")
@Tag(name = "journeys")
class JourneyUploadController {

  /** Bytes that a diagram may have. */
  static final int LIMIT = 512 * 1024;

  private final Journeys journeys;
  private final Once once;

  JourneyUploadController(Journeys journeys, Once once) {
    this.journeys = journeys;
    this.once = once;
  }

  @Operation(
      summary = "Keeps a BPMN 2.0 diagram as the next version of the journey that it names",
      description =
          "If-None-Match: * has it begin a new journey: 412 JOURNEY_KNOWN where there is one with"
              + " its key.",
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(mediaType = "application/xml", schema = @Schema(type = "string"))))
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Journeys.Draft.class)))
  @PostMapping(
      consumes = {"application/xml", "text/xml", "application/bpmn+xml"},
      produces = "application/json")
  ResponseEntity<String> xml(
      HttpServletRequest request,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
          Optional<String> ifNoneMatch,
      @RequestHeader(name = Once.HEADER, required = false) Optional<String> key) {
    return keep(RequestBytes.read(request, LIMIT), ifNoneMatch, key);
  }

  @Operation(summary = "The same by a form with the diagram as its one file")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Journeys.Draft.class)))
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = "application/json")
  ResponseEntity<String> form(
      MultipartHttpServletRequest request,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
          Optional<String> ifNoneMatch,
      @RequestHeader(name = Once.HEADER, required = false) Optional<String> key)
      throws IOException {
    Map<String, MultipartFile> files = request.getFileMap();
    if (files.size() != 1) {
      throw ProblemException.invalid(
          "", "ONE_FILE", "exactly one file is expected; decision tables are not taken yet");
    }
    MultipartFile file = files.values().iterator().next();
    if (file.getSize() > LIMIT) {
      throw ProblemException.tooLarge(LIMIT);
    }
    return keep(file.getBytes(), ifNoneMatch, key);
  }

  private ResponseEntity<String> keep(
      byte[] bpmn, Optional<String> ifNoneMatch, Optional<String> key) {
    String by = Caller.current().name();
    boolean begins = begins(ifNoneMatch);
    FirstAnswer answer =
        once.answer(
            Once.claim("POST /api/journeys", key),
            key.map(named -> (begins ? "new " : "") + Base64.getEncoder().encodeToString(bpmn))
                .orElse(""),
            () ->
                new FirstAnswer(
                    201,
                    ApiJson.write(
                        JourneyRefusals.problems(
                            () -> begins ? journeys.begin(bpmn, by) : journeys.post(bpmn, by)))));
    return answer.response();
  }

  private static boolean begins(Optional<String> ifNoneMatch) {
    ifNoneMatch
        .filter(condition -> !condition.strip().equals("*"))
        .ifPresent(
            condition -> {
              throw ProblemException.malformed(
                  "MALFORMED_IF_NONE_MATCH", "If-None-Match is *, for a journey that is new");
            });
    return ifNoneMatch.isPresent();
  }
}
