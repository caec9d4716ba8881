package io.tact.domain.customer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.customer.CustomerCommand.AdvanceJourney;
import io.tact.domain.customer.CustomerCommand.ChangeProfile;
import io.tact.domain.customer.CustomerCommand.ClearForSending;
import io.tact.domain.customer.CustomerCommand.DecideCampaignContacts;
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
import io.tact.domain.customer.CustomerRefusal.Code;
import io.tact.domain.history.Handles;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;

/**
 * A customer of the bank, who alone decides whether a contact may happen now, later or not at all.
 *
 * <p>Every command first decides the waiting contacts that have fallen due. All commands may create
 * the aggregate, so that a command for a stranger is refused in the customer's own words.
 */
@Revision("2")
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

  @Handles
  boolean handle(RegisterCustomer command, Surroundings around) {
    if (command.customerId().startsWith(RESERVED)) {
      throw new IllegalArgumentException("customer ids do not begin with " + RESERVED);
    }
    customerId = command.customerId();
    refuseErased();
    settle(around);
    boolean isNew = !state.registered();
    apply(
        isNew
            ? new CustomerEvent.CustomerRegistered(command.profile())
            : new CustomerEvent.ProfileChanged(command.profile()));
    return isNew;
  }

  @Handles
  void handle(ChangeProfile command, Surroundings around) {
    present();
    settle(around);
    apply(new CustomerEvent.ProfileChanged(command.profile()));
  }

  @Handles
  void handle(RecordConsent command, Surroundings around) {
    present();
    notLater(command.at(), around);
    Decider decider = settle(around);
    if (command.granted()) {
      apply(
          new CustomerEvent.ConsentGranted(
              command.category(), command.channel(), command.source(), command.at()));
      return;
    }
    decider.revoke(
        new CustomerEvent.ConsentRevoked(
            command.category(),
            command.channel(),
            command.source(),
            command.at(),
            Optional.empty()));
  }

  @Handles
  void handle(RecordComplaint command, Surroundings around) {
    present();
    notLater(command.at(), around);
    Decider decider = settle(around);
    decider.complain(
        new CustomerEvent.ComplaintMade(
            command.channel(), command.text(), command.at(), Optional.empty()));
  }

  @Handles
  ContactDecision handle(RequestContact command, Surroundings around) {
    String contactId = command.request().contactId();
    if (state.contacts().knows(contactId) || state.pending(contactId).isPresent()) {
      throw new CustomerRefusal(
          CustomerRefusal.Code.CONTACT_KNOWN,
          "contactId: this customer has such a contact already");
    }
    return open(around).decide(command.request());
  }

  @Handles
  void handle(DecideDueContacts command, Surroundings around) {
    open(around);
  }

  @Handles
  void handle(DecideCampaignContacts command, Surroundings around) {
    open(around).decideWaiting(command.campaignId());
  }

  @Handles
  void handle(ImportContacts command, Surroundings around) {
    present();
    command.contacts().forEach(contact -> notLater(contact.at(), around));
    settle(around);
    for (ImportedContact contact : command.contacts()) {
      if (!state.contacts().knows(contact.contactId())) {
        apply(new CustomerEvent.ContactImported(contact));
      }
    }
  }

  @Handles
  boolean handle(ClearForSending command, Surroundings around) {
    Decider decider = open(around);
    Optional<PendingContact> approved =
        state.pending(command.contactId()).filter(contact -> !contact.waits());
    return approved.isPresent() && decider.clear(approved.get().request());
  }

  @Handles
  void handle(RecordReceipt command, Surroundings around) {
    open(around).receive(command.contactId(), command.receipt(), command.at(), command.detail());
  }

  @Handles
  void handle(WithdrawContact command, Surroundings around) {
    Decider decider = open(around);
    if (state.pending(command.contactId()).isPresent()) {
      decider.withdraw(command.contactId(), command.why());
    }
  }

  @Handles
  boolean handle(EnterJourney command, Surroundings around) {
    if (command.customerId().startsWith(RESERVED)) {
      known();
    }
    customerId = command.customerId();
    settle(around);
    Optional<String> refusal = state.refusalToEnter(command.journey());
    refusal.ifPresent(
        reason ->
            apply(
                new CustomerEvent.JourneyRefused(
                    command.journey(), command.version(), command.launchId(), reason)));
    return refusal.isEmpty();
  }

  @Handles
  void handle(AdvanceJourney command, Surroundings around) {
    known();
    JourneyProgress progress = command.progress();
    if (progress.begun() && state.running(progress.journey()).isPresent()) {
      throw new IllegalStateException("runs already for this customer: " + progress.journey());
    }
    settle(around);
    apply(new CustomerEvent.JourneyAdvanced(progress));
  }

  @Handles
  void handle(EraseCustomer command, Surroundings around) {
    known();
    if (!state.erased()) {
      Decider decider = settle(around);
      apply(new CustomerEvent.CustomerErased(decider.now()));
      decider.decideWaiting();
    }
  }

  private void known() {
    if (!state.registered()) {
      throw new CustomerRefusal(Code.CUSTOMER_UNKNOWN, "no such customer");
    }
  }

  private void present() {
    known();
    refuseErased();
  }

  private void refuseErased() {
    if (state.erased()) {
      throw new CustomerRefusal(Code.CUSTOMER_ERASED, "the customer has been erased");
    }
  }

  private Instant now(Surroundings around) {
    return state.notBeforeLastDecision(around.clock().instant().truncatedTo(ChronoUnit.MICROS));
  }

  private void notLater(Instant at, Surroundings around) {
    if (at.truncatedTo(ChronoUnit.MICROS).isAfter(now(around))) {
      throw new CustomerRefusal(Code.TIME_IN_FUTURE, "lies in the future: " + at);
    }
  }

  private Decider open(Surroundings around) {
    known();
    return settle(around);
  }

  /** Decides what has fallen due, as every command does first. */
  private Decider settle(Surroundings around) {
    Decider decider =
        new Decider(
            customerId,
            state,
            around.policies().current(),
            around.campaigns(),
            now(around),
            event -> apply(event));
    decider.decideDue();
    return decider;
  }

  @EventSourcingHandler
  void on(CustomerEvent event, DomainEventMessage<?> message) {
    if (customerId == null) {
      customerId = message.getAggregateIdentifier();
    }
    state.evolve(event);
  }
}
