package io.tact.api.launch;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.api.body.Fields;
import io.tact.api.body.Mismatch;
import io.tact.api.body.Value;
import io.tact.api.list.Slice;
import io.tact.workflows.launch.LaunchStatus;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which launches are wanted.
 *
 * @param journey those of the journey with this key
 * @param status those that stand there
 * @param after the previous answer's {@code next}
 * @param limit how many at most
 */
record LaunchListQuery(
    Optional<String> journey, Optional<LaunchStatus> status, Optional<String> after, int limit) {

  static LaunchListQuery from(Fields fields) {
    Slice slice = Slice.from(fields);
    return new LaunchListQuery(
        fields.may("journey", Value.text(255)),
        fields.may("status", LaunchListQuery::status),
        slice.after(),
        slice.limit());
  }

  private static LaunchStatus status(JsonNode node) {
    return Stream.of(LaunchStatus.values())
        .filter(status -> status.name().equals(node.asText()))
        .findFirst()
        .orElseThrow(
            () -> new Mismatch("UNKNOWN_VALUE", "RUNNING, PAUSED, STOPPED or DONE is expected"));
  }
}
