package io.tact.projections.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import io.tact.domain.customer.CustomerEvent.CustomerErased;
import io.tact.domain.customer.CustomerEvent.CustomerRegistered;
import io.tact.domain.customer.CustomerEvent.ProfileChanged;
import io.tact.domain.customer.CustomerProfile;
import io.tact.domain.customer.CustomerProfiles;
import io.tact.domain.history.AppendListener;
import io.tact.domain.history.EventJson;
import io.tact.domain.personal.PersonalDataVault;
import io.tact.projections.readmodel.RebuildTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code customer}: every customer's profile in the clear. */
public final class CustomerRows implements CustomerProfiles, AppendListener, RebuildTask {

  static final ObjectReader JSON =
      EventJson.mapper().reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private static final String READ =
      """
      SELECT customer_id, time_zone, tier, branch, addresses::text AS addresses, attributes::text AS attributes
      FROM customer WHERE customer_id = ANY (?) AND NOT erased
      """;

  private static final String HISTORY =
      """
      SELECT aggregate_id, sequence, type, payload FROM event
      WHERE index > ? AND index <= ? AND type IN ('CustomerRegistered', 'ProfileChanged', 'CustomerErased')
      ORDER BY index
      """;

  private final JdbcTemplate jdbc;
  private final PersonalDataVault vault;

  public CustomerRows(JdbcTemplate jdbc, PersonalDataVault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  @Override
  public Optional<CustomerProfile> find(String customerId) {
    return Optional.ofNullable(readAhead(List.of(customerId)).get(customerId));
  }

  @Override
  public Map<String, CustomerProfile> readAhead(Collection<String> customerIds) {
    ProfilesAtHand atHand = ProfilesAtHand.current();
    String[] missing =
        customerIds.stream().distinct().filter(id -> !atHand.knows(id)).toArray(String[]::new);
    if (missing.length > 0) {
      Map<String, CustomerProfile> found = new HashMap<>();
      jdbc.query(
          READ,
          row -> {
            found.put(row.getString("customer_id"), profile(row));
          },
          (Object) missing);
      for (String id : missing) {
        atHand.keep(id, Optional.ofNullable(found.get(id)));
      }
    }
    Map<String, CustomerProfile> profiles = new HashMap<>();
    customerIds.forEach(id -> atHand.find(id).ifPresent(profile -> profiles.put(id, profile)));
    return profiles;
  }

  /** Whether the id belonged to a customer who was erased. */
  public boolean isErased(String customerId) {
    return !jdbc.queryForList(
            "SELECT 1 FROM customer WHERE customer_id = ? AND erased", Integer.class, customerId)
        .isEmpty();
  }

  @Override
  public void appended(List<? extends EventMessage<?>> events) {
    ProfileColumns columns = new ProfileColumns(jdbc, vault);
    for (EventMessage<?> message : events) {
      if (message instanceof DomainEventMessage<?> event) {
        told(event).ifPresent(told -> columns.tell(event.getAggregateIdentifier(), told));
      }
    }
    columns.write();
    columns.customers().forEach(ProfilesAtHand.current()::forget);
  }

  private static Optional<ProfileColumns.Told> told(DomainEventMessage<?> event) {
    long sequence = event.getSequenceNumber();
    if (event.getPayload() instanceof CustomerRegistered registered) {
      return Optional.of(new ProfileColumns.Told(sequence, Optional.of(registered.profile())));
    } else if (event.getPayload() instanceof ProfileChanged changed) {
      return Optional.of(new ProfileColumns.Told(sequence, Optional.of(changed.profile())));
    } else if (event.getPayload() instanceof CustomerErased) {
      return Optional.of(new ProfileColumns.Told(sequence, Optional.empty()));
    }
    return Optional.empty();
  }

  @Override
  public String name() {
    return "customers";
  }

  @Override
  public void repair(long after, long upTo) {
    ProfileColumns columns = new ProfileColumns(jdbc, vault);
    jdbc.query(
        HISTORY,
        row -> {
          boolean erased = row.getString("type").equals("CustomerErased");
          columns.tell(
              row.getString("aggregate_id"),
              new ProfileColumns.Told(
                  row.getLong("sequence"),
                  erased
                      ? Optional.empty()
                      : Optional.of(ProfileColumns.profile(row.getString("payload")))));
        },
        after,
        upTo);
    columns.write();
  }

  static CustomerProfile profile(ResultSet row) throws SQLException {
    return new CustomerProfile(
        row.getString("customer_id"),
        Optional.ofNullable(row.getString("time_zone")),
        Optional.ofNullable(row.getString("tier")),
        Optional.ofNullable(row.getString("branch")),
        json(row.getString("addresses"), new TypeReference<Map<String, String>>() {}),
        json(row.getString("attributes"), new TypeReference<Map<String, Object>>() {}));
  }

  private static <T> T json(String text, TypeReference<T> type) {
    try {
      return JSON.forType(type).readValue(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a customer's row cannot be read", e);
    }
  }
}
