package io.tact.domain.policy;

import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.contact.ContactKind;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.policy.DecisionCase.Contact;
import io.tact.domain.policy.DecisionCase.Word;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws questions that lie where decisions are difficult: near edges and changes of the clock. */
final class DecisionCases {
  private static final Instant[] CHANGES = {
    Instant.parse("2026-03-29T01:00:00Z"),
    Instant.parse("2026-10-25T01:00:00Z"),
    Instant.parse("2026-03-08T07:00:00Z"),
    Instant.parse("2026-11-01T06:00:00Z"),
    Instant.parse("2026-04-04T15:00:00Z"),
    Instant.parse("2026-10-03T15:30:00Z")
  };
  private static final ZoneId[] ZONES = {
    ZoneId.of("Europe/Berlin"),
    ZoneId.of("America/New_York"),
    ZoneId.of("Australia/Lord_Howe"),
    ZoneId.of("Asia/Shanghai")
  };
  private static final Channel[] CHANNELS = {Channel.SMS, Channel.EMAIL};
  private static final Category[] CATEGORIES = {new Category("MARKETING"), new Category("LEGAL")};
  private static final String[] NAMES = {"one", "two"};
  private static final String[] SPANS = {"PT1H", "PT6H", "P1D", "PT25H", "P3D", "P7D"};
  private static final String[] TIMES = {
    "00:00", "01:00", "01:30", "02:00", "02:15", "02:30", "03:00", "08:00", "12:00", "21:00",
    "23:45"
  };

  private final Random random;

  DecisionCases(Random random) {
    this.random = random;
  }

  DecisionCase draw() {
    int turn = random.nextInt(CHANGES.length);
    ZoneId zone = chance(80) ? ZONES[turn / 2] : pick(ZONES);
    Instant now = CHANGES[turn].plus(minutes(chance(60) ? 12 * 60 : 6 * 1440));
    return new DecisionCase(
        new ContactPolicy(pick(ZONES), some(5, this::rule), some(2, i -> exemption())),
        chance(90) ? Optional.of(zone) : Optional.empty(),
        name(),
        chance(95) ? Set.of(CHANNELS) : Set.of(),
        some(12, i -> contact(now)),
        some(4, i -> new Word(pick(CATEGORIES), pick(CHANNELS), chance(50), past(now))),
        some(3, i -> past(now)),
        request(now),
        now);
  }

  private ContactRequest request(Instant now) {
    Duration valid = Duration.ofMinutes(random.nextInt(9 * 1440) - 60L);
    return new ContactRequest(
        "r",
        pick(CHANNELS),
        pick(CATEGORIES),
        name(),
        name(),
        random.nextInt(101),
        now,
        Optional.of(now.plus(valid)),
        Optional.empty(),
        Optional.empty());
  }

  private Contact contact(Instant now) {
    return new Contact(
        new ContactKind(pick(CHANNELS), pick(CATEGORIES), name(), name(), name()), past(now));
  }

  /** Often exactly a span ago, where windows end. */
  private Instant past(Instant now) {
    return chance(30)
        ? now.minus(Span.of(pick(SPANS)).length())
        : now.minus(Duration.ofMinutes(random.nextInt(chance(50) ? 2 * 1440 : 10 * 1440)));
  }

  private Rule rule(int number) {
    String id = "rule-" + number;
    return switch (pick(Rule.Type.values())) {
      case FREQUENCY_CAP -> cap(id);
      case MINIMUM_GAP -> new MinimumGap(id, Span.of(pick(SPANS)), scope(), reached());
      case QUIET_HOURS -> {
        LocalTime from = LocalTime.parse(pick(TIMES));
        LocalTime to = LocalTime.parse(pick(TIMES));
        yield from.equals(to) ? cap(id) : new QuietHours(id, from, to, days(), scope(), reached());
      }
      case BLACKOUT -> {
        LocalDate from = LocalDate.ofInstant(pick(CHANGES), ZONES[0]).minusDays(random.nextInt(4));
        yield new Blackout(id, from, from.plusDays(random.nextInt(4)), scope(), reached());
      }
      case CONSENT -> new Consent(id, pick(Consent.Basis.values()), scope());
      case COOL_OFF ->
          new CoolOff(
              id,
              1 + random.nextInt(2),
              Span.of(pick(SPANS)),
              Span.of(pick(SPANS)),
              scope(),
              reached());
      case HOLD_OUT -> new MinimumGap(id, Span.of("PT4H"), Scope.EVERYTHING, WhenReached.DEFER);
    };
  }

  private Rule cap(String id) {
    int max = 1 + random.nextInt(4);
    Optional<FrequencyCap.Reserve> reserve =
        max > 1 && chance(40)
            ? Optional.of(
                new FrequencyCap.Reserve(random.nextInt(101), 1 + random.nextInt(max - 1)))
            : Optional.empty();
    FrequencyCap.Per per = chance(60) ? FrequencyCap.Per.CUSTOMER : pick(FrequencyCap.Per.values());
    if (chance(15)) {
      return new FrequencyCap(
          id, max, Window.Lifetime.LIFETIME, per, reserve, scope(), WhenReached.SUPPRESS);
    }
    Window window =
        chance(50) ? new Window.Rolling(Span.of(pick(SPANS))) : pick(Window.Calendar.values());
    return new FrequencyCap(id, max, window, per, reserve, scope(), reached());
  }

  private Exemption exemption() {
    EnumSet<Rule.Type> ignores = EnumSet.noneOf(Rule.Type.class);
    some(4, i -> pick(Rule.Type.values())).forEach(ignores::add);
    Scope scope =
        new Scope(
            Set.of(), Set.of(CATEGORIES[1]), chance(30) ? Set.of(pick(NAMES)) : Set.of(), Set.of());
    return new Exemption(scope, ignores, chance(50));
  }

  private Set<DayOfWeek> days() {
    return chance(50)
        ? EnumSet.allOf(DayOfWeek.class)
        : Arrays.stream(DayOfWeek.values())
            .filter(day -> day == DayOfWeek.SUNDAY || chance(50))
            .collect(Collectors.toSet());
  }

  private Scope scope() {
    return new Scope(
        chance(25) ? Set.of(pick(CHANNELS)) : Set.of(),
        chance(25) ? Set.of(pick(CATEGORIES)) : Set.of(),
        chance(10) ? Set.of(pick(NAMES)) : Set.of(),
        chance(10) ? Set.of(pick(NAMES)) : Set.of());
  }

  private WhenReached reached() {
    return chance(85) ? WhenReached.DEFER : WhenReached.SUPPRESS;
  }

  private Optional<String> name() {
    return chance(30) ? Optional.empty() : Optional.of(pick(NAMES));
  }

  private Duration minutes(int around) {
    return Duration.ofMinutes(random.nextInt(2 * around) - around);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  @SafeVarargs
  private <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }

  private <T> List<T> some(int most, IntFunction<T> make) {
    return new ArrayList<>(IntStream.range(0, random.nextInt(most + 1)).mapToObj(make).toList());
  }
}
