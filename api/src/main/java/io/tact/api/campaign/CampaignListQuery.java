package io.tact.api.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.api.body.Fields;
import io.tact.api.body.Mismatch;
import io.tact.api.list.Slice;
import io.tact.domain.campaign.CampaignStatus;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which campaigns are wanted.
 *
 * @param status those that stand there
 * @param after the previous answer's {@code next}
 * @param limit how many at most
 */
record CampaignListQuery(Optional<CampaignStatus> status, Optional<String> after, int limit) {

  static CampaignListQuery from(Fields fields) {
    Slice slice = Slice.from(fields);
    return new CampaignListQuery(
        fields.may("status", CampaignListQuery::status), slice.after(), slice.limit());
  }

  private static CampaignStatus status(JsonNode node) {
    return Stream.of(CampaignStatus.values())
        .filter(status -> status.name().equals(node.asText()))
        .findFirst()
        .orElseThrow(
            () -> new Mismatch("UNKNOWN_VALUE", "DRAFT, OPEN, PAUSED or CLOSED is expected"));
  }
}
