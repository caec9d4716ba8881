package io.tact.workflows.simulation;

import io.tact.domain.customer.CustomerEvent;
import io.tact.domain.customer.CustomerProfile;
import io.tact.domain.policy.PolicyInForce;
import io.tact.workflows.journey.JourneyVersions.JourneyVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The course of one test run: its time, its customers, and what it would have spent. Bound to the
 * thread that carries it out; the engine and the customers of all test runs find it there.
 */
final class Course {

  private static final ThreadLocal<Course> CURRENT = new ThreadLocal<>();

  private final PolicyInForce.Version policy;
  private final Spending spending;
  private final UnaryOperator<CustomerProfile> seen;
  private final long endsAtNanos;
  private final Map<String, Traveller> travellers = new LinkedHashMap<>();
  private Instant now;

  /**
   * @param policy the policy that decides all along
   * @param seen as whom expressions see a customer
   * @param endsAtNanos when it has taken too long, by {@link System#nanoTime()}
   */
  Course(
      Instant start,
      PolicyInForce.Version policy,
      Spending spending,
      UnaryOperator<CustomerProfile> seen,
      long endsAtNanos) {
    this.now = start;
    this.policy = policy;
    this.spending = spending;
    this.seen = seen;
    this.endsAtNanos = endsAtNanos;
  }

  /** The course that this thread is at. */
  static Course current() {
    return Optional.ofNullable(CURRENT.get())
        .orElseThrow(() -> new IllegalStateException("no test run goes on here"));
  }

  <T> T run(Supplier<T> work) {
    CURRENT.set(this);
    try {
      return work.get();
    } finally {
      CURRENT.remove();
    }
  }

  Instant now() {
    return now;
  }

  /** Never back. */
  void moveTo(Instant instant) {
    now = instant.isAfter(now) ? instant : now;
  }

  PolicyInForce.Version policy() {
    return policy;
  }

  Spending spending() {
    return spending;
  }

  CustomerProfile seen(CustomerProfile customer) {
    return seen.apply(customer);
  }

  void add(Traveller traveller) {
    travellers.put(traveller.customerId(), traveller);
  }

  Collection<Traveller> travellers() {
    return travellers.values();
  }

  Collection<Traveller> running() {
    return travellers.values().stream().filter(Traveller::isRunning).toList();
  }

  /**
   * Asked for again and again.
   *
   * @throws TestRunRefusal once it has taken too long
   */
  void goOn() {
    if (System.nanoTime() - endsAtNanos > 0) {
      throw new TestRunRefusal(
          TestRunRefusal.Code.TOO_LONG,
          "the test run takes too long: try less time or fewer steps");
    }
  }

  void told(String customerId, CustomerEvent event) {
    travellers.get(customerId).told(event, now);
  }

  void entered(String customerId, JourneyVersion journey, String elementId) {
    goOn();
    travellers.get(customerId).entered(journey, elementId, now);
  }
}
