package io.tact.domain.policy;

import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.policy.PolicyViolation.Code;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the rules and exemptions of a policy. */
final class RuleReader {
  private static final Span NONE = Span.of("PT1S");
  private static final LocalDate EARLIEST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST_DAY = LocalDate.of(2999, 12, 31);

  private enum Day {
    MON,
    TUE,
    WED,
    THU,
    FRI,
    SAT,
    SUN
  }

  private RuleReader() {}

  static Optional<Rule> read(PolicyFields rule) {
    String id = rule.text("id").orElse("");
    Optional<Rule.Type> type = rule.text("type").flatMap(name -> type(rule, name));
    Optional<Rule> read = type.map(known -> read(known, id, rule));
    if (type.isPresent()) {
      rule.nothingElse();
    }
    return read;
  }

  private static Optional<Rule.Type> type(PolicyFields rule, String name) {
    for (Rule.Type type : Rule.Type.values()) {
      if (type.name().equals(name)) {
        return Optional.of(type);
      }
    }
    rule.violate("type", Code.UNKNOWN_TYPE, "no such type of rule");
    return Optional.empty();
  }

  private static Rule read(Rule.Type type, String id, PolicyFields rule) {
    Scope scope = scope(rule);
    return switch (type) {
      case FREQUENCY_CAP -> cap(id, scope, rule);
      case MINIMUM_GAP -> new MinimumGap(id, span(rule, "gap"), scope, whenReached(rule));
      case QUIET_HOURS -> quietHours(id, scope, rule);
      case BLACKOUT -> blackout(id, scope, rule);
      case CONSENT -> {
        suppressesOnly(rule);
        yield new Consent(id, rule.choice("basis", Consent.Basis.class), scope);
      }
      case COOL_OFF -> coolOff(id, scope, rule);
      case HOLD_OUT -> {
        suppressesOnly(rule);
        BigDecimal percent = rule.number("percent", 0, 100);
        yield new HoldOut(id, percent, rule.text("salt").orElse(""), scope);
      }
    };
  }

  private static Channel channel(String name) {
    Channel channel = new Channel(name);
    if (!Channel.STANDARD.contains(channel)) {
      throw new IllegalArgumentException("there is no such channel: " + name);
    }
    return channel;
  }

  private static Rule cap(String id, Scope scope, PolicyFields rule) {
    int max = rule.whole("max", 1, Integer.MAX_VALUE);
    Window window = window(rule);
    FrequencyCap.Per per = rule.choice("per", FrequencyCap.Per.CUSTOMER);
    Optional<FrequencyCap.Reserve> reserve = rule.object("reserve").map(r -> reserve(r, max));
    WhenReached whenReached =
        window == Window.Lifetime.LIFETIME ? suppressesOnly(rule) : whenReached(rule);
    return new FrequencyCap(id, max, window, per, reserve, scope, whenReached);
  }

  private static FrequencyCap.Reserve reserve(PolicyFields reserve, int max) {
    int priority = reserve.whole("priorityAtLeast", 0, 100);
    int places = reserve.whole("places", Integer.MIN_VALUE, Integer.MAX_VALUE);
    if (places <= 0 || places >= max) {
      reserve.violate("places", Code.OUT_OF_RANGE, "more than none and fewer than max");
    }
    reserve.nothingElse();
    return new FrequencyCap.Reserve(priority, places);
  }

  private static Window window(PolicyFields rule) {
    Optional<String> text = rule.peek("window");
    for (Window.Calendar calendar : Window.Calendar.values()) {
      if (text.filter(calendar.name()::equals).isPresent()) {
        rule.text("window");
        return calendar;
      }
    }
    if (text.filter(Window.Lifetime.LIFETIME.name()::equals).isPresent()) {
      rule.text("window");
      return Window.Lifetime.LIFETIME;
    }
    return new Window.Rolling(span(rule, "window"));
  }

