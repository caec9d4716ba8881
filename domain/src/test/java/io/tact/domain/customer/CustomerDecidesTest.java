package io.tact.domain.customer;

import static io.tact.domain.customer.CustomerFixture.ANNA;
import static io.tact.domain.customer.CustomerFixture.approved;
import static io.tact.domain.customer.CustomerFixture.at;
import static io.tact.domain.customer.CustomerFixture.deferred;
import static io.tact.domain.customer.CustomerFixture.profile;
import static io.tact.domain.customer.CustomerFixture.registered;
import static io.tact.domain.customer.CustomerFixture.sms;
import static io.tact.domain.customer.CustomerMatchers.contacts;
import static io.tact.domain.customer.CustomerMatchers.keep;
import static io.tact.domain.customer.CustomerMatchers.payloads;
import static io.tact.domain.customer.CustomerMatchers.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.contact.Channel;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactDecision.Answer;
import io.tact.domain.contact.Objection.Code;
import io.tact.domain.contact.Receipt;
import io.tact.domain.customer.CustomerCommand.DecideDueContacts;
import io.tact.domain.customer.CustomerCommand.EraseCustomer;
import io.tact.domain.customer.CustomerCommand.RecordComplaint;
import io.tact.domain.customer.CustomerCommand.RecordConsent;
import io.tact.domain.customer.CustomerCommand.RecordReceipt;
import io.tact.domain.customer.CustomerCommand.RegisterCustomer;
import io.tact.domain.customer.CustomerCommand.RequestContact;
import io.tact.domain.customer.CustomerEvent.ComplaintMade;
import io.tact.domain.customer.CustomerEvent.ContactApproved;
import io.tact.domain.customer.CustomerEvent.ContactSuppressed;
import io.tact.domain.customer.CustomerEvent.CustomerErased;
import io.tact.domain.customer.CustomerEvent.CustomerRegistered;
import io.tact.domain.customer.CustomerEvent.ProfileChanged;
import io.tact.domain.customer.CustomerEvent.ReceiptRecorded;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CustomerDecidesTest {
  private static final String NOON = "2026-03-02T12:00:00Z";
  private static final String WEEKLY =
      "{'id':'week','type':'FREQUENCY_CAP','max':1,'window':'P7D'}";
  private static final String NIGHT =
      "{'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','whenReached':'DEFER'}";
  private static final String CONSENT = "{'id':'consent','type':'CONSENT','basis':'OPT_OUT'}";
  private static final String COMPLAINT =
      "{'id':'calm','type':'COOL_OFF','after':'COMPLAINT','count':1,'within':'P30D','pause':'P30D'}";

  @Test
  void registersOnceAndChangesAfterwards() {
    at(NOON)
        .axon()
        .givenNoPriorActivity()
        .when(new RegisterCustomer(ANNA, profile("gold")))
        .expectEvents(new CustomerRegistered(profile("gold")))
        .expectResultMessagePayload(true);
    at(NOON)
        .axon()
        .given(registered())
        .when(new RegisterCustomer(ANNA, profile("basic")))
        .expectEvents(new ProfileChanged(profile("basic")))
        .expectResultMessagePayload(false);
  }

  @Test
  void aStrangerIsRefused() {
    at(NOON)
        .axon()
        .givenNoPriorActivity()
        .when(new RequestContact(ANNA, sms("c1", NOON)))
        .expectException(refusal(CustomerRefusal.Code.CUSTOMER_UNKNOWN))
        .expectNoEvents();
  }

  @Test
  void aContactMadeExactlyAWeekAgoCountsNoLonger() {
    at("2026-03-09T11:59:59.999999Z", WEEKLY)
        .axon()
        .given(registered(), approved("c1", NOON))
        .when(new RequestContact(ANNA, sms("c2", "2026-03-09T11:59:00Z")))
        .expectEventsMatching(payloads(ContactSuppressed.class));
    at("2026-03-09T12:00:00Z", WEEKLY)
        .axon()
        .given(registered(), approved("c1", NOON))
        .when(new RequestContact(ANNA, sms("c2", "2026-03-09T11:59:00Z")))
        .expectEventsMatching(payloads(ContactApproved.class));
  }

  @Test
  void aFailureGivesThePlaceBackAndALateDeliveryTakesItAgain() {
    ReceiptRecorded failed = receipt(Receipt.FAILED);
    ReceiptRecorded delivered = receipt(Receipt.DELIVERED);
    at(NOON, WEEKLY)
        .axon()
        .given(registered(), approved("c1", NOON), failed)
        .when(new RequestContact(ANNA, sms("c2", NOON)))
        .expectEventsMatching(payloads(ContactApproved.class));
    at(NOON, WEEKLY)
        .axon()
        .given(registered(), approved("c1", NOON), failed, delivered)
        .when(new RequestContact(ANNA, sms("c2", NOON)))
        .expectEventsMatching(payloads(ContactSuppressed.class));
    at(NOON, WEEKLY)
        .axon()
        .given(registered(), approved("c1", NOON), delivered, failed)
        .when(new RequestContact(ANNA, sms("c2", NOON)))
        .expectEventsMatching(payloads(ContactSuppressed.class));
  }

  @Test
  void theSameReceiptTwiceMovesNothing() {
    at(NOON)
        .axon()
        .given(registered(), approved("c1", NOON), receipt(Receipt.SENT))
        .when(new RecordReceipt(ANNA, "c1", Receipt.SENT, Instant.parse(NOON), Optional.empty()))
        .expectNoEvents();
  }

  @Test
  void aReceiptFromTheFutureCountsAsNow() {
    Instant tomorrow = Instant.parse("2026-03-03T12:00:00Z");
    at(NOON)
        .axon()
        .given(registered(), approved("c1", NOON))
        .when(new RecordReceipt(ANNA, "c1", Receipt.SENT, tomorrow, Optional.empty()))
        .expectEvents(receipt(Receipt.SENT));
  }

  @Test
  void dueContactsAreDecidedFirstTheImportantOneBeforeTheEarlierOne() {
    String until = "2026-03-02T08:00:00Z";
    at(NOON, WEEKLY)
        .axon()
        .given(
            registered(),
            deferred(sms("early", "2026-03-01T22:00:00Z"), "2026-03-01T22:00:00Z", until),
            deferred(sms("urgent", "2026-03-01T23:00:00Z", 90), "2026-03-01T23:00:00Z", until))
        .when(new RequestContact(ANNA, sms("new", NOON)))
        .expectEventsMatching(
            payloads(ContactApproved.class, ContactSuppressed.class, ContactSuppressed.class))
        .expectEventsMatching(contacts("urgent", "early", "new"));
  }

  @Test
  void aWaitingContactIsLeftAloneUntilItsInstant() {
    at("2026-03-02T07:59:59.999999Z")
        .axon()
        .given(
            registered(), deferred(sms("c1", NOON), "2026-03-01T22:00:00Z", "2026-03-02T08:00:00Z"))
        .when(new DecideDueContacts(ANNA))
        .expectNoEvents();
    at("2026-03-02T08:00:00Z")
        .axon()
        .given(
            registered(), deferred(sms("c1", NOON), "2026-03-01T22:00:00Z", "2026-03-02T08:00:00Z"))
        .when(new DecideDueContacts(ANNA))
        .expectEventsMatching(payloads(ContactApproved.class));
  }

  @Test
  void aComplaintDecidesWaitingContactsAtOnce() {
    at("2026-03-01T23:00:00Z", NIGHT, COMPLAINT)
        .axon()
        .given(
            registered(),
            deferred(
                sms("c1", "2026-03-01T22:00:00Z"), "2026-03-01T22:00:00Z", "2026-03-02T08:00:00Z"))
        .when(
            new RecordComplaint(
                ANNA, Channel.PHONE, Optional.empty(), Instant.parse("2026-03-01T23:00:00Z")))
        .expectEventsMatching(payloads(ComplaintMade.class, ContactSuppressed.class));
  }

  @Test
  void anUnsubscriptionRevokesAndDecidesWaitingContactsAtOnce() {
    at("2026-03-01T23:00:00Z", NIGHT, CONSENT)
        .axon()
        .given(
            registered(),
            approved("c0", "2026-03-01T12:00:00Z"),
            deferred(
                sms("c1", "2026-03-01T22:00:00Z"), "2026-03-01T22:00:00Z", "2026-03-02T08:00:00Z"))
        .when(
            new RecordReceipt(
                ANNA,
                "c0",
                Receipt.UNSUBSCRIBED,
                Instant.parse("2026-03-01T22:30:00Z"),
                Optional.empty()))
        .expectEventsMatching(
            payloads(CustomerEvent.ConsentRevoked.class, ContactSuppressed.class));
  }

  @Test
  void erasureSuppressesWhatWaitsAndWhatComes() {
    CustomerFixture anna = at("2026-03-01T23:00:00Z", NIGHT);
    anna.axon()
        .given(
            registered(),
            deferred(
                sms("c1", "2026-03-01T22:00:00Z"), "2026-03-01T22:00:00Z", "2026-03-02T08:00:00Z"))
        .when(new EraseCustomer(ANNA))
        .expectEventsMatching(payloads(CustomerErased.class, ContactSuppressed.class));
    CustomerErased erased = new CustomerErased(Instant.parse(NOON));
    AtomicReference<ContactDecision> answer = new AtomicReference<>();
    at(NOON)
        .axon()
        .given(registered(), erased)
        .when(new RequestContact(ANNA, sms("c2", NOON)))
        .expectResultMessageMatching(keep(answer));
    assertThat(answer.get().answer()).isEqualTo(Answer.SUPPRESSED);
    assertThat(answer.get().objections())
        .extracting(objection -> objection.code())
        .containsExactly(Code.CUSTOMER_ERASED);
    at(NOON)
        .axon()
        .given(registered(), erased)
        .when(new RegisterCustomer(ANNA, profile("gold")))
        .expectException(refusal(CustomerRefusal.Code.CUSTOMER_ERASED));
  }

  @Test
  void aConsentFromTheFutureIsRefused() {
    at(NOON)
        .axon()
        .given(registered())
        .when(
            new RecordConsent(
                ANNA,
                CustomerFixture.MARKETING,
                Channel.SMS,
                true,
                "branch",
                Instant.parse("2026-03-02T12:00:00.000001Z")))
        .expectException(refusal(CustomerRefusal.Code.TIME_IN_FUTURE));
  }

  private static ReceiptRecorded receipt(Receipt receipt) {
    return new ReceiptRecorded("c1", receipt, Instant.parse(NOON), Optional.empty());
  }
}
