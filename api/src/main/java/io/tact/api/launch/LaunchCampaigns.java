package io.tact.api.launch;

import io.tact.api.problem.ProblemException;
import io.tact.domain.campaign.Campaigns;
import io.tact.domain.contact.CampaignAnswer;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the campaign that the contacts of a launch belong to. */
@Component
class LaunchCampaigns {

  private final Campaigns campaigns;
  private final Clock clock;

  LaunchCampaigns(Campaigns campaigns, Clock clock) {
    this.campaigns = campaigns;
    this.clock = clock;
  }

  /**
   * The campaign that the launch names, else the journey's own.
   *
   * @throws ProblemException 409 where it is not open
   */
  Optional<String> of(String journey, LaunchForm form) {
    Optional<String> campaignId = form.campaignId().or(() -> campaigns.ofJourney(journey));
    campaignId
        .flatMap(id -> campaigns.standing(id, clock.instant()))
        .filter(CampaignAnswer.CLOSED::equals)
        .ifPresent(
            closed -> {
              throw ProblemException.conflict("CAMPAIGN_NOT_OPEN", "The campaign is not open");
            });
    return campaignId;
  }
}