  private static Rule quietHours(String id, Scope scope, PolicyFields rule) {
    LocalTime from = parsed(rule, "from", LocalTime::parse, "hh:mm").orElse(LocalTime.MIN);
    LocalTime to = parsed(rule, "to", LocalTime::parse, "hh:mm").orElse(LocalTime.NOON);
    if (from.equals(to)) {
      rule.violate("to", Code.OUT_OF_RANGE, "another time than from");
    }
    Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
    boolean named = rule.has("days");
    Set<Day> chosen = rule.choices("days", Day.class);
    if (named) {
      days.removeIf(day -> !chosen.contains(Day.values()[day.ordinal()]));
    }
    return new QuietHours(id, from, to, days, scope, whenReached(rule));
  }

  private static Rule blackout(String id, Scope scope, PolicyFields rule) {
    LocalDate from = parsed(rule, "from", RuleReader::day, "yyyy-mm-dd").orElse(EARLIEST_DAY);
    LocalDate to = parsed(rule, "to", RuleReader::day, "yyyy-mm-dd").orElse(LATEST_DAY);
    if (to.isBefore(from)) {
      rule.violate("to", Code.OUT_OF_RANGE, "not before from");
    }
    return new Blackout(id, from, to, scope, whenReached(rule));
  }

  private static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.isBefore(EARLIEST_DAY) || day.isAfter(LATEST_DAY)) {
      throw new DateTimeException("out of range");
    }
    return day;
  }

  private static Rule coolOff(String id, Scope scope, PolicyFields rule) {
    rule.text("after")
        .filter(after -> !after.equals(CoolOff.AFTER))
        .ifPresent(after -> rule.violate("after", Code.MALFORMED, "COMPLAINT is expected"));
    int count = rule.whole("count", 1, Integer.MAX_VALUE);
    Span within = span(rule, "within");
    return new CoolOff(id, count, within, span(rule, "pause"), scope, whenReached(rule));
  }

  static Exemption exemption(PolicyFields fields) {
    Scope scope = scope(fields);
    if (!fields.has("ignores")) {
      fields.violate("ignores", Code.REQUIRED, "the types of rules are expected");
    }
    Set<Rule.Type> ignores = fields.choices("ignores", Rule.Type.class);
    boolean counts = fields.flag("counts", true);
    fields.nothingElse();
    return new Exemption(scope, ignores, counts);
  }

  private static Scope scope(PolicyFields fields) {
    return new Scope(
        fields.values("channels", RuleReader::channel),
        fields.values("categories", Category::new),
        fields.values("tiers", Function.identity()),
        fields.values("campaigns", Function.identity()));
  }

  private static WhenReached whenReached(PolicyFields rule) {
    return rule.choice("whenReached", WhenReached.SUPPRESS);
  }

  private static WhenReached suppressesOnly(PolicyFields rule) {
    if (whenReached(rule) != WhenReached.SUPPRESS) {
      rule.violate("whenReached", Code.NOT_ALLOWED, "this rule can only SUPPRESS");
    }
    return WhenReached.SUPPRESS;
  }

  private static Span span(PolicyFields rule, String field) {
    String expected = "an ISO 8601 duration in weeks, days or smaller";
    Optional<Span> span =
        parsed(
            rule,
            field,
            text -> Span.parse(text).orElseThrow(() -> new DateTimeException(text)),
            expected);
    if (span.filter(s -> s.length().compareTo(ContactPolicy.HORIZON) > 0).isPresent()) {
      rule.violate(field, Code.TOO_LONG, "at most 400 days");
    }
    return span.orElse(NONE);
  }

  private static <T> Optional<T> parsed(
      PolicyFields rule, String field, Function<String, T> parse, String form) {
    try {
      return rule.text(field).map(parse);
    } catch (DateTimeException e) {
      rule.violate(field, Code.MALFORMED, form + " is expected");
      return Optional.empty();
    }
  }
}
