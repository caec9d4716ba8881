package io.tact.api.event;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.body.RequestBytes;
import io.tact.api.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door for channels. */
@RestController
@Tag(name = "events")
class EventController {

  private static final int LIMIT = 8 * 1024 * 1024;

  private final CloudEventReader reader;
  private final GroupAppender behaviour;
  private final ReceiptDesk receipts;

  EventController(CloudEventReader reader, GroupAppender behaviour, ReceiptDesk receipts) {
    this.reader = reader;
    this.behaviour = behaviour;
    this.receipts = receipts;
  }

  @Operation(
      summary = "Takes CloudEvents 1.0, structured, batch or binary; answers when they are stored",
      description =
          "Any other media type is binary mode: attributes in ce- headers, data in the body",
      requestBody =
          @RequestBody(
              content = {
                @Content(
                    mediaType = "application/cloudevents+json",
                    schema = @Schema(type = "object")),
                @Content(
                    mediaType = "application/cloudevents-batch+json",
                    array = @ArraySchema(schema = @Schema(type = "object"))),
                @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary"))
              }))
  @PostMapping("/api/events")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void take(HttpServletRequest request) {
    List<ChannelEvent> events = reader.read(request, RequestBytes.read(request, LIMIT));
    String actor = Caller.current().actor();
    List<InteractionLog.Told> told =
        events.stream().map(event -> new InteractionLog.Told(event, actor)).toList();
    if (events.stream().anyMatch(event -> event.receipt().isPresent())) {
      receipts.take(told);
    } else if (!told.isEmpty()) {
      behaviour.append(told);
    }
  }
}
