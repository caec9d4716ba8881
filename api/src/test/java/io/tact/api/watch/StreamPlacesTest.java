package io.tact.api.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreamPlacesTest {

  private final StreamPlaces places = new StreamPlaces(3, 2);

  @Test
  void oneUserHasSoMany() {
    assertThat(places.take("anna")).isTrue();
    assertThat(places.take("anna")).isTrue();
    assertThat(places.take("anna")).isFalse();
    assertThat(places.take("bob")).isTrue();
  }

  @Test
  void allTogetherHaveSoMany() {
    places.take("anna");
    places.take("anna");
    places.take("bob");
    assertThat(places.take("carol")).isFalse();
    places.leave("anna");
    assertThat(places.take("carol")).isTrue();
    assertThat(places.take("anna")).isFalse();
  }

  @Test
  void whoLeavesMayComeAgain() {
    places.take("anna");
    places.take("anna");
    places.leave("anna");
    assertThat(places.take("anna")).isTrue();
    assertThat(places.take("anna")).isFalse();
  }
}
