package io.tact.workflows.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tact.domain.launch.Audience;
import io.tact.domain.launch.LaunchRefusal;
import io.tact.workflows.running.House;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LaunchTest {

  private final House house = House.open();

  @BeforeEach
  void publish() {
    house.publish("salary-day");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void everybodyOfTheListEntersOnce() {
    String launch = launch(House.customers(1, 1000), Optional.empty());

    assertThat(house.engine.customersOf("started")).isEmpty();
    house.drain();

    assertThat(house.engine.customersOf("started"))
        .containsExactlyInAnyOrderElementsOf(House.customers(1, 1000));
    LaunchView view = view(launch);
    assertThat(view.entered()).isTrue();
    assertThat(view.total()).isEqualTo(1000);
    assertThat(view.statusGiven(1000, 3, 0)).isEqualTo(LaunchStatus.RUNNING);
    assertThat(view.statusGiven(999, 0, 0)).isEqualTo(LaunchStatus.RUNNING);
    assertThat(view.statusGiven(1000, 0, 0)).isEqualTo(LaunchStatus.DONE);
  }

  @Test
  void anEmptyAudienceIsDoneAtOnce() {
    String launch = launch(List.of(), Optional.empty());
    house.drain();
    assertThat(view(launch).statusGiven(0, 0, 0)).isEqualTo(LaunchStatus.DONE);
  }

  @Test
  void aJourneyWithoutPublishedVersionCannotBeLaunched() {
    assertThatThrownBy(() -> launch("sketch", List.of("c1"), Optional.empty()))
        .isInstanceOf(LaunchRefusal.class)
        .extracting(refusal -> ((LaunchRefusal) refusal).code())
        .isEqualTo(LaunchRefusal.Code.NOT_PUBLISHED);
  }

  @Test
  void aPoisonedCustomerFailsAloneWithItsReason() {
    house.engine.poisoned.add("c0123");
    launch(House.customers(1, 400), Optional.empty());
    house.drain();

    assertThat(house.engine.customersOf("failed")).containsExactly("c0123");
    assertThat(house.engine.detailsOf("failed")).containsExactly("IllegalStateException");
    List<String> others = new ArrayList<>(House.customers(1, 400));
    others.remove("c0123");
    assertThat(house.engine.customersOf("started")).containsExactlyInAnyOrderElementsOf(others);
  }

  @Test
  void whoDiesBeforeTheCommitLeavesNothingAndTheNextGoesOn() {
    launch(House.customers(1, 300), Optional.empty());
    house.engine.death =
        Optional.of(new org.springframework.transaction.CannotCreateTransactionException("killed"));

    assertThatThrownBy(() -> house.the(LaunchRunner.class).runOnce()).hasMessage("killed");
    assertThat(house.engine.customersOf("started")).isEmpty();

    house.drain();
    assertThat(house.engine.customersOf("started"))
        .containsExactlyInAnyOrderElementsOf(House.customers(1, 300));
  }

  @Test
  void manyWorkersStartNobodyTwice() {
    launch(House.customers(1, 5000), Optional.empty());
    List<CompletableFuture<Void>> nodes = new ArrayList<>();
    for (int node = 0; node < 6; node++) {
      nodes.add(
          CompletableFuture.runAsync(
              () -> {
                while (house.the(LaunchRunner.class).runOnce() > 0) {
                  Thread.yield();
                }
              }));
    }
    nodes.forEach(CompletableFuture::join);
    assertThat(house.engine.customersOf("started")).hasSize(5000).doesNotHaveDuplicates();
  }

  @Test
  void noSecondSeesMoreThanTheRateAllows() {
    launch(House.customers(1, 50), Optional.of(20));
    int before = 0;
    for (int second = 1; second <= 3; second++) {
      for (int tenth = 0; tenth < 10; tenth++) {
        house.drain();
        house.clock.move(Duration.ofMillis(100));
      }
      int entered = house.engine.customersOf("started").size();
      assertThat(entered - before).isEqualTo(Math.min(20, 50 - before));
      before = entered;
    }
  }

  @Test
  void aRateTellsWhenTheNextMayEnter() {
    launch(House.customers(1, 3), Optional.of(1));
    house.drain();
    assertThat(house.engine.customersOf("started")).hasSize(1);
    assertThat(house.the(LaunchRunner.class).nextDue())
        .contains(house.clock.instant().plusSeconds(1));

    house.clock.move(Duration.ofMillis(999));
    house.drain();
    assertThat(house.engine.customersOf("started")).hasSize(1);
    house.clock.move(Duration.ofHours(1));
    house.drain();
    assertThat(house.engine.customersOf("started")).as("no burst after a silence").hasSize(2);
  }

  @Test
  void whilePausedNobodyEnters() {
    Launches launches = house.the(Launches.class);
    String launch = launch(House.customers(1, 600), Optional.empty());
    house.the(LaunchRunner.class).runOnce();
    launches.pause(launch, "mara");
    house.drain();
    assertThat(house.engine.customersOf("started")).hasSize(200);
    assertThat(view(launch).status()).isEqualTo(LaunchStatus.PAUSED);
    assertThat(view(launch).entered()).isFalse();

    launches.resume(launch, "mara");
    house.drain();
    assertThat(house.engine.customersOf("started")).hasSize(600);
  }

  @Test
  void aStoppedLaunchLetsNobodyInAndTakesOutWhoIsOnTheWay() {
    String launch = launch(House.customers(1, 600), Optional.empty());
    house.the(LaunchRunner.class).runOnce();
    house.the(Launches.class).stop(launch, "mara");
    house.drain();
    assertThat(house.engine.customersOf("started")).hasSize(200);
    assertThat(house.engine.customersOf("stopped"))
        .containsExactlyInAnyOrderElementsOf(house.engine.customersOf("started"));
    assertThat(view(launch).statusGiven(200, 0, 0)).isEqualTo(LaunchStatus.STOPPED);
  }

  private String launch(List<String> customerIds, Optional<Integer> ratePerSecond) {
    return launch("salary-day", customerIds, ratePerSecond);
  }

  private String launch(String journey, List<String> customerIds, Optional<Integer> ratePerSecond) {
    return house
        .the(Launches.class)
        .launch(
            journey,
            Optional.empty(),
            new Audience(false, customerIds, Optional.empty()),
            Optional.empty(),
            ratePerSecond,
            "mara");
  }

  private LaunchView view(String launchId) {
    return house.the(Launches.class).find(launchId).orElseThrow();
  }
}
