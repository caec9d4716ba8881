package io.tact.api.problem;

import io.tact.domain.campaign.CampaignRefusal;
import io.tact.domain.customer.CustomerRefusal;
import io.tact.domain.journey.JourneyRefusal;
import io.tact.domain.launch.LaunchRefusal;
import io.tact.domain.policy.PolicyRefusal;
import java.util.List;
import java.util.Optional;

/** The problem for a command that the domain finds impossible. */
final class Refusals {

  private Refusals() {}

  static Optional<Problem> problemOf(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof ProblemException e) {
        return Optional.of(e.problem());
      }
      if (t instanceof CustomerRefusal e) {
        return Optional.of(customer(e));
      }
      if (t instanceof PolicyRefusal e) {
        return Optional.of(policy(e));
      }
      if (t instanceof JourneyRefusal e) {
        return Optional.of(journey(e));
      }
      if (t instanceof LaunchRefusal e) {
        return Optional.of(launch(e));
      }
      if (t instanceof CampaignRefusal e) {
        return Optional.of(campaign(e));
      }
    }
    return Optional.empty();
  }

  private static Problem customer(CustomerRefusal e) {
    return switch (e.code()) {
      case CUSTOMER_UNKNOWN -> Problem.of(404, e.code().name(), e.getMessage());
      case CUSTOMER_ERASED, CONTACT_KNOWN -> Problem.of(409, e.code().name(), e.getMessage());
      case TIME_IN_FUTURE ->
          Problem.of(
              422,
              "INVALID_INPUT",
              e.getMessage(),
              List.of(new Violation("at", e.code().name(), e.getMessage())));
    };
  }

  private static Problem policy(PolicyRefusal e) {
    return switch (e.code()) {
      case VERSION_UNKNOWN -> Problem.of(404, e.code().name(), e.getMessage());
      case NOT_PROPOSED -> Problem.of(409, e.code().name(), e.getMessage());
      case OWN_PROPOSAL -> Problem.of(403, e.code().name(), e.getMessage());
    };
  }

  private static Problem journey(JourneyRefusal e) {
    return switch (e.code()) {
      case JOURNEY_UNKNOWN -> Problem.of(404, e.code().name(), e.getMessage());
      case WRONG_STATUS, FINDINGS_OPEN, CALLS_UNPUBLISHED ->
          Problem.of(409, e.code().name(), e.getMessage());
      case OWN_PROPOSAL -> Problem.of(403, e.code().name(), e.getMessage());
      case JOURNEY_KNOWN -> Problem.of(412, e.code().name(), e.getMessage());
      case DRAFT_CHANGED -> {
        Problem problem = Problem.of(412, e.code().name(), e.getMessage());
        yield e.change().map(last -> problem.changed(last.by(), last.at())).orElse(problem);
      }
    };
  }

  private static Problem launch(LaunchRefusal e) {
    return switch (e.code()) {
      case LAUNCH_UNKNOWN -> Problem.of(404, e.code().name(), e.getMessage());
      case NOT_PUBLISHED, VERSION_CHANGED, WRONG_STATUS ->
          Problem.of(409, e.code().name(), e.getMessage());
    };
  }

  private static Problem campaign(CampaignRefusal e) {
    return switch (e.code()) {
      case CAMPAIGN_UNKNOWN, BUDGET_UNKNOWN -> Problem.of(404, e.code().name(), e.getMessage());
      case OWN_PROPOSAL -> Problem.of(403, e.code().name(), e.getMessage());
      case COST_MISSING ->
          Problem.of(
              422,
              e.code().name(),
              "A budget of money names the cost of each channel",
              List.of(new Violation("unitCosts", e.code().name(), e.getMessage())));
      case CHANNEL_NOT_PAID ->
          Problem.of(
              422,
              e.code().name(),
              "A channel needs its cost in the budget first",
              List.of(new Violation("channels", e.code().name(), e.getMessage())));
      case CAMPAIGN_KNOWN,
          WRONG_STATUS,
          NOT_PROPOSED,
          BUDGET_NOT_APPROVED,
          COSTS_FIXED,
          BUDGET_OVERSPENT ->
          Problem.of(409, e.code().name(), e.getMessage());
    };
  }
}
