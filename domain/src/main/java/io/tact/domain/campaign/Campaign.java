package io.tact.domain.campaign;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.tact.domain.campaign.CampaignCommand.ApproveBudget;
import io.tact.domain.campaign.CampaignCommand.ChangeCampaign;
import io.tact.domain.campaign.CampaignCommand.CloseCampaign;
import io.tact.domain.campaign.CampaignCommand.DraftCampaign;
import io.tact.domain.campaign.CampaignCommand.OpenCampaign;
import io.tact.domain.campaign.CampaignCommand.PauseCampaign;
import io.tact.domain.campaign.CampaignCommand.ProposeBudget;
import io.tact.domain.campaign.CampaignCommand.RefuseBudget;
import io.tact.domain.campaign.CampaignEvent.BudgetApproved;
import io.tact.domain.campaign.CampaignEvent.BudgetProposed;
import io.tact.domain.campaign.CampaignEvent.BudgetRefused;
import io.tact.domain.campaign.CampaignEvent.CampaignChanged;
import io.tact.domain.campaign.CampaignEvent.CampaignClosed;
import io.tact.domain.campaign.CampaignEvent.CampaignDrafted;
import io.tact.domain.campaign.CampaignEvent.CampaignOpened;
import io.tact.domain.campaign.CampaignEvent.CampaignPaused;
import io.tact.domain.campaign.CampaignRefusal.Code;
import io.tact.domain.contact.Channel;
import io.tact.domain.history.Handles;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;

/**
 * A campaign: drafted, opened, paused, opened again, closed for ever. Its budget is proposed by one
 * person and approved by another; what is used of it is counted where contacts are decided.
 */
@Revision("1")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class Campaign {
  @AggregateIdentifier private String stream;
  private CampaignStatus status = CampaignStatus.DRAFT;
  private Optional<CampaignPlan> plan = Optional.empty();
  private Optional<Budget> budget = Optional.empty();
  private Optional<Proposal> proposal = Optional.empty();
  private int proposals;

  /** A budget that waits for an answer. */
  private record Proposal(Budget budget, String by) {}

  /** Of which nothing is known yet. */
  protected Campaign() {}

  /** The stream of a campaign, apart from those of customers. */
  public static String streamOf(String campaignId) {
    return "tact:campaign:" + campaignId;
  }

  @Handles
  void handle(DraftCampaign command) {
    if (plan.isPresent()) {
      throw new CampaignRefusal(Code.CAMPAIGN_KNOWN, "there is a campaign of that id");
    }
    apply(new CampaignDrafted(command.campaignId(), command.plan(), command.by()));
  }

  @Handles
  void handle(ChangeCampaign command) {
    notClosed();
    budget.flatMap(paying -> paying.unpaid(command.plan().channels())).ifPresent(Campaign::notPaid);
    if (!plan.equals(Optional.of(command.plan()))) {
      apply(new CampaignChanged(command.campaignId(), command.plan(), command.by()));
    }
  }

  @Handles
  int handle(ProposeBudget command) {
    notClosed();
    if (budget.isPresent() && !command.budget().maySucceed(budget.get())) {
      throw new CampaignRefusal(
          Code.COSTS_FIXED, "currency, unit costs and what is limited stay as they were approved");
    }
    costsKnown(command.budget());
    int number = proposals + 1;
    apply(new BudgetProposed(command.campaignId(), number, command.budget(), command.by()));
    return number;
  }

  @Handles
  void handle(ApproveBudget command) {
    Proposal waiting = proposal(command.number(), command.by());
    apply(
        new BudgetApproved(command.campaignId(), command.number(), waiting.budget(), command.by()));
  }

  @Handles
  void handle(RefuseBudget command) {
    proposal(command.number(), command.by());
    apply(new BudgetRefused(command.campaignId(), command.number(), command.by(), command.why()));
  }

  @Handles
  void handle(OpenCampaign command) {
    notClosed();
    if (budget.isEmpty() && proposals > 0) {
      throw new CampaignRefusal(
          Code.BUDGET_NOT_APPROVED, "a budget was proposed, and none has been approved yet");
    }
    if (status != CampaignStatus.OPEN) {
      apply(new CampaignOpened(command.campaignId(), command.by()));
    }
  }

  @Handles
  void handle(PauseCampaign command) {
    notClosed();
    if (status == CampaignStatus.DRAFT) {
      throw new CampaignRefusal(Code.WRONG_STATUS, "the campaign is DRAFT");
    }
    if (status == CampaignStatus.OPEN) {
      apply(new CampaignPaused(command.campaignId(), command.by()));
    }
  }

  @Handles
  void handle(CloseCampaign command) {
    known();
    if (status != CampaignStatus.CLOSED) {
      apply(new CampaignClosed(command.campaignId(), command.by()));
    }
  }

  private void costsKnown(Budget proposed) {
    plan.flatMap(known -> proposed.unpaid(known.channels()))
        .ifPresent(
            channel -> {
              throw new CampaignRefusal(
                  Code.COST_MISSING, "tells what a contact costs on " + channel.name());
            });
  }

  private static void notPaid(Channel channel) {
    throw new CampaignRefusal(
        Code.CHANNEL_NOT_PAID,
        "the budget in force does not tell what a contact costs on " + channel.name());
  }

  private void known() {
    if (plan.isEmpty()) {
      throw new CampaignRefusal(Code.CAMPAIGN_UNKNOWN, "no such campaign");
    }
  }

  private void notClosed() {
    known();
    if (status == CampaignStatus.CLOSED) {
      throw new CampaignRefusal(Code.WRONG_STATUS, "the campaign is CLOSED");
    }
  }

  private Proposal proposal(int number, String by) {
    notClosed();
    if (number < 1 || number > proposals) {
      throw new CampaignRefusal(Code.BUDGET_UNKNOWN, "no such proposal: " + number);
    }
    Proposal waiting =
        proposal
            .filter(one -> number == proposals)
            .orElseThrow(
                () ->
                    new CampaignRefusal(Code.NOT_PROPOSED, "not waiting for an answer: " + number));
    if (waiting.by().equals(by)) {
      throw new CampaignRefusal(Code.OWN_PROPOSAL, "nobody approves or refuses what they proposed");
    }
    return waiting;
  }

  @EventSourcingHandler
  void on(CampaignDrafted event) {
    stream = streamOf(event.campaignId());
    plan = Optional.of(event.plan());
  }

  @EventSourcingHandler
  void on(CampaignChanged event) {
    plan = Optional.of(event.plan());
  }

  @EventSourcingHandler
  void on(BudgetProposed event) {
    proposals = event.number();
    proposal = Optional.of(new Proposal(event.budget(), event.by()));
  }

  @EventSourcingHandler
  void on(BudgetApproved event) {
    budget = Optional.of(event.budget());
    proposal = Optional.empty();
  }

  @EventSourcingHandler
  void on(BudgetRefused event) {
    proposal = Optional.empty();
  }

  @EventSourcingHandler
  void on(CampaignOpened event) {
    status = CampaignStatus.OPEN;
  }

  @EventSourcingHandler
  void on(CampaignPaused event) {
    status = CampaignStatus.PAUSED;
  }

  @EventSourcingHandler
  void on(CampaignClosed event) {
    status = CampaignStatus.CLOSED;
  }
}
