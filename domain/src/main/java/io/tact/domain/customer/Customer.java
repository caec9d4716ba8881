package io.tact.domain.customer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactKind;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.Objection;
import io.tact.domain.contact.Receipt;
import io.tact.domain.customer.CustomerCommand.AdvanceJourney;
import io.tact.domain.customer.CustomerCommand.ChangeProfile;
import io.tact.domain.customer.CustomerCommand.ClearForSending;
import io.tact.domain.customer.CustomerCommand.DecideDueContacts;
import io.tact.domain.customer.CustomerCommand.EnterJourney;
import io.tact.domain.customer.CustomerCommand.EraseCustomer;
import io.tact.domain.customer.CustomerCommand.ImportContacts;
import io.tact.domain.customer.CustomerCommand.ImportedContact;
import io.tact.domain.customer.CustomerCommand.RecordComplaint;
import io.tact.domain.customer.CustomerCommand.RecordConsent;
import io.tact.domain.customer.CustomerCommand.RecordReceipt;
import io.tact.domain.customer.CustomerCommand.RegisterCustomer;
import io.tact.domain.customer.CustomerCommand.RequestContact;
import io.tact.domain.customer.CustomerCommand.WithdrawContact;
import io.tact.domain.customer.CustomerEvent.ComplaintMade;
import io.tact.domain.customer.CustomerEvent.ConsentGranted;
import io.tact.domain.customer.CustomerEvent.ConsentRevoked;
import io.tact.domain.customer.CustomerEvent.ContactApproved;
import io.tact.domain.customer.CustomerEvent.ContactDeferred;
import io.tact.domain.customer.CustomerEvent.ContactImported;
import io.tact.domain.customer.CustomerEvent.ContactSuppressed;
import io.tact.domain.customer.CustomerEvent.ContactWithdrawn;
import io.tact.domain.customer.CustomerEvent.CustomerErased;
import io.tact.domain.customer.CustomerEvent.CustomerRegistered;
import io.tact.domain.customer.CustomerEvent.JourneyAdvanced;
import io.tact.domain.customer.CustomerEvent.JourneyRefused;
import io.tact.domain.customer.CustomerEvent.ProfileChanged;
import io.tact.domain.customer.CustomerEvent.ReceiptRecorded;
import io.tact.domain.customer.CustomerRefusal.Code;
import io.tact.domain.policy.Decisions;
import io.tact.domain.policy.PolicyInForce;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/**
 * A customer of the bank, who alone decides whether a contact may happen now, later or not at all.
 *
 * <p>Every command first decides the waiting contacts that have fallen due. All commands may create
 * the aggregate, so that a command for a stranger is refused in the customer's own words.
 */
