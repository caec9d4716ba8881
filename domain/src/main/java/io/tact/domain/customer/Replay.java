package io.tact.domain.customer;

import io.tact.domain.campaign.CampaignHistory;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.customer.CustomerCommand.ImportedContact;
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
import io.tact.domain.customer.CustomerEvent.Decided;
import io.tact.domain.customer.CustomerEvent.ProfileChanged;
import io.tact.domain.customer.CustomerEvent.ReceiptRecorded;
import io.tact.domain.customer.ReplayedContact.Outcome;
import io.tact.domain.policy.PolicyInForce;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One customer's history as it would have been under another policy.
 *
 * <p>What people and channels did happens again, each at its own time: profiles, consents,
 * complaints, receipts and withdrawals. What the policy decides is decided anew, with the very code
 * that decides for real, deferrals on a virtual time line: a waiting contact is decided at exactly
 * its instant. Contacts that were asked for before the replay begins stand as they happened.
 *
 * <p>A request sees what was known to Tact at its instant. A contact made before Tact sees the
 * consents and complaints that had been spoken by then, whenever they were recorded, and the
 * earliest known profile where there was none yet; it is not asked for an address.
 */
public final class Replay {

  /** Every event that a replay looks at; others may be left out of the history given to it. */
  public static final List<Class<? extends CustomerEvent>> LOOKS_AT =
      List.of(
          CustomerRegistered.class,
          ProfileChanged.class,
          ConsentGranted.class,
          ConsentRevoked.class,
          ComplaintMade.class,
          ContactApproved.class,
          ContactDeferred.class,
          ContactSuppressed.class,
          ContactWithdrawn.class,
          ContactImported.class,
          ReceiptRecorded.class,
          CustomerErased.class);

  /** The order in which what happened at the same instant takes effect. */
  private static final Comparator<Moment> IN_TIME = Comparator.comparing(Moment::at);

  private final RecordedCampaigns campaigns;
  private final VirtualCustomer customer;
  private final RecordedContacts recorded = new RecordedContacts();
  private final Instant from;
  private final Instant to;

  private Replay(
      String customerId,
      PolicyInForce.Version policy,
      CampaignHistory campaigns,
      Instant from,
      Instant to) {
    this.campaigns = new RecordedCampaigns(campaigns);
    this.customer = new VirtualCustomer(customerId, policy, this.campaigns);
    this.from = from;
    this.to = to;
  }

  /**
   * An event of the history.
   *
   * @param event what happened
   * @param time when it was recorded
   */
  public record Recorded(CustomerEvent event, Instant time) {}

  /** At a time, something takes effect. */
  private record Moment(Instant at, Runnable effect) {}

  /**
   * Replays a customer's whole history, and answers what came of each contact that was asked for,
   * or made before Tact, from the one instant on and before the other.
   *
   * @param history all events of the customer that {@link #LOOKS_AT} names, in their order
   * @param policy the policy to decide by
   * @param campaigns how campaigns stood
   * @param from the first instant of the replay
   * @param to the first instant after it
   */
  public static List<ReplayedContact> of(
      String customerId,
      List<Recorded> history,
      PolicyInForce.Version policy,
      CampaignHistory campaigns,
      Instant from,
      Instant to) {
    Replay replay = new Replay(customerId, policy, campaigns, from, to);
    replay.run(history);
    return replay.customer.contacts(replay.recorded::outcome);
  }

  private void run(List<Recorded> history) {
    for (Moment moment : moments(history)) {
      if (!moment.at().isBefore(to)) {
        break;
      }
      customer.goTo(moment.at());
      moment.effect().run();
    }
    customer.goTo(to);
  }

