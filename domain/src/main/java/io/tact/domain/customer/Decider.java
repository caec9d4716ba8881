package io.tact.domain.customer;

import io.tact.domain.campaign.Campaigns;
import io.tact.domain.contact.CampaignAnswer;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactKind;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.CustomerStanding;
import io.tact.domain.contact.Objection;
import io.tact.domain.contact.Receipt;
import io.tact.domain.customer.CustomerEvent.ComplaintMade;
import io.tact.domain.customer.CustomerEvent.ConsentRevoked;
import io.tact.domain.customer.CustomerEvent.ContactApproved;
import io.tact.domain.customer.CustomerEvent.ContactDeferred;
import io.tact.domain.customer.CustomerEvent.ContactSuppressed;
import io.tact.domain.customer.CustomerEvent.ContactWithdrawn;
import io.tact.domain.customer.CustomerEvent.ReceiptRecorded;
import io.tact.domain.policy.Decisions;
import io.tact.domain.policy.PolicyInForce;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Decides one customer's contacts at one instant, by one version of the policy, and takes the news
 * that make decisions due.
 */
class Decider {
  private final String customerId;
  private final CustomerState state;
  private final PolicyInForce.Version policy;
  private final Campaigns campaigns;
  private final Instant now;
  private final Consumer<CustomerEvent> happened;

  /**
   * @param happened takes each event, and has the state evolve before it returns
   */
  Decider(
      String customerId,
      CustomerState state,
      PolicyInForce.Version policy,
      Campaigns campaigns,
      Instant now,
      Consumer<CustomerEvent> happened) {
    this.customerId = customerId;
    this.state = state;
    this.policy = policy;
    this.campaigns = campaigns;
    this.now = now;
    this.happened = happened;
  }

  Instant now() {
    return now;
  }

  /** Decides the waiting contacts whose instant has come. */
  void decideDue() {
    decideAgain(state.waiting(contact -> contact.isDue(now)));
  }

  /** Decides the waiting contacts of a campaign to which it says something else by now. */
  void decideWaiting(String campaignId) {
    Optional<String> campaign = Optional.of(campaignId);
    decideAgain(
        state.waiting(
            contact -> contact.request().campaignId().equals(campaign) && isCalled(contact)));
  }

  /** Whether the campaign says something else to a contact that waits: come now, or never. */
  boolean isCalled(PendingContact contact) {
    Optional<CampaignAnswer> answer = campaign(contact.request());
    if (answer.filter(CampaignAnswer::hasContactsWait).isPresent()) {
      Instant until = contact.until().orElseThrow();
      return contact.forCampaign() && answer.get().until().filter(until::isAfter).isPresent();
    }
    return contact.forCampaign() || answer.filter(CampaignAnswer.CLOSED::equals).isPresent();
  }

  /** Decides every waiting contact, due or not. */
  void decideWaiting() {
    decideAgain(state.waiting(contact -> true));
  }

  /** Each decision stands before the next is made. */
  void decideAgain(List<PendingContact> contacts) {
    for (PendingContact contact : contacts) {
      decide(contact.request(), Optional.empty());
    }
  }

  ContactDecision decide(ContactRequest request) {
    return decide(request, Optional.of(request));
  }

  private ContactDecision decide(ContactRequest request, Optional<ContactRequest> told) {
    ContactDecision decision = funded(request, judge(request, campaign(request)));
    tell(event(request.contactId(), told, decision));
    return decision;
  }

  private ContactDecision judge(ContactRequest request, Optional<CampaignAnswer> campaign) {
    return Decisions.decide(standing(request), policy, request, campaign, now);
  }

  /** What the request's campaign says. */
  Optional<CampaignAnswer> campaign(ContactRequest request) {
    return request.campaignId().flatMap(id -> campaigns.standing(id, now));
  }

  /** The budget is asked last, and only where everybody else has agreed. */
  private ContactDecision funded(ContactRequest request, ContactDecision decision) {
    boolean asks =
        decision.answer() == ContactDecision.Answer.APPROVED
            && decision.campaign().filter(CampaignAnswer.OPEN::equals).isPresent();
    if (!asks) {
      return decision;
    }
    CampaignAnswer answer = campaigns.fund(request.campaignId().orElseThrow(), request.channel());
    return switch (answer.standing()) {
      case FUNDED -> decision.paid();
      case EXHAUSTED -> judge(request, Optional.of(CampaignAnswer.EXHAUSTED));
      case OPEN, NOT_BEGUN, PAUSED, CLOSED -> decision;
    };
  }

