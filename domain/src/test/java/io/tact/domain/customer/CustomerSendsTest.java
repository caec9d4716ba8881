package io.tact.domain.customer;

import static io.tact.domain.customer.CustomerFixture.ANNA;
import static io.tact.domain.customer.CustomerFixture.approved;
import static io.tact.domain.customer.CustomerFixture.at;
import static io.tact.domain.customer.CustomerFixture.registered;
import static io.tact.domain.customer.CustomerFixture.sms;
import static io.tact.domain.customer.CustomerMatchers.payloads;

import io.tact.domain.contact.Channel;
import io.tact.domain.customer.CustomerCommand.ClearForSending;
import io.tact.domain.customer.CustomerCommand.EnterJourney;
import io.tact.domain.customer.CustomerCommand.RequestContact;
import io.tact.domain.customer.CustomerCommand.WithdrawContact;
import io.tact.domain.customer.CustomerEvent.ComplaintMade;
import io.tact.domain.customer.CustomerEvent.ContactApproved;
import io.tact.domain.customer.CustomerEvent.ContactDeferred;
import io.tact.domain.customer.CustomerEvent.ContactSuppressed;
import io.tact.domain.customer.CustomerEvent.ContactWithdrawn;
import io.tact.domain.customer.CustomerEvent.JourneyRefused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomerSendsTest {
  private static final String NOON = "2026-03-02T12:00:00Z";
  private static final String WEEKLY =
      "{'id':'week','type':'FREQUENCY_CAP','max':1,'window':'P7D'}";
  private static final String NIGHT =
      "{'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','whenReached':'DEFER'}";
  private static final String COMPLAINT =
      "{'id':'calm','type':'COOL_OFF','after':'COMPLAINT','count':1,'within':'P30D','pause':'P30D'}";

  @Test
  void clearsForSendingWhatStillMayGo() {
    at(NOON, NIGHT, WEEKLY)
        .axon()
        .given(registered(), approved("c1", NOON))
        .when(new ClearForSending(ANNA, "c1"))
        .expectResultMessagePayload(true)
        .expectNoEvents();
  }

  @Test
  void defersAnApprovedContactThatTheNightOvertook() {
    at("2026-03-02T22:00:00Z", NIGHT)
        .axon()
        .given(registered(), approved("c1", NOON))
        .when(new ClearForSending(ANNA, "c1"))
        .expectResultMessagePayload(false)
        .expectEventsMatching(payloads(ContactDeferred.class));
  }

  @Test
  void withdrawsAnApprovedContactThatAComplaintOvertook() {
    at(NOON, COMPLAINT)
        .axon()
        .given(
            registered(),
            approved("c1", NOON),
            new ComplaintMade(Channel.SMS, Optional.empty(), Instant.parse(NOON), Optional.empty()))
        .when(new ClearForSending(ANNA, "c1"))
        .expectResultMessagePayload(false)
        .expectEventsMatching(payloads(ContactWithdrawn.class));
  }

  @Test
  void aWithdrawnContactGivesItsPlaceBack() {
    at(NOON, WEEKLY)
        .axon()
        .given(registered(), approved("c1", NOON))
        .andGivenCommands(new WithdrawContact(ANNA, "c1", "the journey went on"))
        .when(new RequestContact(ANNA, sms("c2", NOON)))
        .expectEventsMatching(payloads(ContactApproved.class));
  }

  @Test
  void aSkewedClockBreaksNoCap() {
    at("2026-03-02T11:59:59Z", WEEKLY)
        .axon()
        .given(registered(), approved("c1", NOON))
        .when(new RequestContact(ANNA, sms("c2", NOON)))
        .expectEventsMatching(payloads(ContactSuppressed.class));
  }

  @Test
  void aJourneyRunsOnceACustomer() {
    JourneyProgress begun =
        new JourneyProgress(
            "salary-day",
            1,
            "i1",
            Optional.empty(),
            true,
            List.of("Start"),
            List.of("Wait"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());
    at(NOON)
        .axon()
        .given(registered(), new CustomerEvent.JourneyAdvanced(begun))
        .when(new EnterJourney(ANNA, "salary-day", 1, Optional.empty()))
        .expectResultMessagePayload(false)
        .expectEvents(new JourneyRefused("salary-day", 1, Optional.empty(), "ALREADY_RUNNING"));
    at(NOON)
        .axon()
        .givenNoPriorActivity()
        .when(new EnterJourney(ANNA, "salary-day", 1, Optional.empty()))
        .expectEvents(new JourneyRefused("salary-day", 1, Optional.empty(), "CUSTOMER_UNKNOWN"));
  }
}
