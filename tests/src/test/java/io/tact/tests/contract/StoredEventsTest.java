package io.tact.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.campaign.CampaignEvent;
import io.tact.domain.customer.CustomerEvent;
import io.tact.domain.customer.InteractionRecorded;
import io.tact.domain.history.EventJson;
import io.tact.domain.journey.JourneyEvent;
import io.tact.domain.launch.LaunchEvent;
import io.tact.domain.policy.PolicyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stored events are for ever: their names and their JSON are what the approved files say. Where one
 * changes, it needs a new revision and an upcaster; a new event needs a file of its own, which
 * {@code -Dapprove=true} writes.
 */
class StoredEventsTest {

  private static final Path APPROVED = Path.of("src/test/resources/approved/events");

  static List<Class<?>> events() {
    return Stream.of(
            CustomerEvent.class,
            PolicyEvent.class,
            JourneyEvent.class,
            LaunchEvent.class,
            CampaignEvent.class)
        .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
        .collect(
            Collectors.collectingAndThen(
                Collectors.<Class<?>>toList(),
                types -> {
                  types.add(InteractionRecorded.class);
                  return List.copyOf(types);
                }));
  }

  @ParameterizedTest
  @MethodSource("events")
  void eventLooksAsApprovedAndIsReadBackFromIt(Class<?> type) throws IOException {
    Object sample = SampleValues.of(type);
    String json =
        EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(sample) + "\n";
    Path file = APPROVED.resolve(type.getSimpleName() + ".json");
    if (Boolean.getBoolean("approve") && !Files.exists(file)) {
      Files.createDirectories(APPROVED);
      Files.writeString(file, json);
    }

    assertThat(json).isEqualTo(Files.readString(file));
    assertThat((Object) EventJson.mapper().readValue(Files.readString(file), type))
        .isEqualTo(sample);
  }

  @Test
  void noEventHasVanished() throws IOException {
    Set<String> names =
        events().stream().map(type -> type.getSimpleName() + ".json").collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(APPROVED)) {
      assertThat(files.map(file -> file.getFileName().toString())).isSubsetOf(names);
    }
  }

  @Test
  void namesAreUniqueBecauseTheHistoryKeepsTheSimpleNameAlone() {
    assertThat(events().stream().map(Class::getSimpleName)).doesNotHaveDuplicates();
  }
}
