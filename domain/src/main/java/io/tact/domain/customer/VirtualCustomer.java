package io.tact.domain.customer;

import io.tact.domain.campaign.Campaigns;
import io.tact.domain.campaign.NoCampaigns;
import io.tact.domain.contact.CampaignAnswer;
import io.tact.domain.contact.ContactKind;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.CustomerStanding;
import io.tact.domain.customer.CustomerCommand.ImportedContact;
import io.tact.domain.customer.CustomerEvent.ComplaintMade;
import io.tact.domain.customer.CustomerEvent.ConsentGranted;
import io.tact.domain.customer.CustomerEvent.ConsentRevoked;
import io.tact.domain.customer.CustomerEvent.ContactApproved;
import io.tact.domain.customer.CustomerEvent.ContactWithdrawn;
import io.tact.domain.customer.CustomerEvent.CustomerErased;
import io.tact.domain.customer.CustomerEvent.Decided;
import io.tact.domain.customer.CustomerEvent.ReceiptRecorded;
import io.tact.domain.customer.ReplayedContact.Outcome;
import io.tact.domain.policy.PolicyInForce;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The customer of a {@link Replay}: decides by another policy, on a time line of its own. */
final class VirtualCustomer {
  /** A replay moves no budget: those who paid have paid. */
  private static final Campaigns NO_BUDGETS = new NoCampaigns();

  private final String customerId;
  private final PolicyInForce.Version policy;
  private final RecordedCampaigns campaigns;
  private final CustomerState state = new CustomerState();
  private final SpokenWords words = new SpokenWords();
  private final Map<String, Fate> fates = new LinkedHashMap<>();
  private final Set<String> called = new HashSet<>();
  private Instant now = Instant.MIN;

  VirtualCustomer(String customerId, PolicyInForce.Version policy, RecordedCampaigns campaigns) {
    this.customerId = customerId;
    this.campaigns = campaigns;
    this.policy = policy;
  }

  /** What came of every contact that was asked for here, in the order of asking. */
  List<ReplayedContact> contacts(Function<String, Outcome> recorded) {
    return fates.values().stream()
        .map(fate -> fate.beside(recorded.apply(fate.contactId())))
        .toList();
  }

  /**
   * Moves on to the instant, and decides what falls due before it, each contact at its instant.
   * What falls due at the instant itself is called, and decided with {@link #decideCalled()}.
   */
  void goTo(Instant at) {
    if (!at.equals(now)) {
      decideCalled();
      for (Optional<Instant> due = nextDue(at); due.isPresent(); due = nextDue(at)) {
        now = due.get();
        decideCalled();
      }
      now = at;
    }
  }

  private Optional<Instant> nextDue(Instant before) {
    return state.waiting(contact -> true).stream()
        .flatMap(contact -> contact.until().stream())
        .min(Instant::compareTo)
        .filter(due -> due.isBefore(before));
  }

  /** Decides the contacts whose instant has come, or which news made due at once. */
  void decideCalled() {
    decideCalled(contact -> true);
  }

  /** Decides of them only those that stand before the contact in line. */
  void decideCalledAheadOf(ContactRequest request) {
    PendingContact next = PendingContact.approved(request);
    decideCalled(contact -> CustomerState.FIRST_IN_LINE.compare(contact, next) < 0);
  }

  /** Decides the contact, if it was called, and those of them that stand before it in line. */
  void decideCalledUpTo(String contactId) {
    state
        .pending(contactId)
        .filter(last -> last.isDue(now) || called.contains(contactId))
        .ifPresent(
            last ->
                decideCalled(contact -> CustomerState.FIRST_IN_LINE.compare(contact, last) <= 0));
  }

  private void decideCalled(Predicate<PendingContact> which) {
    List<PendingContact> decided =
        state.waiting(
            contact ->
                which.test(contact)
                    && (contact.isDue(now) || called.contains(contact.request().contactId())));
    decided.forEach(contact -> called.remove(contact.request().contactId()));
    decider().decideAgain(decided);
  }

  private void call(Predicate<PendingContact> which) {
    state.waiting(which).forEach(contact -> called.add(contact.request().contactId()));
  }

  /** Something that stands as it happened. */
  void happens(CustomerEvent event) {
    state.evolve(event);
  }

  void asks(ContactRequest request) {
    begin(request, Optional.empty());
  }

