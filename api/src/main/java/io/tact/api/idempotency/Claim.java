package io.tact.api.idempotency;

/**
 * A name under which a call is made once.
 *
 * @param scope within what the name is unique
 * @param key the caller's own name for the call
 */
public record Claim(String scope, String key) {

  private static final String CONTACT = "contact";

  /** A contact's id, unique over all customers and callers. */
  public static Claim contact(String contactId) {
    return new Claim(CONTACT, contactId);
  }
}
