package io.tact.api.launch;

import io.tact.api.body.Fields;
import io.tact.api.body.Value;
import io.tact.api.list.Slice;
import io.tact.workflows.launch.LaunchStatus;
import java.util.Optional;

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
        fields.may("status", Value.oneOf(LaunchStatus.class)),
        slice.after(),
        slice.limit());
  }
}
