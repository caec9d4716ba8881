package io.tact.projections.contactlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A contact in a list.
 *
 * @param index the event that the contact began with: its place in the list
 * @param requestedAt when it was asked for; when it was made, for a contact made before Tact
 * @param state where it stands, as the contract names the states
 * @param decision APPROVED, DEFERRED or SUPPRESSED; empty for a contact made before Tact
 * @param until for a deferred contact, when it is decided again
 * @param reasons the codes of the last decision's objections, or of the withdrawal's
 */
public record ContactRow(
    long index,
    String contactId,
    String customerId,
    String channel,
    String category,
    Optional<String> campaignId,
    Optional<String> offerId,
    Optional<String> journey,
    Optional<Integer> version,
    Optional<String> elementId,
    Optional<String> launchId,
    Instant requestedAt,
    String state,
    Optional<String> decision,
    Optional<Instant> decidedAt,
    Optional<Instant> until,
    Optional<Integer> policyVersion,
    List<String> reasons) {

  static ContactRow of(ResultSet row) throws SQLException {
    return new ContactRow(
        row.getLong("first_index"),
        row.getString("contact_id"),
        row.getString("customer_id"),
        row.getString("channel"),
        row.getString("category"),
        text(row, "campaign_id"),
        text(row, "offer_id"),
        text(row, "journey"),
        number(row, "version"),
        text(row, "element"),
        text(row, "launch_id"),
        row.getTimestamp("requested_at").toInstant(),
        row.getString("state"),
        text(row, "decision"),
        instant(row, "decided_at"),
        instant(row, "until"),
        number(row, "policy_version"),
        row.getArray("reasons") == null
            ? List.of()
            : List.of((String[]) row.getArray("reasons").getArray()));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Integer.class));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
