package io.tact.api.campaign;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tact.api.body.Fields;
import io.tact.api.body.Value;
import io.tact.domain.campaign.Budget;
import java.util.Optional;

/**
 * A campaign that is drafted.
 *
 * @param campaignId the caller's own id; one is given where there is none
 * @param plan what it is for; its fields stand beside the id
 * @param budget the budget to propose with it
 */
@Schema(description = "The fields of a plan, and beside them campaignId and budget")
record CampaignForm(Optional<String> campaignId, PlanForm plan, Optional<Budget> budget) {

  static CampaignForm from(Fields fields) {
    Optional<String> campaignId = fields.may("campaignId", Value::id);
    PlanForm plan = PlanForm.read(fields);
    Optional<Budget> budget = fields.object("budget", BudgetForm::read);
    if (fields.valid()) {
      budget
          .flatMap(proposed -> proposed.unpaid(plan.plan().channels()))
          .ifPresent(
              channel ->
                  fields.note(
                      "budget.unitCosts",
                      "COST_MISSING",
                      "tells what a contact costs on " + channel.name()));
    }
    fields.close();
    return new CampaignForm(campaignId, plan, budget);
  }
}
