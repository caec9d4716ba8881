package io.tact.workflows.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.customer.CustomerProfile;
import io.tact.workflows.feel.Feel;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages as the Studio writes them say to the customer what was meant. */
class MessageTextTest {

  private final MessageText messages = new MessageText(new Feel(Clock.systemUTC()));

  /** The seams are where the engine would read an escape otherwise than FEEL says. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "=\"say \\\"yes\\\"\" | say \"yes\"",
        "=\"a\\\\\" + \"\\\"b\" | a\\\"b",
        "=\"C:\\\\new\" | C:\\new",
        "=\"$\" + \"{x}\" | ${x}",
        "=\"=5\" | =5",
        "plain \\n \"text\" | plain \\n \"text\"",
        "=\"您好，\" + (if customer.attributes.`odd name` = null then \"客户\" else"
            + " string(customer.attributes.`odd name`)) | 您好，7",
        "=\"Dear \" + (if customer.attributes.firstName = null then \"customer\" else"
            + " string(customer.attributes.firstName)) | Dear customer"
      })
  void readAsItWasMeant(String stored, String read) {
    assertThat(messages.read(stored, customer())).contains(read);
  }

  @Test
  void aLineEndsWhereItIsMeantTo() {
    assertThat(messages.read("=\"a\\nb\\\\\" + \"\\nc\"", customer())).contains("a\nb\\\nc");
  }

  @Test
  void aMissingValueThatNobodyForesawLeavesNoText() {
    assertThat(messages.read("=\"Dear \" + customer.attributes.firstName", customer())).isEmpty();
  }

  private static CustomerProfile customer() {
    return new CustomerProfile(
        "C1",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Map.of("odd name", 7));
  }
}