@Revision("1")
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public class Customer {
  /** Streams of this prefix belong to others, so no customer may be called so. */
  public static final String RESERVED = "tact:";

  @AggregateIdentifier private String customerId;
  private CustomerState state = new CustomerState();

  /** Of whom nothing is known yet. */
  protected Customer() {}

  /** What a command decides by. */
  private record Moment(Instant now, PolicyInForce.Version policy) {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  boolean handle(RegisterCustomer command, Clock clock, PolicyInForce policies) {
    if (command.customerId().startsWith(RESERVED)) {
      throw new IllegalArgumentException("customer ids do not begin with " + RESERVED);
    }
    customerId = command.customerId();
    present();
    settle(clock, policies);
    boolean isNew = !state.registered();
    apply(
        isNew ? new CustomerRegistered(command.profile()) : new ProfileChanged(command.profile()));
    return isNew;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ChangeProfile command, Clock clock, PolicyInForce policies) {
    known();
    present();
    settle(clock, policies);
    apply(new ProfileChanged(command.profile()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RecordConsent command, Clock clock, PolicyInForce policies) {
    known();
    present();
    notLater(command.at(), clock);
    Moment moment = settle(clock, policies);
    if (command.granted()) {
      apply(
          new ConsentGranted(
              command.category(), command.channel(), command.source(), command.at()));
      return;
    }
    revoke(
        new ConsentRevoked(
            command.category(),
            command.channel(),
            command.source(),
            command.at(),
            Optional.empty()),
        moment);
  }

  private void revoke(ConsentRevoked revoked, Moment moment) {
    boolean moves = state.consents().wouldMove(revoked.category(), revoked.channel(), revoked.at());
    apply(revoked);
    if (moves) {
      decideWaiting(waiting -> true, moment);
    }
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RecordComplaint command, Clock clock, PolicyInForce policies) {
    known();
    present();
    notLater(command.at(), clock);
    Moment moment = settle(clock, policies);
    apply(new ComplaintMade(command.channel(), command.text(), command.at(), Optional.empty()));
    decideWaiting(waiting -> true, moment);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  ContactDecision handle(RequestContact command, Clock clock, PolicyInForce policies) {
    known();
    Moment moment = settle(clock, policies);
    return decide(command.request(), Optional.of(command.request()), moment);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(DecideDueContacts command, Clock clock, PolicyInForce policies) {
    known();
    settle(clock, policies);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ImportContacts command, Clock clock, PolicyInForce policies) {
    known();
    present();
    command.contacts().forEach(contact -> notLater(contact.at(), clock));
    settle(clock, policies);
    for (ImportedContact contact : command.contacts()) {
      if (!state.contacts().knows(contact.contactId())) {
        apply(new ContactImported(contact));
      }
    }
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  boolean handle(ClearForSending command, Clock clock, PolicyInForce policies) {
    known();
    Moment moment = settle(clock, policies);
    Optional<PendingContact> approved =
        state.pending(command.contactId()).filter(contact -> !contact.waits());
    return approved.isPresent() && clear(approved.get().request(), moment);
  }

  private boolean clear(ContactRequest request, Moment moment) {
    String contactId = request.contactId();
    ContactDecision decision =
        Decisions.recheck(
            state.standingWithout(customerId, contactId), moment.policy(), request, moment.now());
    switch (decision.answer()) {
      case APPROVED -> {
        return true;
      }
      case DEFERRED -> apply(new ContactDeferred(contactId, Optional.empty(), decision));
      case SUPPRESSED ->
          apply(
              new ContactWithdrawn(
                  contactId, moment.now(), decision.objections(), Optional.empty()));
    }
    return false;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RecordReceipt command, Clock clock, PolicyInForce policies) {
    known();
    Moment moment = settle(clock, policies);
    String contactId = command.contactId();
    Optional<ContactKind> kind = state.contacts().kindOf(contactId);
    if (kind.isEmpty() || state.contacts().hasReceipt(contactId, command.receipt())) {
      return;
    }
    Instant at = command.at().isAfter(moment.now()) ? moment.now() : command.at();
    if (command.receipt() == Receipt.COMPLAINED) {
      apply(new ComplaintMade(kind.get().channel(), Optional.empty(), at, Optional.of(contactId)));
      decideWaiting(waiting -> true, moment);
    } else if (command.receipt() == Receipt.UNSUBSCRIBED) {
      revoke(
          new ConsentRevoked(
              kind.get().category(), kind.get().channel(), "receipt", at, Optional.of(contactId)),
          moment);
    } else {
      apply(new ReceiptRecorded(contactId, command.receipt(), at, command.detail()));
    }
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(WithdrawContact command, Clock clock, PolicyInForce policies) {
    known();
    Moment moment = settle(clock, policies);
    if (state.pending(command.contactId()).isPresent()) {
      apply(
          new ContactWithdrawn(
              command.contactId(),
              moment.now(),
              List.of(Objection.plain(Objection.Code.WITHDRAWN)),
              Optional.of(command.why())));
    }
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  boolean handle(EnterJourney command, Clock clock, PolicyInForce policies) {
    if (command.customerId().startsWith(RESERVED)) {
      known();
    }
    customerId = command.customerId();
    settle(clock, policies);
    Optional<String> refusal = refusalToEnter(command.journey());
    refusal.ifPresent(
        reason ->
            apply(
                new JourneyRefused(
                    command.journey(), command.version(), command.launchId(), reason)));
    return refusal.isEmpty();
  }

  private Optional<String> refusalToEnter(String journey) {
    if (!state.registered()) {
      return Optional.of(Code.CUSTOMER_UNKNOWN.name());
    }
    if (state.erased()) {
      return Optional.of(Code.CUSTOMER_ERASED.name());
    }
    return state.running(journey).map(instance -> "ALREADY_RUNNING");
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(AdvanceJourney command, Clock clock, PolicyInForce policies) {
    known();
    JourneyProgress progress = command.progress();
    if (progress.begun() && state.running(progress.journey()).isPresent()) {
      throw new IllegalStateException("runs already for this customer: " + progress.journey());
    }
    settle(clock, policies);
    apply(new JourneyAdvanced(progress));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(EraseCustomer command, Clock clock, PolicyInForce policies) {
    known();
    if (!state.erased()) {
      Moment moment = settle(clock, policies);
      apply(new CustomerErased(moment.now()));
      decideWaiting(waiting -> true, moment);
    }
  }

  private void known() {
    if (!state.registered()) {
      throw new CustomerRefusal(Code.CUSTOMER_UNKNOWN, "no such customer");
    }
  }

  private void present() {
    if (state.erased()) {
      throw new CustomerRefusal(Code.CUSTOMER_ERASED, "the customer has been erased");
    }
  }

  private Instant now(Clock clock) {
    return state.notBeforeLastDecision(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private void notLater(Instant at, Clock clock) {
    if (at.truncatedTo(ChronoUnit.MICROS).isAfter(now(clock))) {
      throw new CustomerRefusal(Code.TIME_IN_FUTURE, "lies in the future: " + at);
    }
  }

  private Moment settle(Clock clock, PolicyInForce policies) {
    Moment moment = new Moment(now(clock), policies.current());
    decideWaiting(waiting -> waiting.isDue(moment.now()), moment);
    return moment;
  }

  private void decideWaiting(Predicate<PendingContact> which, Moment moment) {
    for (PendingContact contact : state.waiting(which)) {
      decide(contact.request(), Optional.empty(), moment);
    }
  }

  private ContactDecision decide(
      ContactRequest request, Optional<ContactRequest> told, Moment moment) {
    ContactDecision decision =
        Decisions.decide(state.standing(customerId), moment.policy(), request, moment.now());
    apply(event(request.contactId(), told, decision));
    return decision;
  }

  private static CustomerEvent event(
      String contactId, Optional<ContactRequest> told, ContactDecision decision) {
    return switch (decision.answer()) {
      case APPROVED -> new ContactApproved(contactId, told, decision);
      case DEFERRED -> new ContactDeferred(contactId, told, decision);
      case SUPPRESSED -> new ContactSuppressed(contactId, told, decision);
    };
  }

  @EventSourcingHandler
  void on(CustomerEvent event, DomainEventMessage<?> message) {
    if (customerId == null) {
      customerId = message.getAggregateIdentifier();
    }
    state.evolve(event);
  }
}