  /** The instants at which something takes effect, in order; of two at once the first recorded. */
  private List<Moment> moments(List<Recorded> history) {
    List<Moment> moments = new ArrayList<>(history.size() + 8);
    Instant clock = Instant.MIN;
    boolean knowsProfile = false;
    for (Recorded recordedEvent : history) {
      CustomerEvent event = recordedEvent.event();
      Instant time = recordedEvent.time();
      if (event instanceof Decided decided) {
        time = decided.decision().decidedAt();
        campaigns.note(decided);
      }
      clock = time.isAfter(clock) ? time : clock;
      if (event instanceof ContactImported imported) {
        moments.add(new Moment(imported.contact().at(), () -> takeImport(imported)));
        continue;
      }
      if (!knowsProfile && event instanceof CustomerRegistered) {
        customer.happens(event);
        knowsProfile = true;
      }
      addWord(event, moments);
      Instant at = clock;
      moments.add(new Moment(at, () -> takeEffect(event, at)));
    }
    Stream<Moment> turns =
        campaigns.turns().map(turn -> new Moment(turn.at(), () -> takeTurn(turn)));
    return Stream.concat(turns, moments.stream()).sorted(IN_TIME).toList();
  }

  /** The customer's word at the time at which it was spoken, for contacts made before Tact. */
  private void addWord(CustomerEvent event, List<Moment> moments) {
    if (event instanceof ConsentGranted yes) {
      moments.add(new Moment(yes.at(), () -> customer.spoke(yes)));
    } else if (event instanceof ConsentRevoked no) {
      moments.add(new Moment(no.at(), () -> customer.spoke(no)));
    } else if (event instanceof ComplaintMade complaint) {
      moments.add(new Moment(complaint.at(), () -> customer.spoke(complaint)));
    }
  }

  /** Contacts that waited in truth, too, turn when they did. */
  private void takeTurn(CampaignHistory.Turn turn) {
    customer.decideCalled();
    customer.campaignTurned(
        contact ->
            contact.campaignId().equals(Optional.of(turn.campaignId()))
                && !campaigns.turnsLater(contact.contactId(), turn.at()));
  }

  private void takeImport(ContactImported event) {
    customer.decideCalled();
    ImportedContact contact = event.contact();
    if (contact.at().isBefore(from)) {
      customer.happens(event);
      return;
    }
    recorded.decided(contact.contactId(), Outcome.APPROVED);
    customer.asksBeforeTact(contact);
  }

  private void takeEffect(CustomerEvent event, Instant at) {
    if (event instanceof Decided decided) {
      takeDecision(decided, at);
    } else {
      customer.decideCalled();
      told(event);
    }
  }

  private void told(CustomerEvent event) {
    if (event instanceof ContactWithdrawn withdrawn) {
      withdrawn(withdrawn);
    } else if (event instanceof ReceiptRecorded receipt) {
      customer.receives(receipt);
    } else {
      customer.takes(event);
    }
  }

  private void takeDecision(Decided event, Instant at) {
    String contactId = event.contactId();
    Optional<ContactRequest> request = event.request();
    Outcome outcome = Outcome.of(event.decision());
    if (request.isPresent()) {
      if (at.isBefore(from)) {
        recorded.before(contactId, request.get());
      } else {
        recorded.decided(contactId, outcome);
        customer.decideCalled();
        customer.asks(request.get());
        return;
      }
    }
    if (recorded.isBefore(contactId)) {
      customer.decideCalledAheadOf(recorded.requestOf(contactId));
      recorded.asItHappened(event).forEach(customer::happens);
      return;
    }
    boolean takenBack = recorded.outcome(contactId) == Outcome.APPROVED;
    recorded.decided(contactId, outcome);
    if (takenBack) {
      customer.decideCalled();
      customer.isAskedBeforeSending(contactId);
    } else {
      customer.campaignTurned(
          contact ->
              contact.contactId().equals(contactId)
                  && campaigns.isEarly(contactId, event.decision().decidedAt()));
      customer.decideCalledUpTo(contactId);
    }
  }

  private void withdrawn(ContactWithdrawn event) {
    String contactId = event.contactId();
    if (recorded.isBefore(contactId)) {
      customer.happens(event);
      return;
    }
    boolean wasApproved = recorded.outcome(contactId) == Outcome.APPROVED;
    recorded.decided(contactId, Outcome.WITHDRAWN);
    if (event.why().isEmpty()) {
      customer.isAskedBeforeSending(contactId);
    } else {
      customer.isWithdrawn(event, wasApproved);
    }
  }
}
