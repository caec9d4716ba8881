package io.tact.domain.policy;

import io.tact.domain.contact.ContactDecision.Answer;
import io.tact.domain.contact.ContactKind;
import io.tact.domain.policy.DecisionCase.Contact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides by the letter of the contract and without any cleverness: it looks at every contact for
 * every rule, and tries every minute until none objects.
 */
final class NaiveOracle {
  private final DecisionCase question;
  private final ZoneId zone;
  private final ContactKind kind;

  record Verdict(Answer answer, Set<String> objecting, Optional<Instant> until) {}

  NaiveOracle(DecisionCase question) {
    this.question = question;
    this.zone = question.zone().orElse(question.policy().zone());
    this.kind = ContactKind.of(question.request(), question.tier());
  }

  Verdict decide() {
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : question.policy().rules()) {
      if (inScope(rule.scope(), kind) && !sharesNothing(rule) && !isExempt(rule)) {
        rules.add(rule);
      }
    }
    Set<String> objecting = new TreeSet<>();
    boolean suppress = false;
    for (Rule rule : rules) {
      if (objects(rule, question.now())) {
        objecting.add(rule.id());
        suppress |= rule.whenReached() == WhenReached.SUPPRESS;
      }
    }
    if (!question.reachable().contains(kind.channel())) {
      objecting.add("no_address");
      suppress = true;
    }
    Instant expiry = question.request().expiresAt().orElseThrow();
    if (question.now().compareTo(expiry) >= 0) {
      objecting.add("expired");
      return new Verdict(Answer.SUPPRESSED, objecting, Optional.empty());
    }
    if (suppress) {
      return new Verdict(Answer.SUPPRESSED, objecting, Optional.empty());
    }
    if (objecting.isEmpty()) {
      return new Verdict(Answer.APPROVED, objecting, Optional.empty());
    }
    for (Instant t = question.now(); t.isBefore(expiry); t = t.plusSeconds(60)) {
      if (nobodyDefers(rules, t)) {
        return new Verdict(Answer.DEFERRED, objecting, Optional.of(t));
      }
    }
    objecting.add("expired");
    return new Verdict(Answer.SUPPRESSED, objecting, Optional.empty());
  }

  private boolean nobodyDefers(List<Rule> rules, Instant t) {
    for (Rule rule : rules) {
      if (rule.whenReached() == WhenReached.DEFER && objects(rule, t)) {
        return false;
      }
    }
    return true;
  }

  private boolean isExempt(Rule rule) {
    return question.policy().exempt().stream()
        .anyMatch(e -> inScope(e.scope(), kind) && e.ignores().contains(rule.type()));
  }

  private boolean sharesNothing(Rule rule) {
    return rule instanceof FrequencyCap cap
        && ((cap.per() == FrequencyCap.Per.CAMPAIGN && kind.campaignId().isEmpty())
            || (cap.per() == FrequencyCap.Per.OFFER && kind.offerId().isEmpty()));
  }

  private static boolean inScope(Scope scope, ContactKind kind) {
    if (!scope.channels().isEmpty() && !scope.channels().contains(kind.channel())) {
      return false;
    }
    if (!scope.categories().isEmpty() && !scope.categories().contains(kind.category())) {
      return false;
    }
    if (!scope.tiers().isEmpty() && !scope.tiers().contains(kind.tier().orElse("?"))) {
      return false;
    }
    return scope.campaigns().isEmpty() || scope.campaigns().contains(kind.campaignId().orElse("?"));
  }

  private boolean objects(Rule rule, Instant t) {
    if (rule instanceof FrequencyCap cap) {
      return isFull(cap, t);
    }
    if (rule instanceof MinimumGap gap) {
      return counting(gap.scope()).stream()
          .anyMatch(c -> Duration.between(c.at(), t).compareTo(gap.gap().length()) < 0);
    }
    LocalDateTime local = LocalDateTime.ofInstant(t, zone);
    if (rule instanceof QuietHours quiet) {
      return isQuiet(quiet, local, local.toLocalDate())
          || isQuiet(quiet, local, local.toLocalDate().minusDays(1));
    }
    if (rule instanceof Blackout dark) {
      return dark.from().datesUntil(dark.to().plusDays(1)).anyMatch(local.toLocalDate()::equals);
    }
    if (rule instanceof CoolOff calm) {
      return isCooling(calm, t);
    }
    return !isAllowed((Consent) rule);
  }

  private boolean isFull(FrequencyCap cap, Instant t) {
    int count = 0;
    for (Contact contact : counting(cap.scope())) {
      boolean shared =
          switch (cap.per()) {
            case CUSTOMER -> true;
            case CAMPAIGN -> contact.kind().campaignId().equals(kind.campaignId());
            case OFFER -> contact.kind().offerId().equals(kind.offerId());
          };
      if (shared && isInside(cap.window(), contact.at(), t)) {
        count++;
      }
    }
    int kept =
        cap.reserve().isPresent()
                && question.request().priority() < cap.reserve().get().priorityAtLeast()
            ? cap.reserve().get().places()
            : 0;
    return count >= cap.max() - kept;
  }

  private boolean isInside(Window window, Instant contact, Instant t) {
    if (window instanceof Window.Rolling rolling) {
      return contact.isAfter(t.minus(rolling.length().length()));
    }
    ZonedDateTime then = contact.atZone(zone);
    ZonedDateTime now = t.atZone(zone);
    if (window == Window.Calendar.CALENDAR_DAY) {
      return then.toLocalDate().equals(now.toLocalDate());
    }
    if (window == Window.Calendar.CALENDAR_WEEK) {
      return then.get(IsoFields.WEEK_BASED_YEAR) == now.get(IsoFields.WEEK_BASED_YEAR)
          && then.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
              == now.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
    if (window == Window.Calendar.CALENDAR_MONTH) {
      return YearMonth.from(then).equals(YearMonth.from(now));
    }
    return true;
  }

  private List<Contact> counting(Scope scope) {
    return question.contacts().stream()
        .filter(contact -> inScope(scope, contact.kind()))
        .filter(
            contact ->
                question.policy().exempt().stream()
                    .noneMatch(e -> !e.counts() && inScope(e.scope(), contact.kind())))
        .toList();
  }

  private static boolean isQuiet(QuietHours quiet, LocalDateTime local, LocalDate begins) {
    LocalDate ends = quiet.from().isAfter(quiet.to()) ? begins.plusDays(1) : begins;
    return quiet.days().contains(begins.getDayOfWeek())
        && !local.isBefore(begins.atTime(quiet.from()))
        && local.isBefore(ends.atTime(quiet.to()));
  }

  private boolean isCooling(CoolOff calm, Instant t) {
    for (Instant completing : question.complaints()) {
      long together =
          question.complaints().stream()
              .filter(c -> !c.isAfter(completing))
              .filter(c -> c.isAfter(completing.minus(calm.within().length())))
              .count();
      if (together >= calm.count() && t.isBefore(completing.plus(calm.pause().length()))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAllowed(Consent consent) {
    Optional<DecisionCase.Word> last = Optional.empty();
    for (DecisionCase.Word word : question.words()) {
      boolean about =
          word.category().equals(kind.category()) && word.channel().equals(kind.channel());
      if (about && (last.isEmpty() || !word.at().isBefore(last.get().at()))) {
        last = Optional.of(word);
      }
    }
    return last.isPresent() ? last.get().granted() : consent.basis() == Consent.Basis.OPT_OUT;
  }
}
