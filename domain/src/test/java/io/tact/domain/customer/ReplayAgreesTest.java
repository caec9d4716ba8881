package io.tact.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.customer.ReplayedContact.Outcome;
import io.tact.domain.policy.ContactPolicy;
import io.tact.domain.policy.PolicyInForce;
import io.tact.domain.policy.PolicySetting;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** A replay says what the real aggregate does, contact by contact. */
class ReplayAgreesTest {
  private static final Duration AFTERWARDS = Duration.ofDays(5);

  @Property(tries = 700)
  void underTheSamePolicyEverythingComesOutAsItDid(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    PolicySetting setting = PolicySetting.draw(random);
    List<LifeScript.Step> life = LifeScript.draw(random, setting.zone(), setting.start(), true);
    LiveCustomer live = lived(setting.policy(), life, AFTERWARDS);

    Map<String, Outcome> replayed = replayed(live, setting.policy(), Instant.EPOCH, end(life));

    assertThat(replayed).as("seed " + seed).isEqualTo(live.outcomes());
    replayed.values().forEach(Statistics::collect);
  }

  @Property(tries = 700)
  void underAnotherPolicyEverythingComesOutAsItWouldHaveIn(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    PolicySetting setting = PolicySetting.draw(random);
    ContactPolicy other = PolicySetting.draw(random).policy();
    List<LifeScript.Step> life = LifeScript.draw(random, setting.zone(), setting.start(), false);
    LiveCustomer live = lived(setting.policy(), life, AFTERWARDS);
    LiveCustomer otherwise = lived(other, life, AFTERWARDS);

    Map<String, Outcome> replayed = replayed(live, other, Instant.EPOCH, end(life));

    assertThat(replayed).as("seed " + seed).isEqualTo(otherwise.outcomes());
  }

  @Property(tries = 300)
  void aReplayThatBeginsInTheMiddleGoesOnFromWhatHappened(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    PolicySetting setting = PolicySetting.draw(random);
    List<LifeScript.Step> life = LifeScript.draw(random, setting.zone(), setting.start(), true);
    LiveCustomer live = lived(setting.policy(), life, AFTERWARDS);
    Instant from = life.get(life.size() / 2).at();

    Map<String, Outcome> replayed = replayed(live, setting.policy(), from, end(life));

    Map<String, Outcome> asked = new LinkedHashMap<>(live.outcomes());
    asked.keySet().retainAll(replayed.keySet());
    assertThat(replayed).as("seed " + seed).isEqualTo(asked);
  }

  @Property(tries = 300)
  void everyDecisionOfALifeComesOutTheSameAgain(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    PolicySetting setting = PolicySetting.draw(random);
    List<LifeScript.Step> life = LifeScript.draw(random, setting.zone(), setting.start(), true);
    LiveCustomer live = lived(setting.policy(), life, AFTERWARDS);
    DecisionCheck check = new DecisionCheck(LiveCustomer.ANNA, version -> live.current());

    for (Replay.Recorded recorded : live.history()) {
      check
          .next(recorded.event())
          .ifPresent(
              made -> {
                assertThat(made.again()).as("seed " + seed).isEqualTo(made.recorded());
                Statistics.collect(recorded.event().getClass().getSimpleName());
              });
    }
  }

  private static LiveCustomer lived(
      ContactPolicy policy, List<LifeScript.Step> life, Duration afterwards) {
    LiveCustomer live = new LiveCustomer(policy, life.get(0).at());
    for (LifeScript.Step step : life) {
      live.goTo(step.at());
      try {
        step.act().accept(live);
      } catch (CustomerRefusal erased) {
        assertThat(erased.code()).isEqualTo(CustomerRefusal.Code.CUSTOMER_ERASED);
      }
    }
    live.goTo(end(life).minusNanos(1_000));
    return live;
  }

  private static Instant end(List<LifeScript.Step> life) {
    return life.get(life.size() - 1).at().plus(AFTERWARDS);
  }

  private static Map<String, Outcome> replayed(
      LiveCustomer live, ContactPolicy policy, Instant from, Instant to) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    Replay.of(
            LiveCustomer.ANNA,
            live.history(),
            new PolicyInForce.Version(0, policy),
            live.campaigns(),
            from,
            to)
        .forEach(contact -> outcomes.put(contact.contactId(), contact.replayed()));
    return outcomes;
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }
}
