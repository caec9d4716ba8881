package io.tact.projections.campaign;

import io.tact.domain.campaign.Campaign;
import io.tact.domain.campaign.CampaignEvent;
import io.tact.domain.campaign.CampaignHistory;
import io.tact.domain.history.EventJson;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads how campaigns stood from the history. */
public final class CampaignHistories {

  private static final String READ =
      """
      SELECT time, type, payload FROM event
      WHERE aggregate_id = ANY (?) AND type = ANY (?) AND index <= ? ORDER BY index
      """;

  private static final Map<String, Class<? extends CampaignEvent>> TYPES =
      CampaignHistory.LOOKS_AT.stream()
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  private final JdbcTemplate jdbc;

  public CampaignHistories(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Of all campaigns, up to an index of the history. */
  public CampaignHistory read(long upTo) {
    String[] streams =
        jdbc.queryForList("SELECT campaign_id FROM campaign", String.class).stream()
            .map(Campaign::streamOf)
            .toArray(String[]::new);
    CampaignHistory history = new CampaignHistory();
    jdbc.query(
        READ,
        row -> {
          history.add(
              EventJson.read(row.getString(3), TYPES.get(row.getString(2))),
              row.getTimestamp(1).toInstant());
        },
        streams,
        TYPES.keySet().toArray(String[]::new),
        upTo);
    return history;
  }
}