  /** What the decision on a request looks at. */
  CustomerStanding standing(ContactRequest request) {
    return state.standing(customerId);
  }

  private static CustomerEvent event(
      String contactId, Optional<ContactRequest> told, ContactDecision decision) {
    return switch (decision.answer()) {
      case APPROVED -> new ContactApproved(contactId, told, decision);
      case DEFERRED -> new ContactDeferred(contactId, told, decision);
      case SUPPRESSED -> new ContactSuppressed(contactId, told, decision);
    };
  }

  /** A revocation that is the customer's latest word decides the waiting contacts at once. */
  void revoke(ConsentRevoked revoked) {
    boolean moves = state.consents().wouldMove(revoked.category(), revoked.channel(), revoked.at());
    tell(revoked);
    if (moves) {
      decideWaiting();
    }
  }

  /** So does a complaint. */
  void complain(ComplaintMade complaint) {
    tell(complaint);
    decideWaiting();
  }

  /** Each receipt of a contact is told once; those of contacts that are not known move nothing. */
  void receive(String contactId, Receipt receipt, Instant told, Optional<String> detail) {
    Optional<ContactKind> known = state.contacts().kindOf(contactId);
    if (known.isEmpty() || state.contacts().hasReceipt(contactId, receipt)) {
      return;
    }
    ContactKind kind = known.get();
    Instant at = told.isAfter(now) ? now : told;
    Optional<String> contact = Optional.of(contactId);
    if (receipt == Receipt.COMPLAINED) {
      complain(new ComplaintMade(kind.channel(), Optional.empty(), at, contact));
    } else if (receipt == Receipt.UNSUBSCRIBED) {
      revoke(new ConsentRevoked(kind.category(), kind.channel(), "receipt", at, contact));
    } else {
      tell(new ReceiptRecorded(contactId, receipt, at, detail));
    }
  }

  void withdraw(String contactId, String why) {
    tell(
        new ContactWithdrawn(
            contactId, now, List.of(Objection.plain(Objection.Code.WITHDRAWN)), Optional.of(why)));
  }

  /** Whether an approved contact may be sent; where not, it is deferred or withdrawn. */
  boolean clear(ContactRequest request) {
    String contactId = request.contactId();
    ContactDecision decision =
        Decisions.recheck(
            state.standingWithout(customerId, contactId), policy, request, campaign(request), now);
    switch (decision.answer()) {
      case APPROVED -> {
        return true;
      }
      case DEFERRED -> tell(new ContactDeferred(contactId, Optional.empty(), decision));
      case SUPPRESSED ->
          tell(
              new ContactWithdrawn(
                  contactId,
                  now,
                  decision.objections(),
                  Optional.empty(),
                  Optional.of(decision.policyVersion()),
                  decision.campaign()));
    }
    return false;
  }

  /** A budget pays as long as the contact holds its place. */
  private void tell(CustomerEvent event) {
    Optional<String> moved = moved(event);
    Optional<ContactKind> kind = moved.flatMap(state.contacts()::kindOf);
    boolean paid = moved.filter(state.contacts()::isPaidFor).isPresent();
    happened.accept(event);
    boolean pays = moved.filter(state.contacts()::isPaidFor).isPresent();
    if (paid && !pays) {
      campaigns.giveBack(kind.get().campaignId().orElseThrow(), kind.get().channel());
    } else if (pays && !paid) {
      campaigns.payAgain(kind.get().campaignId().orElseThrow(), kind.get().channel());
    }
  }

  /** The contact that an event may bring to its place, or away from it, after the decision. */
  private static Optional<String> moved(CustomerEvent event) {
    if (event instanceof ContactDeferred deferred) {
      return Optional.of(deferred.contactId());
    } else if (event instanceof ContactWithdrawn withdrawn) {
      return Optional.of(withdrawn.contactId());
    } else if (event instanceof ReceiptRecorded recorded) {
      return Optional.of(recorded.contactId());
    } else if (event instanceof ConsentRevoked revoked) {
      return revoked.contactId();
    } else if (event instanceof ComplaintMade complaint) {
      return complaint.contactId();
    }
    return Optional.empty();
  }
}
