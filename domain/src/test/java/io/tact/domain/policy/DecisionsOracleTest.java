package io.tact.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.Objection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The decision function against an oracle that was written in another way. */
class DecisionsOracleTest {

  @Property(tries = 3000)
  void decidesAsTheOracleDoes(@ForAll("cases") DecisionCase question) {
    NaiveOracle.Verdict expected = new NaiveOracle(question).decide();
    ContactDecision decision =
        Decisions.decide(
            question.standing(),
            new PolicyInForce.Version(1, question.policy()),
            question.request(),
            Optional.empty(),
            question.now());
    Statistics.collect(decision.answer());
    Set<String> objecting =
        decision.objections().stream()
            .map(Objection::rule)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(objecting).isEqualTo(expected.objecting());
    assertThat(decision.answer()).isEqualTo(expected.answer());
    assertThat(decision.until()).isEqualTo(expected.until());
  }

  @Provide
  Arbitrary<DecisionCase> cases() {
    return Arbitraries.randomValue(random -> new DecisionCases(random).draw());
  }
}
