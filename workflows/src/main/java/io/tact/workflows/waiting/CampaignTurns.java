package io.tact.workflows.waiting;

import io.tact.domain.campaign.CampaignEvent;
import io.tact.domain.campaign.CampaignHistory;
import io.tact.domain.campaign.Campaigns;
import io.tact.domain.contact.CampaignAnswer;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.customer.CustomerCommand.DecideCampaignContacts;
import io.tact.domain.customer.CustomerEvent.ContactDeferred;
import io.tact.domain.customer.CustomerTransaction;
import io.tact.domain.history.Actor;
import io.tact.domain.history.AppendListener;
import io.tact.workflows.worker.Bell;
import io.tact.workflows.worker.Failures;
import io.tact.workflows.worker.Pieces;
import io.tact.workflows.worker.Worker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Has the waiting contacts of a campaign decided at once when it is closed, changed, or opened
 * again after a pause. Goes through them once, a batch at a time, so that any number may wait;
 * where a node dies, another goes on. A contact that begins to wait on what a campaign said before
 * it turned has it turn once more.
 */
@Order(40)
public final class CampaignTurns implements Worker, AppendListener {

  private static final Logger LOG = LoggerFactory.getLogger(CampaignTurns.class);
  private static final int BATCH = 200;

  private static final String NEXT =
      """
      SELECT turn, campaign_id, after_contact FROM campaign_turn ORDER BY turn LIMIT 1
      """;

  private static final String WAITING =
      """
      SELECT contact_id, customer_id FROM waiting_contact
      WHERE campaign_id = ? AND contact_id > ? ORDER BY contact_id LIMIT ?
      """;

  private final JdbcTemplate jdbc;
  private final CustomerTransaction customers;
  private final CommandGateway commands;
  private final Campaigns campaigns;
  private final Bell bell = new Bell();

  public CampaignTurns(
      JdbcTemplate jdbc,
      CustomerTransaction customers,
      CommandGateway commands,
      Campaigns campaigns) {
    this.campaigns = campaigns;
    this.jdbc = jdbc;
    this.customers = customers;
    this.commands = commands;
  }

  private record Turn(long number, String campaignId, String afterContact) {}

  private record Waiting(String contactId, String customerId) {}

  @Override
  public void appended(List<? extends EventMessage<?>> events) {
    Set<String> turned = new TreeSet<>();
    Map<String, ContactDecision> deferred = new HashMap<>();
    for (EventMessage<?> event : events) {
      if (event.getPayload() instanceof CampaignEvent changed && CampaignHistory.turns(changed)) {
        turned.add(changed.campaignId());
      } else if (event.getPayload() instanceof ContactDeferred wait
          && wait.decision().campaign().isPresent()) {
        deferred.put(wait.contactId(), wait.decision());
      }
    }
    turned.addAll(turnedMeanwhile(deferred));
    for (String campaignId : turned) {
      jdbc.update("INSERT INTO campaign_turn (campaign_id) VALUES (?)", campaignId);
      bell.ringAfterCommit();
    }
  }

  /** Campaigns that say something else by now than they said to contacts that begin to wait. */
  private Set<String> turnedMeanwhile(Map<String, ContactDecision> deferred) {
    Set<String> turned = new TreeSet<>();
    if (!deferred.isEmpty()) {
      Map<String, Optional<CampaignAnswer>> answers = new TreeMap<>();
      jdbc.query(
          "SELECT contact_id, campaign_id FROM waiting_contact WHERE contact_id = ANY (?) ORDER BY campaign_id",
          row -> {
            ContactDecision decision = deferred.get(row.getString(1));
            Optional<CampaignAnswer> now =
                answers.computeIfAbsent(
                    row.getString(2), id -> campaigns.settled(id, decision.decidedAt()));
            if (now.filter(answer -> differs(answer, decision)).isPresent()) {
              turned.add(row.getString(2));
            }
          },
          (Object) deferred.keySet().toArray(String[]::new));
    }
    return turned;
  }

  private static boolean differs(CampaignAnswer now, ContactDecision decision) {
    boolean waits = decision.campaign().filter(CampaignAnswer::hasContactsWait).isPresent();
    return now.equals(CampaignAnswer.CLOSED) || waits && !now.hasContactsWait();
  }

  @Override
  public String name() {
    return "campaign-turns";
  }

  @Override
  public Bell bell() {
    return bell;
  }

  @Override
  public int runOnce() {
    Optional<Turn> next =
        jdbc
            .query(NEXT, (row, n) -> new Turn(row.getLong(1), row.getString(2), row.getString(3)))
            .stream()
            .findFirst();
    return next.map(this::goOn).orElse(0);
  }

  private int goOn(Turn turn) {
    campaigns.refresh();
    List<Waiting> batch =
        jdbc.query(
            WAITING,
            (row, n) -> new Waiting(row.getString(1), row.getString(2)),
            turn.campaignId(),
            turn.afterContact(),
            BATCH);
    List<String> ids = batch.stream().map(Waiting::customerId).distinct().toList();
    Actor.as(
        "campaign:" + turn.campaignId(),
        () -> {
          Pieces.of(ids, some -> decide(some, turn.campaignId()), this::leave);
          return ids.size();
        });
    if (batch.size() < BATCH) {
      jdbc.update("DELETE FROM campaign_turn WHERE turn = ?", turn.number());
    } else {
      jdbc.update(
          "UPDATE campaign_turn SET after_contact = ? WHERE turn = ?",
          batch.get(batch.size() - 1).contactId(),
          turn.number());
    }
    return 1;
  }

  private void decide(List<String> customerIds, String campaignId) {
    customers.over(
        customerIds,
        () -> {
          customerIds.forEach(
              id -> commands.sendAndWait(new DecideCampaignContacts(id, campaignId)));
          return customerIds.size();
        });
  }

  /** Who cannot be decided now is decided when the contact falls due. */
  private void leave(String customerId, RuntimeException failure) {
    LOG.warn(
        "a customer's contacts could not be decided as their campaign changed: {}",
        Failures.reason(failure));
  }
}
