package io.tact.domain.personal;

import java.util.Collection;
import java.util.Optional;

/**
 * Seals and opens personal data with a key of each customer's own. Takes part in the caller's
 * transaction, and answers from memory for customers that the transaction has read ahead.
 */
public interface PersonalDataVault {

  /**
   * Seals a text under the customer's key; makes the key where the customer has none yet.
   *
   * @throws io.tact.domain.customer.CustomerRefusal with CUSTOMER_ERASED if the key has been erased
   */
  Sealed seal(String customerId, String plaintext);

  /** The text, or empty where the customer's key has been erased. */
  Optional<String> open(String customerId, Sealed sealed);

  /** Reads the keys of many customers with one statement, for the rest of the transaction. */
  void readAhead(Collection<String> customerIds);

  /** Destroys the customer's key for good, on every node, when the transaction commits. */
  void erase(String customerId);
}
