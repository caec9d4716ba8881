package io.tact.api.campaign;

import com.github.f4b6a3.ulid.UlidCreator;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.body.ApiJson;
import io.tact.api.idempotency.Claim;
import io.tact.api.idempotency.FirstAnswer;
import io.tact.api.idempotency.Once;
import io.tact.api.list.Page;
import io.tact.api.problem.ProblemException;
import io.tact.api.security.Caller;
import io.tact.domain.campaign.CampaignCommand.ChangeCampaign;
import io.tact.domain.campaign.CampaignCommand.DraftCampaign;
import io.tact.domain.campaign.CampaignCommand.ProposeBudget;
import io.tact.projections.campaign.CampaignRow;
import io.tact.projections.campaign.CampaignRows;
import io.tact.workflows.deployment.Journeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns and what they are for. */
@RestController
@RequestMapping("/api/campaigns")
@Tag(name = "campaigns")
class CampaignController {

  private final CampaignRows campaigns;
  private final Journeys journeys;
  private final CommandGateway commands;
  private final Once once;

  CampaignController(
      CampaignRows campaigns, Journeys journeys, CommandGateway commands, Once once) {
    this.campaigns = campaigns;
    this.journeys = journeys;
    this.commands = commands;
    this.once = once;
  }

  @Operation(summary = "Lists campaigns, in the order of their ids")
  @GetMapping
  Page<CampaignView> list(@ParameterObject CampaignListQuery query) {
    List<CampaignRow> found =
        campaigns.list(query.status(), query.after().orElse(""), query.limit() + 1);
    return Page.of(found, query.limit(), CampaignRow::campaignId).map(CampaignView::of);
  }

  @Operation(summary = "Shows a campaign and what is left of its budget")
  @GetMapping("/{campaignId}")
  CampaignView show(@PathVariable String campaignId) {
    return campaigns
        .find(campaignId)
        .map(CampaignView::of)
        .orElseThrow(
            () -> ProblemException.unknown("CAMPAIGN_UNKNOWN", "There is no such campaign"));
  }

  @Operation(summary = "Drafts a campaign; a budget in it is proposed at once")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = CampaignView.class)))
  @PostMapping(consumes = "application/json", produces = "application/json")
  ResponseEntity<String> draft(
      @RequestBody CampaignForm form,
      @RequestHeader(name = Once.HEADER, required = false) Optional<String> key) {
    knownJourneys(form.plan());
    List<Claim> claims = new ArrayList<>(Once.claim("POST /api/campaigns", key).stream().toList());
    form.campaignId().map(id -> new Claim("campaign", id)).ifPresent(claims::add);
    return once.answer(claims, ApiJson.write(form), () -> draft(form)).response();
  }

  private FirstAnswer draft(CampaignForm form) {
    String by = Caller.current().name();
    String campaignId =
        form.campaignId().orElseGet(() -> UlidCreator.getMonotonicUlid().toString());
    commands.sendAndWait(new DraftCampaign(campaignId, form.plan().plan(), by));
    form.budget()
        .ifPresent(budget -> commands.sendAndWait(new ProposeBudget(campaignId, budget, by)));
    return new FirstAnswer(201, ApiJson.write(show(campaignId)));
  }

  @Operation(summary = "Changes what a campaign is for; its budget is proposed by itself")
  @PutMapping(path = "/{campaignId}", consumes = "application/json")
  CampaignView change(@PathVariable String campaignId, @RequestBody PlanForm form) {
    knownJourneys(form);
    commands.sendAndWait(new ChangeCampaign(campaignId, form.plan(), Caller.current().name()));
    return show(campaignId);
  }

  private void knownJourneys(PlanForm form) {
    for (String key : form.journeys()) {
      if (journeys.find(key).isEmpty()) {
        throw ProblemException.invalid(
            "journeys", "UNKNOWN_JOURNEY", "there is no such journey: " + key);
      }
    }
  }
}
