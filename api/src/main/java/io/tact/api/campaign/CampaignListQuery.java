package io.tact.api.campaign;

import io.tact.api.body.Fields;
import io.tact.api.body.Value;
import io.tact.api.list.Slice;
import io.tact.domain.campaign.CampaignStatus;
import java.util.Optional;

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
        fields.may("status", Value.oneOf(CampaignStatus.class)), slice.after(), slice.limit());
  }
}
