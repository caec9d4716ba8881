package io.tact.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.contact.Channel;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactDecision.Answer;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.Objection;
import io.tact.domain.contact.Objection.Code;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionsTest extends OneCustomer {

  @Test
  void collectsEveryObjectionAndTheCounters() {
    contact("c1", MARKETING, NOON.minusSeconds(60));
    ContactDecision decision =
        decide(
            NOON,
            "{'id':'week','type':'FREQUENCY_CAP','max':1,'window':'P7D'}",
            "{'id':'roomy','type':'FREQUENCY_CAP','max':9,'window':'P7D'}",
            "{'id':'email','type':'FREQUENCY_CAP','max':9,'window':'P7D','channels':['EMAIL']}",
            "{'id':'gap','type':'MINIMUM_GAP','gap':'PT4H','whenReached':'DEFER'}",
            "{'id':'consent','type':'CONSENT','basis':'OPT_IN'}");
    assertThat(decision.answer()).isEqualTo(Answer.SUPPRESSED);
    assertThat(decision.objections())
        .extracting(Objection::rule)
        .containsExactly("week", "gap", "consent");
    assertThat(decision.counters()).containsOnlyKeys("week", "roomy").containsEntry("roomy", 1);
    Objection cap = decision.objections().get(0);
    assertThat(cap.observed()).contains(1);
    assertThat(cap.limit()).contains(1);
    assertThat(cap.window()).contains("P7D");
    assertThat(cap.until()).contains(Instant.parse("2026-03-09T11:59:00Z"));
  }

  @Test
  void defersAtNightUntilEightInTheCustomersZone() {
    zone = Optional.of(ZoneId.of("Europe/Berlin"));
    String night =
        "{'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','whenReached':'DEFER'}";
    Instant before = Instant.parse("2026-03-28T19:59:59.999999Z");
    assertThat(decide(before, night).answer()).isEqualTo(Answer.APPROVED);
    ContactDecision decision = decide(Instant.parse("2026-03-28T20:00:00Z"), night);
    assertThat(decision.until()).contains(Instant.parse("2026-03-29T06:00:00Z"));
    assertThat(decide(Instant.parse("2026-03-29T06:00:00Z"), night).answer())
        .isEqualTo(Answer.APPROVED);
  }

  @Test
  void aNightNamedByItsFirstDayRunsIntoTheNext() {
    String sunday =
        "{'id':'n','type':'QUIET_HOURS','from':'21:00','to':'08:00','days':['SUN'],'whenReached':'DEFER'}";
    assertThat(decide(Instant.parse("2026-03-02T07:59:00Z"), sunday).answer())
        .isEqualTo(Answer.DEFERRED);
    assertThat(decide(Instant.parse("2026-03-02T21:00:00Z"), sunday).answer())
        .isEqualTo(Answer.APPROVED);
  }

  @Test
  void theInstantSuitsAlsoRulesThatDidNotObject() {
    contact("c1", MARKETING, Instant.parse("2026-03-02T19:00:00Z"));
    ContactDecision decision =
        decide(
            Instant.parse("2026-03-02T20:00:00Z"),
            "{'id':'gap','type':'MINIMUM_GAP','gap':'PT4H','whenReached':'DEFER'}",
            "{'id':'night','type':'QUIET_HOURS','from':'22:00','to':'07:00','whenReached':'DEFER'}");
    assertThat(decision.objections()).extracting(Objection::rule).containsExactly("gap");
    assertThat(decision.until()).contains(Instant.parse("2026-03-03T07:00:00Z"));
  }

  @Test
  void expiresWhereTheInstantIsNotBeforeTheExpiry() {
    String night =
        "{'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','whenReached':'DEFER'}";
    Instant late = Instant.parse("2026-03-02T22:00:00Z");
    assertThat(decideUntil(late, "2026-03-03T08:00:00.000001Z", night).answer())
        .isEqualTo(Answer.DEFERRED);
    ContactDecision expired = decideUntil(late, "2026-03-03T08:00:00Z", night);
    assertThat(expired.answer()).isEqualTo(Answer.SUPPRESSED);
    assertThat(expired.objections())
        .extracting(Objection::code)
        .containsExactly(Code.QUIET_HOURS, Code.EXPIRED);
    assertThat(decideUntil(NOON, "2026-03-02T12:00:00Z").objections())
        .extracting(Objection::code)
        .containsExactly(Code.EXPIRED);
  }

  @Test
  void waitsForFourHundredDaysAndNoLonger() {
    String dark =
        "{'id':'d','type':'BLACKOUT','from':'2026-03-02','to':'%s','whenReached':'DEFER'}";
    Instant midnight = Instant.parse("2026-03-02T00:00:00Z");
    assertThat(decide(midnight, dark.formatted("2027-04-05")).until())
        .contains(Instant.parse("2027-04-06T00:00:00Z"));
    assertThat(decide(midnight, dark.formatted("2027-04-06")).objections())
        .extracting(Objection::code)
        .containsExactly(Code.BLACKOUT, Code.EXPIRED);
  }

  @Test
  void keepsPlacesForImportantContacts() {
    contact("c1", MARKETING, NOON.minusSeconds(60));
    String cap =
        "{'id':'cap','type':'FREQUENCY_CAP','max':2,'window':'P1D','reserve':{'priorityAtLeast':80,'places':1}}";
    assertThat(decide(request(MARKETING, 79), NOON, cap).answer()).isEqualTo(Answer.SUPPRESSED);
    assertThat(decide(request(MARKETING, 80), NOON, cap).answer()).isEqualTo(Answer.APPROVED);
  }

  @Test
  void anExemptContactCountsOnlyWhereThePolicySaysSo() {
    contact("c1", LEGAL, NOON.minusSeconds(60));
    String cap = "{'id':'cap','type':'FREQUENCY_CAP','max':1,'window':'P1D'}";
    String exempt = "{'categories':['LEGAL'],'ignores':['FREQUENCY_CAP'],'counts':%s}";
    assertThat(decide(policy(exempt.formatted("true"), cap), request(MARKETING, 50)).answer())
        .isEqualTo(Answer.SUPPRESSED);
    assertThat(decide(policy(exempt.formatted("false"), cap), request(MARKETING, 50)).answer())
        .isEqualTo(Answer.APPROVED);
    assertThat(decide(policy(exempt.formatted("true"), cap), request(LEGAL, 50)).answer())
        .isEqualTo(Answer.APPROVED);
  }

  @Test
  void noExemptionFindsAnAddress() {
    String exempt = "{'ignores':['FREQUENCY_CAP','CONSENT']}";
    ContactRequest push =
        new ContactRequest(
            "r",
            Channel.PUSH,
            LEGAL,
            Optional.empty(),
            Optional.empty(),
            50,
            NOON,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(decide(policy(exempt), push).objections())
        .extracting(Objection::code)
        .containsExactly(Code.NO_ADDRESS);
  }

  @Test
  void theLatestWordOnConsentWins() {
    String optOut = "{'id':'c','type':'CONSENT','basis':'OPT_OUT'}";
    consents.note(MARKETING, Channel.SMS, false, NOON.minusSeconds(10));
    consents.note(MARKETING, Channel.SMS, true, NOON.minusSeconds(20));
    assertThat(decide(NOON, optOut).answer()).isEqualTo(Answer.SUPPRESSED);
    consents.note(MARKETING, Channel.SMS, true, NOON);
    assertThat(decide(NOON, optOut).answer()).isEqualTo(Answer.APPROVED);
  }

  @Test
  void coolsOffFromTheComplaintThatCompletesTheCount() {
    String calm =
        "{'id':'c','type':'COOL_OFF','after':'COMPLAINT','count':2,'within':'P1D','pause':'P3D'}";
    complaints.note(NOON.minusSeconds(86_400));
    complaints.note(NOON);
    assertThat(decide(NOON, calm).answer()).isEqualTo(Answer.APPROVED);
    complaints.note(NOON.minusSeconds(86_399));
    assertThat(decide(NOON, calm).answer()).isEqualTo(Answer.SUPPRESSED);
    assertThat(decide(NOON.plusSeconds(3 * 86_400 - 1), calm).answer())
        .isEqualTo(Answer.SUPPRESSED);
    assertThat(decide(NOON.plusSeconds(3 * 86_400), calm).answer()).isEqualTo(Answer.APPROVED);
  }

  @Test
  void holdsOutAnEvenShare() {
    HoldOut five = new HoldOut("h", BigDecimal.valueOf(5), "2026", Scope.EVERYTHING);
    HoldOut other = new HoldOut("h", BigDecimal.valueOf(5), "2027", Scope.EVERYTHING);
    long held = customers().filter(i -> five.holdsOut("customer-" + i)).count();
    long both =
        customers()
            .filter(i -> five.holdsOut("customer-" + i) && other.holdsOut("customer-" + i))
            .count();
    assertThat(held).isBetween(4_700L, 5_300L);
    assertThat(both).isBetween(180L, 330L);
    assertThat(new HoldOut("h", BigDecimal.ZERO, "s", Scope.EVERYTHING).holdsOut("a")).isFalse();
    assertThat(new HoldOut("h", BigDecimal.valueOf(100), "s", Scope.EVERYTHING).holdsOut("a"))
        .isTrue();
  }

  @Test
  void beforeSendingCapsAndGapsAreNotAskedAgain() {
    contact("c1", MARKETING, NOON.minusSeconds(60));
    PolicyInForce.Version version =
        policy(
            "",
            "{'id':'cap','type':'FREQUENCY_CAP','max':1,'window':'P1D','whenReached':'DEFER'}",
            "{'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','whenReached':'DEFER'}");
    ContactRequest request = request(MARKETING, 50);
    assertThat(Decisions.recheck(standing(), version, request, Optional.empty(), NOON).answer())
        .isEqualTo(Answer.APPROVED);
    Instant night = Instant.parse("2026-03-02T22:00:00Z");
    assertThat(Decisions.recheck(standing(), version, request, Optional.empty(), night).until())
        .contains(Instant.parse("2026-03-03T11:59:00Z"));
  }
}
