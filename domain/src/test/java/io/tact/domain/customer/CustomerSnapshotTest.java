package io.tact.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tact.domain.contact.Channel;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.Receipt;
import io.tact.domain.customer.CustomerCommand.ImportedContact;
import io.tact.domain.customer.CustomerEvent.ComplaintMade;
import io.tact.domain.customer.CustomerEvent.ConsentRevoked;
import io.tact.domain.customer.CustomerEvent.ContactImported;
import io.tact.domain.customer.CustomerEvent.JourneyAdvanced;
import io.tact.domain.customer.CustomerEvent.ReceiptRecorded;
import io.tact.domain.history.EventJson;
import io.tact.domain.policy.Decisions;
import io.tact.domain.policy.PolicyInForce;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomerSnapshotTest {
  private static final ObjectMapper JSON = EventJson.mapper();
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void aSnapshotComesBackAsItWas() throws Exception {
    CustomerState state = new CustomerState();
    state.evolve(CustomerFixture.registered());
    state.evolve(CustomerFixture.approved("c1", "2026-03-02T12:00:00Z"));
    state.evolve(CustomerFixture.approved("c2", "2026-03-02T13:00:00Z"));
    state.evolve(new ReceiptRecorded("c1", Receipt.SENT, NOON, Optional.empty()));
    state.evolve(
        CustomerFixture.deferred(
            CustomerFixture.sms("c3", "2026-03-02T22:00:00Z"),
            "2026-03-02T22:00:00Z",
            "2026-03-03T08:00:00Z"));
    state.evolve(
        new ConsentRevoked(
            CustomerFixture.MARKETING, Channel.EMAIL, "branch", NOON, Optional.empty()));
    state.evolve(new ComplaintMade(Channel.SMS, Optional.empty(), NOON, Optional.empty()));
    state.evolve(new JourneyAdvanced(begun()));

    String json = JSON.writeValueAsString(state);
    CustomerState read = JSON.readValue(json, CustomerState.class);

    assertThat(JSON.writeValueAsString(read)).isEqualTo(json);
    assertThat(read.running("salary-day")).contains("i1");
    assertThat(read.pending("c1")).isEmpty();
    assertThat(read.pending("c2")).isEqualTo(state.pending("c2")).isPresent();
    assertThat(read.pending("c3")).isEqualTo(state.pending("c3")).isPresent();
    assertThat(read.contacts().hasReceipt("c1", Receipt.SENT)).isTrue();
    assertThat(read.consents().latest(CustomerFixture.MARKETING, Channel.EMAIL)).contains(false);
    assertThat(read.standing("anna").complaints().inOrder()).containsExactly(NOON);
    assertThat(read.notBeforeLastDecision(NOON)).isEqualTo("2026-03-02T22:00:00Z");
  }

  @Test
  void theAggregateComesBackAsItWas() throws Exception {
    String json = JSON.writeValueAsString(new Customer());
    assertThat(JSON.writeValueAsString(JSON.readValue(json, Customer.class))).isEqualTo(json);
  }

  /** Not a benchmark: shows where the time goes, and keeps the size of the state in bounds. */
  @Test
  void tenYearsOfContactsFitIntoAFewKilobytes() throws Exception {
    String few = snapshot(10);
    String many = snapshot(10_000);
    System.out.printf("snapshot: %d and %d characters%n", few.length(), many.length());
    for (int round = 0; round < Integer.getInteger("tact.rounds", 1); round++) {
      System.out.printf(
          "decode and decide: %.1f µs with 10, %.1f µs with 10,000; encode: %.1f and %.1f µs%n",
          decide(few), decide(many), encode(few), encode(many));
    }
    assertThat(many.length()).isLessThan(26_000);
  }

  private static JourneyProgress begun() {
    return new JourneyProgress(
        "salary-day",
        1,
        "i1",
        Optional.empty(),
        true,
        List.of(),
        List.of("Wait"),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private static double decide(String snapshot) throws Exception {
    PolicyInForce.Version policy =
        CustomerFixture.policy(
            "{'id':'week','type':'FREQUENCY_CAP','max':90,'window':'P7D'}",
            "{'id':'day','type':'FREQUENCY_CAP','max':9,'window':'CALENDAR_DAY','whenReached':'DEFER'}",
            "{'id':'life','type':'FREQUENCY_CAP','max':30000,'window':'LIFETIME','per':'CAMPAIGN'}",
            "{'id':'gap','type':'MINIMUM_GAP','gap':'PT1H','whenReached':'DEFER'}",
            "{'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','whenReached':'DEFER'}",
            "{'id':'consent','type':'CONSENT','basis':'OPT_OUT'}",
            "{'id':'calm','type':'COOL_OFF','after':'COMPLAINT','count':1,'within':'P30D','pause':'P30D'}");
    ContactRequest request = CustomerFixture.sms("new", "2026-03-02T12:00:00Z");
    int times = 2_000;
    int approved = 0;
    long start = System.nanoTime();
    for (int i = 0; i < times; i++) {
      CustomerState state = JSON.readValue(snapshot, CustomerState.class);
      ContactDecision decision =
          Decisions.decide(state.standing("anna"), policy, request, Optional.empty(), NOON);
      approved += decision.answer() == ContactDecision.Answer.APPROVED ? 1 : 0;
    }
    assertThat(approved).isEqualTo(times);
    return (System.nanoTime() - start) / 1e3 / times;
  }

  private static double encode(String snapshot) throws Exception {
    CustomerState state = JSON.readValue(snapshot, CustomerState.class);
    int times = 2_000;
    long start = System.nanoTime();
    for (int i = 0; i < times; i++) {
      JSON.writeValueAsString(state);
    }
    return (System.nanoTime() - start) / 1e3 / times;
  }

  private static String snapshot(int contacts) throws Exception {
    CustomerState state = new CustomerState();
    state.evolve(CustomerFixture.registered());
    Duration between = Duration.ofDays(3650).dividedBy(contacts);
    for (int i = 0; i < contacts; i++) {
      state.evolve(
          new ContactImported(
              new ImportedContact(
                  "contact-" + i,
                  i % 2 == 0 ? Channel.SMS : Channel.EMAIL,
                  CustomerFixture.MARKETING,
                  Optional.of("campaign-" + i % 20),
                  Optional.empty(),
                  NOON.minus(between.multipliedBy(contacts - i)),
                  Optional.empty())));
    }
    return JSON.writeValueAsString(state);
  }
}
