package io.tact.domain.customer;

/**
 * A command that is impossible for this customer. Unlike a refusal by policy, it leaves no event.
 */
public final class CustomerRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why the command is impossible. */
  public enum Code {
    /** No such customer: 404. */
    CUSTOMER_UNKNOWN,
    /** The customer has been erased: 409. */
    CUSTOMER_ERASED,
    /** The time given lies in the future: 422. */
    TIME_IN_FUTURE,
    /** The id is that of a contact which the customer has decided before: 409. */
    CONTACT_KNOWN
  }

  private final Code code;

  public CustomerRefusal(Code code, String message) {
    super(message);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
