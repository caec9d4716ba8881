package io.tact.projections.campaign;

import io.tact.domain.campaign.Budget;
import io.tact.domain.campaign.CampaignEvent;
import io.tact.domain.campaign.CampaignEvent.BudgetApproved;
import io.tact.domain.campaign.CampaignEvent.BudgetProposed;
import io.tact.domain.campaign.CampaignEvent.BudgetRefused;
import io.tact.domain.campaign.CampaignEvent.CampaignChanged;
import io.tact.domain.campaign.CampaignEvent.CampaignClosed;
import io.tact.domain.campaign.CampaignEvent.CampaignDrafted;
import io.tact.domain.campaign.CampaignEvent.CampaignOpened;
import io.tact.domain.campaign.CampaignEvent.CampaignPaused;
import io.tact.domain.campaign.CampaignPlan;
import io.tact.domain.campaign.CampaignStatus;
import io.tact.domain.history.AppendListener;
import io.tact.domain.history.EventJson;
import io.tact.projections.campaign.CampaignRow.Left;
import io.tact.projections.campaign.CampaignRow.Proposal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code campaign}, written in the transaction of the change. */
public final class CampaignRows implements AppendListener {

  private static final String CAMPAIGNS =
      """
      SELECT campaign.*, contacts_left, money_left
      FROM campaign
           CROSS JOIN LATERAL (
             SELECT sum(contacts) AS contacts_left, sum(money) AS money_left
             FROM budget_block AS b WHERE b.campaign_id = campaign.campaign_id) AS budget_left
      """;

  private final JdbcTemplate jdbc;
  private final BudgetBlocks budgets;
  private final OpenCampaigns open;

  CampaignRows(JdbcTemplate jdbc, BudgetBlocks budgets, OpenCampaigns open) {
    this.jdbc = jdbc;
    this.budgets = budgets;
    this.open = open;
  }

  /** The campaign of an id. */
  public Optional<CampaignRow> find(String campaignId) {
    return jdbc
        .query(CAMPAIGNS + " WHERE campaign_id = ?", (row, n) -> read(row), campaignId)
        .stream()
        .findFirst();
  }

  /** Campaigns after an id, in the order of their ids. */
  public List<CampaignRow> list(Optional<CampaignStatus> status, String after, int limit) {
    return jdbc.query(
        CAMPAIGNS
            + " WHERE campaign_id > ? AND (?::text IS NULL OR status = ?)"
            + " ORDER BY campaign_id LIMIT ?",
        (row, n) -> read(row),
        after,
        status.map(Enum::name).orElse(null),
        status.map(Enum::name).orElse(null),
        limit);
  }

  @Override
  public void appended(List<? extends EventMessage<?>> events) {
    for (EventMessage<?> event : events) {
      if (event.getPayload() instanceof CampaignEvent campaignEvent) {
        write(campaignEvent, event.getTimestamp());
        jdbc.update(
            "UPDATE campaign SET changed_at = ? WHERE campaign_id = ?",
            event.getTimestamp().atOffset(ZoneOffset.UTC),
            campaignEvent.campaignId());
        open.forgetAfterCommit();
      }
    }
  }

  private void write(CampaignEvent event, Instant at) {
    if (event instanceof CampaignDrafted drafted) {
      insert(drafted, at);
    } else if (event instanceof CampaignChanged changed) {
      jdbc.update(
          "UPDATE campaign SET plan = ? WHERE campaign_id = ?",
          EventJson.write(changed.plan()),
          changed.campaignId());
    } else if (event instanceof BudgetProposed proposed) {
      jdbc.update(
          """
          UPDATE campaign SET proposal = ?, proposal_number = ?, proposal_status = 'PROPOSED', proposed_by = ?,
                 why = NULL WHERE campaign_id = ?
          """,
          EventJson.write(proposed.budget()),
          proposed.number(),
          proposed.by(),
          proposed.campaignId());
    } else if (event instanceof BudgetApproved approved) {
      approve(approved);
    } else if (event instanceof BudgetRefused refused) {
      jdbc.update(
          "UPDATE campaign SET proposal_status = 'REFUSED', why = ? WHERE campaign_id = ?",
          refused.why(),
          refused.campaignId());
    } else if (event instanceof CampaignOpened opened) {
      become(opened, CampaignStatus.OPEN);
    } else if (event instanceof CampaignPaused paused) {
      become(paused, CampaignStatus.PAUSED);
    } else if (event instanceof CampaignClosed closed) {
      become(closed, CampaignStatus.CLOSED);
    }
  }

  private void insert(CampaignDrafted drafted, Instant at) {
    jdbc.update(
        """
        INSERT INTO campaign (campaign_id, status, plan, drafted_by, drafted_at, changed_at)
        VALUES (?, 'DRAFT', ?, ?, ?, ?)
        """,
        drafted.campaignId(),
        EventJson.write(drafted.plan()),
        drafted.by(),
        column(at),
        column(at));
  }

  private void approve(BudgetApproved approved) {
    Optional<Budget> before = find(approved.campaignId()).flatMap(CampaignRow::budget);
    budgets.change(approved.campaignId(), approved.budget(), before);
    jdbc.update(
        "UPDATE campaign SET budget = ?, proposal_status = 'APPROVED' WHERE campaign_id = ?",
        EventJson.write(approved.budget()),
        approved.campaignId());
  }

  private void become(CampaignEvent event, CampaignStatus status) {
    jdbc.update(
        "UPDATE campaign SET status = ? WHERE campaign_id = ?", status.name(), event.campaignId());
  }

  private static OffsetDateTime column(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static CampaignRow read(ResultSet row) throws SQLException {
    Optional<Budget> budget =
        Optional.ofNullable(row.getString("budget")).map(CampaignRows::budget);
    return new CampaignRow(
        row.getString("campaign_id"),
        CampaignStatus.valueOf(row.getString("status")),
        plan(row.getString("plan")),
        budget,
        budget.isPresent() ? Optional.of(left(row)) : Optional.empty(),
        proposal(row),
        row.getString("drafted_by"),
        row.getTimestamp("drafted_at").toInstant(),
        row.getTimestamp("changed_at").toInstant());
  }

  /** Blocks hold nothing of what their budget does not limit. */
  private static Left left(ResultSet row) throws SQLException {
    return new Left(
        Optional.ofNullable(row.getBigDecimal("contacts_left")).map(BigDecimal::longValueExact),
        Optional.ofNullable(row.getBigDecimal("money_left")));
  }

  private static Optional<Proposal> proposal(ResultSet row) throws SQLException {
    Optional<Budget> proposed =
        Optional.ofNullable(row.getString("proposal")).map(CampaignRows::budget);
    return proposed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Proposal(
                row.getInt("proposal_number"),
                row.getString("proposal_status"),
                proposed.get(),
                row.getString("proposed_by"),
                Optional.ofNullable(row.getString("why"))));
  }

  static Budget budget(String json) {
    return EventJson.read(json, Budget.class);
  }

  static CampaignPlan plan(String json) {
    return EventJson.read(json, CampaignPlan.class);
  }
}
