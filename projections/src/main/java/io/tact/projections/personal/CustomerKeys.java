package io.tact.projections.personal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The customers' keys as one transaction sees them: read once, made where missing, written together
 * at the end.
 */
final class CustomerKeys implements TransactionSynchronization {

  private static final String READ =
      "SELECT customer_id, wrapped FROM customer_key WHERE customer_id = ANY (?)";

  private static final String WRITE =
      """
      INSERT INTO customer_key (customer_id, wrapped)
      SELECT * FROM unnest(?::text[], ?::bytea[])
      ON CONFLICT DO NOTHING
      """;

  private final JdbcTemplate jdbc;
  private final MasterKey master;
  private final Map<String, Optional<Aead>> known = new HashMap<>();
  private final Map<String, byte[]> made = new HashMap<>();

  private CustomerKeys(JdbcTemplate jdbc, MasterKey master) {
    this.jdbc = jdbc;
    this.master = master;
  }

  /** Those of the running transaction, or, outside one, some for a single look. */
  static CustomerKeys current(JdbcTemplate jdbc, MasterKey master) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      return new CustomerKeys(jdbc, master);
    }
    CustomerKeys keys =
        (CustomerKeys) TransactionSynchronizationManager.getResource(CustomerKeys.class);
    if (keys == null) {
      keys = new CustomerKeys(jdbc, master);
      TransactionSynchronizationManager.bindResource(CustomerKeys.class, keys);
      TransactionSynchronizationManager.registerSynchronization(keys);
    }
    return keys;
  }

  void readAhead(Collection<String> customerIds) {
    String[] missing =
        customerIds.stream().filter(id -> !known.containsKey(id)).toArray(String[]::new);
    if (missing.length > 0) {
      jdbc.query(
          READ,
          row -> {
            String customerId = row.getString(1);
            known.put(
                customerId,
                Optional.ofNullable(row.getBytes(2)).map(wrapped -> unwrap(customerId, wrapped)));
          },
          (Object) missing);
      for (String customerId : missing) {
        known.putIfAbsent(customerId, null);
      }
    }
  }

  /** The customer's key: null where there never was one, empty where it was erased. */
  Optional<Aead> find(String customerId) {
    if (!known.containsKey(customerId)) {
      readAhead(List.of(customerId));
    }
    return known.get(customerId);
  }

  Aead make(String customerId) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a customer's key is made in a transaction only");
    }
    byte[] key = Random.randBytes(MasterKey.LENGTH);
    Aead aead = MasterKey.aead(key);
    known.put(customerId, Optional.of(aead));
    made.put(customerId, master.wrap(key, context(customerId)));
    return aead;
  }

  void erase(String customerId) {
    made.remove(customerId);
    known.put(customerId, Optional.empty());
    jdbc.update(
        """
        INSERT INTO customer_key (customer_id, wrapped) VALUES (?, NULL)
        ON CONFLICT (customer_id) DO UPDATE SET wrapped = NULL
        """,
        customerId);
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    if (made.isEmpty()) {
      return;
    }
    List<String> ids = new ArrayList<>(made.keySet());
    int written =
        jdbc.update(
            WRITE, ids.toArray(String[]::new), ids.stream().map(made::get).toArray(byte[][]::new));
    if (written < ids.size()) {
      throw new ConcurrencyFailureException(
          "another transaction made the same customer's key first");
    }
  }

  @Override
  public void suspend() {
    TransactionSynchronizationManager.unbindResource(CustomerKeys.class);
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(CustomerKeys.class, this);
  }

  @Override
  public void afterCompletion(int status) {
    TransactionSynchronizationManager.unbindResourceIfPossible(CustomerKeys.class);
  }

  private Aead unwrap(String customerId, byte[] wrapped) {
    return MasterKey.aead(master.unwrap(wrapped, context(customerId)));
  }

  private static byte[] context(String customerId) {
    return customerId.getBytes(StandardCharsets.UTF_8);
  }
}
