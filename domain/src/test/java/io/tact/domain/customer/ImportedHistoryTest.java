package io.tact.domain.customer;

import static io.tact.domain.customer.CustomerFixture.ANNA;
import static io.tact.domain.customer.CustomerFixture.approved;
import static io.tact.domain.customer.CustomerFixture.at;
import static io.tact.domain.customer.CustomerFixture.registered;
import static io.tact.domain.customer.CustomerFixture.sms;

import io.tact.domain.Refusals;
import io.tact.domain.contact.Channel;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactDecision.Answer;
import io.tact.domain.customer.CustomerCommand.ImportContacts;
import io.tact.domain.customer.CustomerCommand.ImportedContact;
import io.tact.domain.customer.CustomerCommand.RequestContact;
import io.tact.domain.customer.CustomerEvent.ContactImported;
import io.tact.domain.customer.CustomerEvent.CustomerErased;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.messaging.Message;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.Test;

class ImportedHistoryTest {
  private static final String NOON = "2026-03-02T12:00:00Z";
  private static final String WEEKLY =
      "{'id':'week','type':'FREQUENCY_CAP','max':1,'window':'P7D'}";
  private static final String ONCE =
      "{'id':'once','type':'FREQUENCY_CAP','max':2,'window':'LIFETIME'}";

  @Test
  void countsAtItsOwnTimeInAnyOrder() {
    answers(
        Answer.SUPPRESSED,
        WEEKLY,
        contact("new", "2026-02-23T12:00:00.000001Z", Optional.empty()),
        contact("old", "2026-01-01T00:00:00Z", Optional.empty()));
    answers(
        Answer.APPROVED,
        WEEKLY,
        contact("edge", "2026-02-23T12:00:00Z", Optional.empty()),
        contact("old", "2026-01-01T00:00:00Z", Optional.empty()));
  }

  @Test
  void countsForLifeEvenWhenItIsOlderThanAnyWindow() {
    answers(
        Answer.SUPPRESSED,
        ONCE,
        contact("new", "2026-02-23T12:00:00Z", Optional.empty()),
        contact("ancient", "2009-01-01T00:00:00Z", Optional.empty()));
  }

  @Test
  void whatFailedDoesNotCount() {
    answers(Answer.APPROVED, WEEKLY, contact("new", "2026-03-01T12:00:00Z", Optional.of("FAILED")));
    answers(
        Answer.SUPPRESSED,
        WEEKLY,
        contact("new", "2026-03-01T12:00:00Z", Optional.of("DELIVERED")));
  }

  @Test
  void aKnownContactIsNotTakenAgain() {
    at(NOON)
        .axon()
        .given(registered(), approved("c1", NOON))
        .when(
            new ImportContacts(
                ANNA,
                List.of(
                    contact("c1", NOON, Optional.empty()), contact("c2", NOON, Optional.empty()))))
        .expectEvents(new ContactImported(contact("c2", NOON, Optional.empty())));
  }

  @Test
  void theFutureIsRefusedAsAWhole() {
    List<ImportedContact> contacts =
        List.of(
            contact("c1", NOON, Optional.empty()),
            contact("c2", "2026-03-02T12:00:00.000001Z", Optional.empty()));
    Refusals.refused(
        at(NOON).axon().given(registered()).when(new ImportContacts(ANNA, contacts)),
        CustomerRefusal.class,
        CustomerRefusal::code,
        CustomerRefusal.Code.TIME_IN_FUTURE);
  }

  @Test
  void anErasedCustomerTakesNoHistory() {
    Refusals.refused(
        at(NOON)
            .axon()
            .given(registered(), new CustomerErased(Instant.parse(NOON)))
            .when(new ImportContacts(ANNA, List.of(contact("c1", NOON, Optional.empty())))),
        CustomerRefusal.class,
        CustomerRefusal::code,
        CustomerRefusal.Code.CUSTOMER_ERASED);
  }

  private static void answers(Answer answer, String rule, ImportedContact... contacts) {
    at(NOON, rule)
        .axon()
        .given(registered())
        .andGivenCommands(new ImportContacts(ANNA, List.of(contacts)))
        .when(new RequestContact(ANNA, sms("asked", NOON)))
        .expectResultMessageMatching(
            new CustomTypeSafeMatcher<>(answer.name()) {
              @Override
              protected boolean matchesSafely(CommandResultMessage<?> result) {
                return ((ContactDecision) ((Message<?>) result).getPayload()).answer() == answer;
              }
            });
  }

  private static ImportedContact contact(String id, String at, Optional<String> outcome) {
    return new ImportedContact(
        id,
        Channel.SMS,
        CustomerFixture.MARKETING,
        Optional.empty(),
        Optional.empty(),
        Instant.parse(at),
        outcome);
  }
}
