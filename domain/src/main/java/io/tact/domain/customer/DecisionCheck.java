package io.tact.domain.customer;

import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.customer.CustomerEvent.ContactWithdrawn;
import io.tact.domain.customer.CustomerEvent.Decided;
import io.tact.domain.policy.Decisions;
import io.tact.domain.policy.PolicyInForce;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Goes through a customer's history and makes every decision in it again, from nothing but what the
 * history held at that instant and the policy version that the decision names. What the policy
 * answers today must be what it answered then.
 */
public final class DecisionCheck {

  private final String customerId;
  private final IntFunction<PolicyInForce.Version> policies;
  private final CustomerState state = new CustomerState();

  /**
   * @param customerId whose history it is
   * @param policies the versions of the policy, by number
   */
  public DecisionCheck(String customerId, IntFunction<PolicyInForce.Version> policies) {
    this.customerId = customerId;
    this.policies = policies;
  }

  /**
   * A decision that was made again.
   *
   * @param contactId the contact
   * @param recorded what the history says
   * @param again what the same inputs give now
   */
  public record Made(String contactId, ContactDecision recorded, ContactDecision again) {

    /** Whether they differ in anything, counters and objections included. */
    public boolean differs() {
      return !recorded.equals(again);
    }
  }

  /**
   * Takes the next event of the history, the first one first. Answers what came of its decision;
   * empty where it has none.
   */
  public Optional<Made> next(CustomerEvent event) {
    Optional<Made> made = Optional.empty();
    if (event instanceof Decided e) {
      made = Optional.of(decide(e.contactId(), e.request(), e.decision()));
    } else if (event instanceof ContactWithdrawn e) {
      made =
          e.policyVersion()
              .map(version -> decide(e.contactId(), Optional.empty(), withdrawal(e, version)));
    }
    state.evolve(event);
    return made;
  }

  /** The answer of the policy that withdrew a contact before it was sent. */
  private static ContactDecision withdrawal(ContactWithdrawn event, int policyVersion) {
    return new ContactDecision(
        ContactDecision.Answer.SUPPRESSED,
        event.at(),
        policyVersion,
        Optional.empty(),
        event.objections(),
        Map.of(),
        event.campaign());
  }

  private Made decide(String contactId, Optional<ContactRequest> told, ContactDecision recorded) {
    Optional<PendingContact> pending = state.pending(contactId);
    ContactRequest request =
        told.orElseGet(
            () ->
                pending
                    .map(PendingContact::request)
                    .orElseThrow(
                        () ->
                            new IllegalStateException("decided without a request: " + contactId)));
    PolicyInForce.Version policy = policies.apply(recorded.policyVersion());
    boolean beforeSending = pending.filter(contact -> !contact.waits()).isPresent();
    ContactDecision again =
        beforeSending
            ? Decisions.recheck(
                state.standingWithout(customerId, contactId),
                policy,
                request,
                recorded.campaign(),
                recorded.decidedAt())
            : Decisions.decide(
                state.standing(customerId),
                policy,
                request,
                recorded.campaign(),
                recorded.decidedAt());
    return new Made(contactId, recorded, again);
  }
}
