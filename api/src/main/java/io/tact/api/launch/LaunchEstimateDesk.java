package io.tact.api.launch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.launch.LaunchEstimate.ByChannel;
import io.tact.api.problem.ProblemException;
import io.tact.api.security.Caller;
import io.tact.domain.campaign.Budget;
import io.tact.domain.campaign.Money;
import io.tact.domain.launch.Audience;
import io.tact.domain.launch.AudienceSelection;
import io.tact.projections.campaign.CampaignRow;
import io.tact.projections.campaign.CampaignRows;
import io.tact.projections.customer.UnreadableFilter;
import io.tact.projections.figures.Figures;
import io.tact.workflows.deployment.Journeys;
import io.tact.workflows.forecast.LaunchForecast;
import io.tact.workflows.journey.JourneyVersions.JourneyVersion;
import io.tact.workflows.launch.Launches;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells before a launch what it would bring. */
@RestController
@Tag(name = "launches")
class LaunchEstimateDesk {

  private final Journeys journeys;
  private final Launches launches;
  private final AudienceSelection audiences;
  private final LaunchForecast forecast;
  private final Figures figures;
  private final LaunchCampaigns campaigns;
  private final CampaignRows plans;

  LaunchEstimateDesk(
      Journeys journeys,
      Launches launches,
      AudienceSelection audiences,
      LaunchForecast forecast,
      Figures figures,
      LaunchCampaigns campaigns,
      CampaignRows plans) {
    this.journeys = journeys;
    this.launches = launches;
    this.audiences = audiences;
    this.forecast = forecast;
    this.figures = figures;
    this.campaigns = campaigns;
    this.plans = plans;
  }

  @Operation(
      summary = "Tells how many customers a launch would address, and roughly what it would bring",
      description =
          "Nothing is launched. Where ways of the journey part, each is weighted by how many customers"
              + " took it so far. The contact policy is not asked. Where a filter looks at"
              + " attributes, whoever sees personal data masked is told how many customers there are"
              + " in steps of five, rounded up, and may not name customers in it (422).")
  @PostMapping(
      path = "/api/journeys/{key}/launches/estimate",
      consumes = "application/json",
      produces = "application/json")
  LaunchEstimate estimate(@PathVariable String key, @RequestBody LaunchForm form) {
    if (journeys.find(key).isEmpty()) {
      throw ProblemException.unknown("JOURNEY_UNKNOWN", "There is no such journey");
    }
    JourneyVersion version = launches.versionToEnter(key, form.version());
    Optional<String> campaignId = campaigns.of(key, form);
    AudienceSize size = size(form.audience());
    List<ByChannel> contacts =
        LaunchEstimate.contacts(forecast.contacts(version, this::entered), size.customers());
    Optional<CampaignRow> campaign = campaignId.flatMap(plans::find);
    Optional<Budget> budget = campaign.flatMap(CampaignRow::budget);
    return new LaunchEstimate(
        version.version(),
        size.customers(),
        size.roundedUpTo(),
        unknown(form.audience(), size.customers()),
        contacts,
        campaignId,
        budget.flatMap(paying -> LaunchEstimate.cost(paying, contacts)),
        campaign.flatMap(LaunchEstimateDesk::moneyLeft),
        campaign.flatMap(CampaignRow::left).flatMap(CampaignRow.Left::contacts),
        budget.map(paying -> LaunchEstimate.unpaid(paying, contacts)).orElse(List.of()));
  }

  private Map<String, Long> entered(JourneyVersion version) {
    return figures.entered(version.journey(), version.version());
  }

  private AudienceSize size(Audience audience) {
    try {
      return AudienceSize.of(audience, Caller.current(), audiences::count);
    } catch (UnreadableFilter e) {
      throw ProblemException.invalid(e.field(), e.code(), e.problem());
    }
  }

  private static long unknown(Audience audience, long known) {
    return audience.customerIds().isEmpty()
        ? 0
        : new HashSet<>(audience.customerIds()).size() - known;
  }

  private static Optional<Money> moneyLeft(CampaignRow campaign) {
    return campaign
        .left()
        .flatMap(CampaignRow.Left::money)
        .flatMap(
            amount ->
                campaign
                    .budget()
                    .flatMap(Budget::money)
                    .map(money -> new Money(amount, money.currency())));
  }
}
