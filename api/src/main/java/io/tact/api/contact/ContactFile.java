package io.tact.api.contact;

import io.tact.api.problem.ProblemException;
import io.tact.api.security.Caller;
import io.tact.api.security.Masking;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.customer.CustomerCommand.ImportedContact;
import io.tact.domain.personal.PersonalDataVault;
import io.tact.domain.personal.Sealed;
import io.tact.projections.contactlog.ContactDetails;
import io.tact.projections.contactlog.ContactLog;
import io.tact.projections.history.RecordedEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What is on file about a contact, as its caller may see it. */
@Component
class ContactFile {

  private static final Set<String> EXPLAINED =
      Set.of("ContactApproved", "ContactDeferred", "ContactSuppressed", "ContactWithdrawn");

  private final ContactLog log;
  private final PersonalDataVault vault;
  private final Explanations explanations;

  ContactFile(ContactLog log, PersonalDataVault vault, Explanations explanations) {
    this.log = log;
    this.vault = vault;
    this.explanations = explanations;
  }

  /**
   * The contact with every write that was answered before.
   *
   * @throws ProblemException 404 where there is none
   */
  ContactView show(String contactId, Caller caller) {
    ContactDetails contact =
        log.find(contactId)
            .orElseThrow(
                () -> ProblemException.unknown("CONTACT_UNKNOWN", "There is no such contact"));
    return contact
        .imported()
        .map(imported -> imported(contact, imported))
        .orElseGet(() -> requested(contact, contact.request().orElseThrow(), caller));
  }

  private ContactView requested(ContactDetails contact, ContactRequest request, Caller caller) {
    Optional<ContactDecision> decision = contact.decision();
    Explainer explainer = explanations.explainer();
    return new ContactView(
        contact.contactId(),
        contact.customerId(),
        contact.state(),
        request.channel().name(),
        request.category().name(),
        request.campaignId(),
        request.offerId(),
        Optional.of(request.priority()),
        request.requestedAt(),
        request.expiresAt(),
        request.content().flatMap(content -> content(contact.customerId(), content, caller)),
        request.origin(),
        decision.map(last -> last.answer().name()),
        decision.flatMap(ContactDecision::until),
        decision.map(ContactDecision::decidedAt),
        decision.map(ContactDecision::policyVersion),
        decision
            .map(last -> last.objections().stream().map(DecisionView.Reason::of).toList())
            .orElse(List.of()),
        decision.map(ContactDecision::counters).orElse(Map.of()),
        WithdrawalView.event(contact).map(WithdrawalView::of),
        explainer.of(contact),
        Optional.empty(),
        events(contact, explainer));
  }

  private ContactView imported(ContactDetails contact, ImportedContact imported) {
    Explainer explainer = explanations.explainer();
    return new ContactView(
        contact.contactId(),
        contact.customerId(),
        contact.state(),
        imported.channel().name(),
        imported.category().name(),
        imported.campaignId(),
        imported.offerId(),
        Optional.empty(),
        imported.at(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Map.of(),
        Optional.empty(),
        explainer.of(contact),
        imported.outcome(),
        events(contact, explainer));
  }

  private Optional<String> content(String customerId, Sealed content, Caller caller) {
    return vault
        .open(customerId, content)
        .map(text -> caller.seesPersonalData() ? text : Masking.MASK);
  }

  private static List<ContactView.ContactEvent> events(
      ContactDetails contact, Explainer explainer) {
    return IntStream.range(0, contact.events().size())
        .mapToObj(n -> event(contact.events().get(n), contact.after(n + 1), explainer))
        .toList();
  }

  private static ContactView.ContactEvent event(
      RecordedEvent event, ContactDetails then, Explainer explainer) {
    return new ContactView.ContactEvent(
        event.index(),
        event.eventId(),
        event.type(),
        event.time(),
        event.actor(),
        EXPLAINED.contains(event.type()) ? Optional.of(explainer.of(then)) : Optional.empty(),
        event.payload());
  }
}
