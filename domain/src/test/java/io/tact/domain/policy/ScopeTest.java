package io.tact.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScopeTest {
  private static final Scope SMS = channels("SMS");
  private static final Scope SMS_AND_PHONE = channels("SMS", "PHONE");
  private static final Scope SMS_AND_EMAIL = channels("SMS", "EMAIL");
  private static final Scope MARKETING =
      new Scope(Set.of(), Set.of(new Category("MARKETING")), Set.of(), Set.of());
  private static final Scope GOLD = new Scope(Set.of(), Set.of(), Set.of("GOLD"), Set.of());
  private static final Scope SPRING = new Scope(Set.of(), Set.of(), Set.of(), Set.of("spring"));

  @Test
  void includesWhatIsTheSameOrNarrower() {
    assertThat(Scope.EVERYTHING.includes(SMS)).isTrue();
    assertThat(SMS_AND_PHONE.includes(SMS)).isTrue();
    assertThat(SMS.includes(channels("SMS"))).isTrue();
  }

  @Test
  void doesNotIncludeWhatIsWiderInAnyDimension() {
    assertThat(SMS.includes(Scope.EVERYTHING)).isFalse();
    assertThat(SMS.includes(SMS_AND_PHONE)).isFalse();
    assertThat(SMS_AND_PHONE.includes(SMS_AND_EMAIL)).isFalse();
    assertThat(SMS.includes(MARKETING)).isFalse();
    assertThat(GOLD.includes(SPRING)).isFalse();
    assertThat(SPRING.includes(GOLD)).isFalse();
  }

  @Test
  void hasInCommonWhatBothHold() {
    assertThat(SMS_AND_PHONE.common(SMS_AND_EMAIL)).contains(SMS);
    assertThat(Scope.EVERYTHING.common(GOLD)).contains(GOLD);
    assertThat(SMS.common(MARKETING))
        .contains(new Scope(SMS.channels(), MARKETING.categories(), Set.of(), Set.of()));
  }

  @Test
  void hasNothingInCommonWhereOneDimensionIsApart() {
    assertThat(SMS.common(channels("EMAIL"))).isEmpty();
    assertThat(GOLD.common(new Scope(Set.of(), Set.of(), Set.of("BASIC"), Set.of()))).isEmpty();
    assertThat(SPRING.common(new Scope(Set.of(), Set.of(), Set.of(), Set.of("autumn")))).isEmpty();
    assertThat(
            new Scope(SMS.channels(), MARKETING.categories(), Set.of(), Set.of())
                .common(new Scope(SMS.channels(), Set.of(new Category("A")), Set.of(), Set.of())))
        .isEmpty();
  }

  private static Scope channels(String... names) {
    return new Scope(
        Set.of(names).stream().map(Channel::new).collect(Collectors.toSet()),
        Set.of(),
        Set.of(),
        Set.of());
  }
}
