package io.tact.api.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tact.projections.whatif.WhatIfResult;
import io.tact.projections.whatif.WhatIfRun;
import java.time.Instant;
import java.util.Optional;

/**
 * A replay in the background.
 *
 * @param id its id
 * @param status where it stands: RUNNING, DONE, FAILED or CANCELLED
 * @param from the first instant of the contacts that are replayed
 * @param to the first instant after them
 * @param progress how far it is
 * @param result once it is done
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record WhatIfView(
    String id,
    WhatIfRun.Status status,
    Instant from,
    Instant to,
    Progress progress,
    Optional<WhatIfResult> result) {

  /**
   * How far a replay is.
   *
   * @param customers how many customers have been replayed
   * @param of of how many; absent until that is known
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Progress(long customers, Optional<Long> of) {

    static Progress of(WhatIfRun run) {
      return new Progress(run.customers(), run.ofCustomers());
    }
  }

  static WhatIfView of(WhatIfRun run) {
    return new WhatIfView(
        run.runId(),
        run.status(),
        run.from(),
        run.to(),
        Progress.of(run),
        run.results().stream().findFirst());
  }
}
