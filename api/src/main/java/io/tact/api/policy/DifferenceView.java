package io.tact.api.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tact.projections.whatif.WhatIfResult;
import io.tact.projections.whatif.WhatIfRun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a proposed version would have made of the last 30 days, beside the version in force.
 *
 * @param status RUNNING until both have been replayed, then DONE; FAILED where that broke
 * @param from the first instant of the contacts that are replayed
 * @param to the first instant after them
 * @param progress how far the replay is
 * @param proposed the result under the proposed version
 * @param inForce the result under the version in force
 * @param warnings rules of the proposed version that object to everything or to nothing
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record DifferenceView(
    WhatIfRun.Status status,
    Instant from,
    Instant to,
    WhatIfView.Progress progress,
    Optional<WhatIfResult> proposed,
    Optional<WhatIfResult> inForce,
    List<WhatIfResult.Warning> warnings) {

  static DifferenceView of(WhatIfRun run) {
    Optional<WhatIfResult> proposed = run.results().stream().findFirst();
    return new DifferenceView(
        run.status(),
        run.from(),
        run.to(),
        WhatIfView.Progress.of(run),
        proposed,
        run.results().stream().skip(1).findFirst(),
        proposed.map(WhatIfResult::warnings).orElse(List.of()));
  }
}
