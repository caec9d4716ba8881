package io.tact.projections.customer;

import io.tact.domain.customer.CustomerProfile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The profiles that the running transaction has read. They end with it. */
final class ProfilesAtHand implements TransactionSynchronization {

  private static final Object KEY = ProfilesAtHand.class;

  private final Map<String, Optional<CustomerProfile>> known = new HashMap<>();

  private ProfilesAtHand() {}

  /** Those of this thread's transaction, or, outside one, some for a single look. */
  static ProfilesAtHand current() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      return new ProfilesAtHand();
    }
    ProfilesAtHand atHand = (ProfilesAtHand) TransactionSynchronizationManager.getResource(KEY);
    if (atHand == null) {
      atHand = new ProfilesAtHand();
      TransactionSynchronizationManager.bindResource(KEY, atHand);
      TransactionSynchronizationManager.registerSynchronization(atHand);
    }
    return atHand;
  }

  boolean knows(String customerId) {
    return known.containsKey(customerId);
  }

  Optional<CustomerProfile> find(String customerId) {
    return known.getOrDefault(customerId, Optional.empty());
  }

  void keep(String customerId, Optional<CustomerProfile> profile) {
    known.put(customerId, profile);
  }

  void forget(String customerId) {
    known.remove(customerId);
  }

  @Override
  public void suspend() {
    TransactionSynchronizationManager.unbindResource(KEY);
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(KEY, this);
  }

  @Override
  public void afterCompletion(int status) {
    TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
  }
}
