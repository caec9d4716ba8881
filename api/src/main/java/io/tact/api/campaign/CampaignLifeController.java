package io.tact.api.campaign;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.body.ApiJson;
import io.tact.api.body.WhyForm;
import io.tact.api.idempotency.FirstAnswer;
import io.tact.api.idempotency.Once;
import io.tact.api.security.Caller;
import io.tact.domain.campaign.CampaignCommand;
import io.tact.domain.campaign.CampaignCommand.ApproveBudget;
import io.tact.domain.campaign.CampaignCommand.CloseCampaign;
import io.tact.domain.campaign.CampaignCommand.OpenCampaign;
import io.tact.domain.campaign.CampaignCommand.PauseCampaign;
import io.tact.domain.campaign.CampaignCommand.ProposeBudget;
import io.tact.domain.campaign.CampaignCommand.RefuseBudget;
import io.tact.workflows.launch.Launches;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A campaign's budget and its life. Its launches pause, go on and stop with it. */
@RestController
@RequestMapping("/api/campaigns/{campaignId}")
@Tag(name = "campaigns")
class CampaignLifeController {

  private final CampaignController campaigns;
  private final Launches launches;
  private final CommandGateway commands;
  private final TransactionTemplate transaction;
  private final Once once;

  CampaignLifeController(
      CampaignController campaigns,
      Launches launches,
      CommandGateway commands,
      PlatformTransactionManager transactions,
      Once once) {
    this.campaigns = campaigns;
    this.launches = launches;
    this.commands = commands;
    this.transaction = new TransactionTemplate(transactions);
    this.once = once;
  }

  /** A budget that waits for somebody else's approval. */
  record Proposed(int number, String status) {}

  @Operation(summary = "Proposes a budget; it takes the place of one that waits for approval")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Proposed.class)))
  @PostMapping(path = "/budgets", consumes = "application/json", produces = "application/json")
  ResponseEntity<String> propose(
      @PathVariable String campaignId,
      @RequestBody BudgetForm form,
      @RequestHeader(name = Once.HEADER, required = false) Optional<String> key) {
    FirstAnswer answer =
        once.answer(
            Once.claim("POST /api/campaigns/" + campaignId + "/budgets", key),
            ApiJson.write(form),
            () -> {
              int number =
                  commands.sendAndWait(
                      new ProposeBudget(campaignId, form.budget(), Caller.current().name()));
              return new FirstAnswer(201, ApiJson.write(new Proposed(number, "PROPOSED")));
            });
    return answer.response();
  }

  @Operation(summary = "Puts a budget in force, by another person than who proposed it")
  @PostMapping("/budgets/{number}/approve")
  CampaignView approve(@PathVariable String campaignId, @PathVariable int number) {
    return send(new ApproveBudget(campaignId, number, Caller.current().name()));
  }

  @Operation(summary = "Refuses a budget")
  @PostMapping(path = "/budgets/{number}/refuse", consumes = "application/json")
  CampaignView refuse(
      @PathVariable String campaignId, @PathVariable int number, @RequestBody WhyForm form) {
    return send(new RefuseBudget(campaignId, number, Caller.current().name(), form.why()));
  }

  @Operation(summary = "Opens a campaign, also again after a pause")
  @PostMapping("/open")
  CampaignView open(@PathVariable String campaignId) {
    return together(new OpenCampaign(campaignId, Caller.current().name()), launches::resumeOf);
  }

  @Operation(summary = "Has a campaign's contacts wait, and lets nobody enter its launches")
  @PostMapping("/pause")
  CampaignView pause(@PathVariable String campaignId) {
    return together(new PauseCampaign(campaignId, Caller.current().name()), launches::pauseOf);
  }

  @Operation(summary = "Closes a campaign for ever: contacts that wait end, launches stop")
  @PostMapping("/close")
  CampaignView close(@PathVariable String campaignId) {
    return together(new CloseCampaign(campaignId, Caller.current().name()), launches::stopOf);
  }

  /** A change of the campaign and what it asks of its launches stand or fall together. */
  private CampaignView together(CampaignCommand command, Consumer<String> launchesOf) {
    transaction.executeWithoutResult(
        status -> {
          commands.sendAndWait(command);
          launchesOf.accept(command.campaignId());
        });
    return campaigns.show(command.campaignId());
  }

  private CampaignView send(CampaignCommand command) {
    commands.sendAndWait(command);
    return campaigns.show(command.campaignId());
  }
}
