package io.tact.workflows.running;

import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactDecision.Answer;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.JourneyStep;
import io.tact.domain.customer.CustomerEvent.ContactApproved;
import io.tact.domain.customer.CustomerEvent.ContactDeferred;
import io.tact.domain.customer.CustomerEvent.ContactSuppressed;
import io.tact.domain.personal.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events of contacts, as customers tell them. */
public final class Contacts {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private Contacts() {}

  public static ContactApproved approved(String contactId, Channel channel) {
    return new ContactApproved(
        contactId,
        Optional.of(request(contactId, channel, Optional.empty())),
        decision(Answer.APPROVED, Optional.empty()));
  }

  public static ContactApproved approvedLater(String contactId) {
    return new ContactApproved(
        contactId, Optional.empty(), decision(Answer.APPROVED, Optional.empty()));
  }

  public static ContactSuppressed suppressedLater(String contactId) {
    return new ContactSuppressed(
        contactId, Optional.empty(), decision(Answer.SUPPRESSED, Optional.empty()));
  }

  public static ContactDeferred deferred(String contactId, Instant until) {
    return new ContactDeferred(
        contactId,
        Optional.of(request(contactId, Channel.SMS, Optional.of(step("i-" + contactId)))),
        decision(Answer.DEFERRED, Optional.of(until)));
  }

  public static ContactDeferred deferredAgain(String contactId, Instant until) {
    return new ContactDeferred(
        contactId, Optional.empty(), decision(Answer.DEFERRED, Optional.of(until)));
  }

  public static JourneyStep step(String instanceId) {
    return new JourneyStep(
        "salary-day", 1, instanceId, "Send", "a-" + instanceId, Optional.empty());
  }

  private static ContactRequest request(
      String contactId, Channel channel, Optional<JourneyStep> origin) {
    return new ContactRequest(
        contactId,
        channel,
        new Category("MARKETING"),
        Optional.empty(),
        Optional.empty(),
        50,
        NOW,
        Optional.empty(),
        Optional.of(new Sealed("olleh")),
        origin);
  }

  private static ContactDecision decision(Answer answer, Optional<Instant> until) {
    return new ContactDecision(answer, NOW, 1, until, List.of(), Map.of());
  }
}