  /** A contact made before Tact is asked for at its own time. */
  void asksBeforeTact(ImportedContact contact) {
    begin(Fate.request(contact), Optional.of(Fate.receipt(contact)));
  }

  private void begin(ContactRequest request, Optional<ReceiptRecorded> imported) {
    ContactKind kind = ContactKind.of(request, state.standing(customerId).tier());
    fates.put(request.contactId(), new Fate(request.contactId(), kind, imported));
    decider().decide(request);
  }

  /** A profile, a consent, a complaint or an erasure, as Tact came to know it. */
  void takes(CustomerEvent event) {
    if (event instanceof ConsentRevoked no) {
      boolean moves = state.consents().wouldMove(no.category(), no.channel(), no.at());
      happens(
          new ConsentRevoked(
              no.category(), no.channel(), no.source(), no.at(), held(no.contactId())));
      if (moves) {
        call(contact -> !isImported(contact.request()));
      }
    } else if (event instanceof ComplaintMade complaint) {
      happens(
          new ComplaintMade(
              complaint.channel(), Optional.empty(), complaint.at(), held(complaint.contactId())));
      call(contact -> !isImported(contact.request()));
    } else {
      happens(event);
      if (event instanceof CustomerErased) {
        call(contact -> true);
      }
    }
  }

  /** Of a contact that was not made here, no receipt can tell. */
  private Optional<String> held(Optional<String> contactId) {
    return contactId.filter(state.contacts()::knows);
  }

  void spoke(ConsentGranted yes) {
    decideCalled();
    words.note(yes);
  }

  void spoke(ConsentRevoked no) {
    decideCalled();
    words.note(no);
    call(contact -> isImported(contact.request()));
  }

  void spoke(ComplaintMade complaint) {
    decideCalled();
    words.note(complaint);
    call(contact -> isImported(contact.request()));
  }

  /** News of a contact that waits here, though it had been sent, are kept until it is approved. */
  void receives(ReceiptRecorded receipt) {
    if (state.contacts().knows(receipt.contactId())) {
      happens(receipt);
    } else if (fates.containsKey(receipt.contactId())) {
      fates.get(receipt.contactId()).add(receipt);
    }
  }

  /** Calls those of the waiting contacts to which their campaign says something else by now. */
  void campaignTurned(Predicate<ContactRequest> which) {
    Decider decider = decider();
    call(contact -> which.test(contact.request()) && decider.isCalled(contact));
  }

  /** The moment before sending, at which the real policy took the contact back. */
  void isAskedBeforeSending(String contactId) {
    state
        .pending(contactId)
        .filter(contact -> !contact.waits())
        .ifPresent(contact -> decider().clear(contact.request()));
  }

  /**
   * Somebody takes the contact back.
   *
   * @param unsent whether it had been approved and not sent yet; an approved one of here was sent
   *     long ago where the real one was still waiting
   */
  void isWithdrawn(ContactWithdrawn event, boolean unsent) {
    boolean pending =
        state.pending(event.contactId()).filter(contact -> contact.waits() || unsent).isPresent();
    if (pending) {
      tell(event);
    }
  }

  private boolean isImported(ContactRequest request) {
    Fate fate = fates.get(request.contactId());
    return fate != null && fate.isImported();
  }

  private Decider decider() {
    Instant instant = state.notBeforeLastDecision(now);
    return new Decider(customerId, state, policy, NO_BUDGETS, instant, this::tell) {
      @Override
      Optional<CampaignAnswer> campaign(ContactRequest request) {
        return isImported(request) ? Optional.empty() : campaigns.said(request, instant);
      }

      @Override
      CustomerStanding standing(ContactRequest request) {
        CustomerStanding known = super.standing(request);
        return isImported(request) ? words.asSeenBy(request, known) : known;
      }
    };
  }

  private void tell(CustomerEvent event) {
    happens(event);
    if (event instanceof Decided decided) {
      Fate fate = fates.get(decided.contactId());
      fate.become(Outcome.of(decided.decision()), decided.decision().objections());
      if (event instanceof ContactApproved) {
        fate.receipts().forEach(this::happens);
      }
    } else if (event instanceof ContactWithdrawn withdrawn) {
      fates.get(withdrawn.contactId()).become(Outcome.WITHDRAWN, withdrawn.objections());
    }
  }
}
