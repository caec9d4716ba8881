package io.tact.workflows.simulation;

import io.tact.domain.personal.PersonalDataVault;
import io.tact.domain.personal.Sealed;
import java.util.Collection;
import java.util.Optional;

/** Messages of a test run are read by nobody: they are dropped, and no key is made for them. */
final class NothingSealed implements PersonalDataVault {

  private static final Sealed NOTHING = new Sealed("");

  @Override
  public Sealed seal(String customerId, String plaintext) {
    return NOTHING;
  }

  @Override
  public Optional<String> open(String customerId, Sealed sealed) {
    return Optional.empty();
  }

  @Override
  public void readAhead(Collection<String> customerIds) {
    // There are none.
  }

  @Override
  public void erase(String customerId) {
    throw new UnsupportedOperationException("a test run erases nobody");
  }
}
