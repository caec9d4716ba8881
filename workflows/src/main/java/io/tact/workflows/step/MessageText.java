package io.tact.workflows.step;

import io.tact.domain.customer.CustomerProfile;
import io.tact.workflows.feel.Feel;
import io.tact.workflows.feel.FeelException;
import java.util.Map;
import java.util.Optional;

/** What a message says to a customer, read as the step "Send contact" reads it. */
public final class MessageText {

  private static final String TEXT = "text";

  private final Feel feel;

  public MessageText(Feel feel) {
    this.feel = feel;
  }

  /**
   * The message for a customer to whom nothing has happened yet.
   *
   * @param text plain text, or {@code =} and FEEL
   * @return empty where the expression has no value, as with missing data that it does not foresee
   * @throws FeelException where the expression is not allowed, or fails on these data
   */
  public Optional<String> read(String text, CustomerProfile customer) {
    return new Inputs(Map.of(TEXT, text)).fill(feel, StepVariables.data(customer)).find(TEXT);
  }
}
