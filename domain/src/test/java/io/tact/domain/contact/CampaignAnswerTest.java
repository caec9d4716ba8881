package io.tact.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CampaignAnswerTest {

  private static final Instant FIRST = Instant.parse("2026-02-01T00:00:00Z");

  @Test
  void isReadAsItWasWritten() {
    assertThat(CampaignAnswer.of("FUNDED")).isEqualTo(CampaignAnswer.FUNDED);
    assertThat(CampaignAnswer.OPEN.text()).isEqualTo("OPEN");
    assertThat(CampaignAnswer.notBegun(FIRST).text()).isEqualTo("NOT_BEGUN/2026-02-01T00:00:00Z");
    assertThat(CampaignAnswer.of("PAUSED/2026-02-01T00:00:00Z"))
        .isEqualTo(CampaignAnswer.paused(Optional.of(FIRST)));
    assertThatThrownBy(() -> CampaignAnswer.of("SLEEPING"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
