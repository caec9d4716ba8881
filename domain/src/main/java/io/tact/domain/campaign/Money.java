package io.tact.domain.campaign;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money.
 *
 * @param amount at most four digits after the point; written as a text, so that none is lost
 * @param currency an ISO 4217 code, such as CNY
 */
public record Money(
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {
  /** The digits after the point that an amount may have. */
  public static final int SCALE = 4;

  /**
   * @throws IllegalArgumentException if there is no such currency, or the amount is too fine
   */
  public Money {
    Currency.getInstance(currency);
    if (amount.stripTrailingZeros().scale() > SCALE) {
      throw new IllegalArgumentException("at most four digits after the point");
    }
  }
}
