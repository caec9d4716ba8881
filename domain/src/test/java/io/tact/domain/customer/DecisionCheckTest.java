package io.tact.domain.customer;

import static io.tact.domain.customer.CustomerFixture.ANNA;
import static io.tact.domain.customer.CustomerFixture.policy;
import static io.tact.domain.customer.CustomerFixture.registered;
import static io.tact.domain.customer.CustomerFixture.sms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactDecision.Answer;
import io.tact.domain.customer.CustomerEvent.ContactApproved;
import io.tact.domain.customer.CustomerEvent.ContactDeferred;
import io.tact.domain.customer.DecisionCheck.Made;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionCheckTest {

  private static final String NOON = "2026-03-02T12:00:00Z";
  private static final String CAP = "{'id':'week','type':'FREQUENCY_CAP','max':1,'window':'P7D'}";

  @Test
  void whatTheHistorySaysComesOutAgain() {
    assertThat(check(registered(), approved("c1", 0)))
        .singleElement()
        .satisfies(made -> assertThat(made.differs()).isFalse());
  }

  @Test
  void anotherAnswerOrAnotherCountIsADifference() {
    assertThat(check(registered(), approved("c1", 1)))
        .singleElement()
        .satisfies(
            made -> {
              assertThat(made.differs()).isTrue();
              assertThat(made.again().counters()).containsEntry("week", 0);
            });
    assertThat(check(registered(), approved("c1", 0), approved("c2", 1)).get(1))
        .satisfies(
            made -> {
              assertThat(made.differs()).isTrue();
              assertThat(made.contactId()).isEqualTo("c2");
              assertThat(made.again().answer()).isEqualTo(Answer.SUPPRESSED);
            });
  }

  @Test
  void aLaterDecisionOfAWaitingContactIsMadeFromItsFirstRequest() {
    Instant night = Instant.parse("2026-03-02T23:00:00Z");
    Instant morning = Instant.parse("2026-03-03T08:00:00Z");
    String quiet =
        "{'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','whenReached':'DEFER'}";
    ContactDecision again =
        new ContactDecision(Answer.APPROVED, morning, 7, Optional.empty(), List.of(), Map.of());

    List<Made> made =
        check(
            new String[] {quiet},
            registered(),
            CustomerFixture.deferred(
                sms("c1", night.toString()), night.toString(), morning.toString()),
            new ContactApproved("c1", Optional.empty(), again));

    assertThat(made.get(1).differs()).isFalse();
    assertThat(made.get(1).recorded()).isSameAs(again);
  }

  @Test
  void aDecisionWithoutItsRequestIsNoHistory() {
    ContactDeferred orphan =
        new ContactDeferred("c1", Optional.empty(), approved("c1", 0).decision());

    assertThatThrownBy(() -> check(registered(), orphan)).isInstanceOf(IllegalStateException.class);
  }

  private static ContactApproved approved(String id, int counted) {
    return new ContactApproved(
        id,
        Optional.of(sms(id, NOON)),
        new ContactDecision(
            Answer.APPROVED,
            Instant.parse(NOON),
            7,
            Optional.empty(),
            List.of(),
            Map.of("week", counted)));
  }

  private static List<Made> check(CustomerEvent... history) {
    return check(new String[] {CAP}, history);
  }

  private static List<Made> check(String[] rules, CustomerEvent... history) {
    DecisionCheck check = new DecisionCheck(ANNA, version -> policy(rules));
    return Stream.of(history).flatMap(event -> check.next(event).stream()).toList();
  }
}
