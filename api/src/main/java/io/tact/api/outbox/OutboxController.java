package io.tact.api.outbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.list.Page;
import io.tact.api.list.Slice;
import io.tact.api.security.Caller;
import io.tact.api.security.Masking;
import io.tact.workflows.dispatch.Outbox;
import io.tact.workflows.dispatch.SentMessage;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The messages of the outbox channel. */
@RestController
@Tag(name = "outbox")
class OutboxController {

  private final Outbox outbox;

  OutboxController(Outbox outbox) {
    this.outbox = outbox;
  }

  @Operation(summary = "Lists what the outbox channel has sent, in the order of sending")
  @GetMapping("/api/outbox")
  Page<SentMessage> list(@ParameterObject Slice slice) {
    Caller caller = Caller.current();
    return Page.of(
            outbox.list(slice.afterNumber().orElse(0L), slice.limit() + 1),
            slice.limit(),
            message -> String.valueOf(message.position()))
        .map(message -> shown(message, caller));
  }

  private static SentMessage shown(SentMessage message, Caller caller) {
    if (caller.seesPersonalData()) {
      return message;
    }
    return new SentMessage(
        message.position(),
        message.contactId(),
        message.customerId(),
        message.channel(),
        message.address().map(address -> Masking.MASK),
        message.content().map(content -> Masking.MASK),
        message.sentAt());
  }
}
