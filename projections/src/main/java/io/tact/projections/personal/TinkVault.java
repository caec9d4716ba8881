package io.tact.projections.personal;

import com.google.crypto.tink.Aead;
import io.tact.domain.customer.CustomerRefusal;
import io.tact.domain.personal.PersonalDataVault;
import io.tact.domain.personal.Sealed;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Seals with AES-256-GCM; a text sealed for one customer cannot be passed off as another's. */
final class TinkVault implements PersonalDataVault {

  private static final byte[] CHECK = "tact master key".getBytes(StandardCharsets.US_ASCII);

  private final JdbcTemplate jdbc;
  private final MasterKey master;

  TinkVault(JdbcTemplate jdbc, MasterKey master) {
    this.jdbc = jdbc;
    this.master = master;
  }

  /**
   * Makes sure that the database was filled under this master key; remembers it in a new database.
   *
   * @throws IllegalStateException under another master key
   */
  void checkMasterKey() {
    jdbc.update(
        "INSERT INTO master_key_check (sealed) VALUES (?) ON CONFLICT DO NOTHING",
        master.wrap(CHECK, CHECK));
    byte[] sealed = jdbc.queryForObject("SELECT sealed FROM master_key_check", byte[].class);
    if (!Arrays.equals(CHECK, master.unwrap(sealed, CHECK))) {
      throw new IllegalStateException("this database was filled under another master key");
    }
  }

  @Override
  public Sealed seal(String customerId, String plaintext) {
    CustomerKeys keys = CustomerKeys.current(jdbc, master);
    Optional<Aead> found = keys.find(customerId);
    Aead key = found == null ? keys.make(customerId) : found.orElseThrow(() -> erased());
    try {
      byte[] ciphertext =
          key.encrypt(
              plaintext.getBytes(StandardCharsets.UTF_8),
              customerId.getBytes(StandardCharsets.UTF_8));
      return new Sealed(Base64.getEncoder().withoutPadding().encodeToString(ciphertext));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal personal data", e);
    }
  }

  @Override
  public Optional<String> open(String customerId, Sealed sealed) {
    Optional<Aead> found = CustomerKeys.current(jdbc, master).find(customerId);
    return found == null ? Optional.empty() : found.map(key -> open(key, customerId, sealed));
  }

  private static String open(Aead key, String customerId, Sealed sealed) {
    try {
      byte[] ciphertext = Base64.getDecoder().decode(sealed.ciphertext());
      return new String(
          key.decrypt(ciphertext, customerId.getBytes(StandardCharsets.UTF_8)),
          StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "sealed data do not belong to this customer, or are damaged", e);
    }
  }

  @Override
  public void readAhead(Collection<String> customerIds) {
    CustomerKeys.current(jdbc, master).readAhead(List.copyOf(customerIds));
  }

  @Override
  public void erase(String customerId) {
    CustomerKeys.current(jdbc, master).erase(customerId);
  }

  private static CustomerRefusal erased() {
    return new CustomerRefusal(
        CustomerRefusal.Code.CUSTOMER_ERASED, "the customer has been erased");
  }
}
