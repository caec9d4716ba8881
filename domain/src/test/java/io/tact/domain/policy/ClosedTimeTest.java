package io.tact.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tact.domain.policy.PolicyViolation.Code;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedTimeTest {
  private static final LocalDateTime MONDAY = LocalDate.of(2027, 3, 1).atStartOfDay();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "'from':'08:00','to':'20:00' | 'from':'20:00','to':'08:00'",
        "'from':'00:00','to':'23:59' | 'from':'23:59','to':'00:00'",
        "'from':'08:00','to':'20:00','channels':['SMS','PHONE'] | 'from':'20:00','to':'08:00','channels':['SMS']",
        "'from':'08:00','to':'20:00','whenReached':'DEFER' | 'from':'19:00','to':'09:00'",
        "'from':'00:01','to':'00:00' | 'from':'00:00','to':'00:00:01'",
        "'from':'12:00','to':'11:59','days':['MON','TUE','WED','THU','FRI','SAT','SUN'] | 'from':'11:00','to':'12:00'",
      })
  void refusesQuietHoursThatLeaveNoFreeMinute(String one, String other) {
    List<PolicyViolation> found = Proposal.of(hours("a", one), hours("b", other));
    assertThat(found)
        .extracting(PolicyViolation::field, PolicyViolation::code)
        .containsExactly(tuple("rules[1].to", Code.ALWAYS_OBJECTS));
    assertThat(found.get(0).message()).contains("'a'").contains("no free minute in any week");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "'from':'08:00','to':'20:00' | 'from':'20:01','to':'08:00'",
        "'from':'08:00','to':'20:00' | 'from':'20:00','to':'07:59'",
        "'from':'00:00','to':'23:59' | 'from':'22:00','to':'23:59'",
        "'from':'08:00','to':'20:00','channels':['SMS'] | 'from':'20:00','to':'08:00','channels':['PHONE']",
        "'from':'08:00','to':'20:00','channels':['SMS','PHONE'] | 'from':'20:00','to':'08:00','channels':['SMS','EMAIL']",
        "'from':'08:00','to':'20:00','days':['MON','TUE','WED','THU','FRI','SAT'] | 'from':'20:00','to':'08:00'",
        "'from':'08:00','to':'20:00' | 'from':'20:00','to':'08:00','days':['TUE','WED','THU','FRI','SAT','SUN']",
      })
  void takesQuietHoursThatLeaveAFreeMinute(String one, String other) {
    assertThat(Proposal.of(hours("a", one), hours("b", other))).isEmpty();
  }

  @Test
  void namesTheRuleOfTheNarrowScopeAndOnlyThoseThatAreNeeded() {
    List<PolicyViolation> found =
        Proposal.of(
            hours("sms", "'from':'20:00','to':'08:00','channels':['SMS']"),
            hours("day", "'from':'08:00','to':'20:00'"),
            hours("noon", "'from':'12:00','to':'13:00'"),
            hours("phone", "'from':'00:00','to':'12:00','channels':['PHONE']"));
    assertThat(found).extracting(PolicyViolation::field).containsExactly("rules[0].to");
    assertThat(found.get(0).message()).contains("'day'").doesNotContain("noon", "phone");
  }

  @Test
  void tellsOnceWhatIsClosedForNarrowerScopesToo() {
    assertThat(
            Proposal.of(
                hours("day", "'from':'08:00','to':'20:00'"),
                hours("night", "'from':'20:00','to':'08:00'"),
                hours("sms", "'from':'21:00','to':'07:00','channels':['SMS']")))
        .extracting(PolicyViolation::field)
        .containsExactly("rules[1].to");
  }

  @Test
  void hoursThatAnExemptionLiftsCloseNothing() {
    assertThat(
            Proposal.exempting(
                "{'channels':['SMS'],'ignores':['QUIET_HOURS']}",
                hours("day", "'from':'08:00','to':'20:00'"),
                hours("sms", "'from':'20:00','to':'08:00','channels':['SMS']")))
        .extracting(PolicyViolation::code)
        .containsExactly(Code.NEVER_OBJECTS);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-07-20, 2028-02-04, 400 days on end",
    "2027-07-21, 2028-02-08, a free day between",
    "2027-06-01, 2028-02-04, 400 days that overlap",
    "2027-03-01, 2027-03-08, one within the other",
  })
  void takesBlackoutsThatEndInTime(String from, String to, String why) {
    assertThat(Proposal.of(blackout("a", "2027-01-01", "2027-07-19"), blackout("b", from, to)))
        .as(why)
        .isEmpty();
  }

  @Test
  void refusesBlackoutsOfMoreThanFourHundredDaysOnEnd() {
    List<PolicyViolation> found =
        Proposal.of(
            blackout("b", "2027-07-20", "2028-02-05"), blackout("a", "2027-01-01", "2027-07-19"));
    assertThat(found)
        .extracting(PolicyViolation::field, PolicyViolation::code)
        .containsExactly(tuple("rules[0].to", Code.ALWAYS_OBJECTS));
    assertThat(found.get(0).message()).contains("'a'").contains("400 days");
  }

  @Test
  void closedWeekendsJoinBlackouts() {
    String weekend = "'days':['SAT','SUN'],'from':'00:00','to':";
    String first = blackout("a", "2027-01-04", "2027-07-16");
    String second = blackout("b", "2027-07-19", "2028-02-11");
    String night = hours("late", weekend + "'12:00'");
    String noon = "'days':['SAT','SUN'],'from':'12:00','to':";
    assertThat(Proposal.of(first, second, night, hours("n", noon + "'23:59'"))).isEmpty();
    assertThat(Proposal.of(first, second, night, hours("n", noon + "'00:00'")))
        .extracting(PolicyViolation::code)
        .containsExactly(Code.ALWAYS_OBJECTS);
  }

  @Test
  void minutesOfAWeekAreThoseInWhichTheRulesObject() {
    Random random = new Random(7);
    int full = 0;
    for (int round = 0; round < 300; round++) {
      List<QuietHours> rules =
          Stream.generate(() -> anyHours(random)).limit(1 + random.nextInt(9)).toList();
      boolean closed =
          IntStream.range(0, 7 * 24 * 60)
              .mapToObj(MONDAY::plusMinutes)
              .allMatch(at -> rules.stream().anyMatch(rule -> rule.endAround(at).isPresent()));
      assertThat(QuietWeek.of(rules).isFull()).as(rules.toString()).isEqualTo(closed);
      full += closed ? 1 : 0;
    }
    assertThat(full).isBetween(30, 270);
  }

  private static QuietHours anyHours(Random random) {
    int from = random.nextInt(24);
    int to = (from + 1 + random.nextInt(23)) % 24;
    EnumSet<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
    if (random.nextInt(3) == 0) {
      days.remove(DayOfWeek.of(1 + random.nextInt(7)));
    }
    return new QuietHours(
        "q",
        LocalTime.of(from, 0),
        LocalTime.of(to, 0),
        days,
        Scope.EVERYTHING,
        WhenReached.SUPPRESS);
  }

  private static String hours(String id, String fields) {
    return "'id':'%s','type':'QUIET_HOURS',%s".formatted(id, fields);
  }

  private static String blackout(String id, String from, String to) {
    return "'id':'%s','type':'BLACKOUT','from':'%s','to':'%s'".formatted(id, from, to);
  }
}
