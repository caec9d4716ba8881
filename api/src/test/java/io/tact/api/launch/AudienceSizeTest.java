package io.tact.api.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tact.api.problem.ProblemException;
import io.tact.api.security.Caller;
import io.tact.api.security.Role;
import io.tact.domain.launch.Audience;
import io.tact.domain.launch.Audience.Filter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceSizeTest {

  private static final Caller MARKETER = new Caller("anna", Set.of(Role.MARKETER));
  private static final Caller BOTH = new Caller("ben", Set.of(Role.MARKETER, Role.COMPLIANCE));

  @ParameterizedTest
  @CsvSource({"0,5", "1,5", "4,5", "5,5", "6,10", "10,10", "11,15"})
  void attributesAreToldInSteps(long counted, long told) {
    AudienceSize size = AudienceSize.of(where("salary"), MARKETER, audience -> counted);

    assertThat(size).isEqualTo(new AudienceSize(told, Optional.of(5)));
  }

  @Test
  void whatTheMaskLeavesOpenIsToldExactly() {
    for (String field : List.of("tier", "branch", "timeZone", "customerId")) {
      assertThat(AudienceSize.of(where(field), MARKETER, audience -> 1))
          .isEqualTo(new AudienceSize(1, Optional.empty()));
    }
    assertThat(AudienceSize.of(where("attributes.tier"), MARKETER, audience -> 1).customers())
        .isEqualTo(5);
  }

  @Test
  void whoSeesPersonalDataIsToldExactly() {
    assertThat(AudienceSize.of(where("salary", "customerId"), BOTH, audience -> 1))
        .isEqualTo(new AudienceSize(1, Optional.empty()));
  }

  @Test
  void customersAreNotNamedBesideAttributes() {
    assertThatThrownBy(
            () -> AudienceSize.of(where("salary", "customerId"), MARKETER, audience -> 1))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("audience.filter.rules[1].field");
  }

  private static Audience where(String... fields) {
    List<Filter> rules =
        List.of(fields).stream()
            .map(
                field ->
                    new Filter(
                        Optional.empty(),
                        false,
                        List.of(),
                        Optional.of(field),
                        Optional.of("notNull"),
                        Optional.empty()))
            .toList();
    return new Audience(
        false,
        List.of(),
        Optional.of(
            new Filter(
                Optional.of("and"),
                false,
                rules,
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
  }
}
