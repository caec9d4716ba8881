package io.tact.domain.customer;

import static io.tact.domain.customer.CustomerFixture.approved;

import io.tact.domain.contact.ContactDecision;
import io.tact.domain.customer.CustomerEvent.ContactApproved;
import io.tact.domain.customer.CustomerEvent.ContactSuppressed;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** What the tests of a customer look at in results and events. */
final class CustomerMatchers {
  private CustomerMatchers() {}

  static Matcher<Throwable> refusal(CustomerRefusal.Code code) {
    return new CustomTypeSafeMatcher<>("refused with " + code) {
      @Override
      protected boolean matchesSafely(Throwable thrown) {
        return thrown instanceof CustomerRefusal refusal && refusal.code() == code;
      }
    };
  }

  static Matcher<CommandResultMessage<?>> keep(AtomicReference<ContactDecision> answer) {
    return new CustomTypeSafeMatcher<>("a decision") {
      @Override
      protected boolean matchesSafely(CommandResultMessage<?> result) {
        answer.set((ContactDecision) result.getPayload());
        return true;
      }
    };
  }

  static Matcher<List<? super EventMessage<?>>> payloads(Class<?>... types) {
    return new CustomTypeSafeMatcher<>("events " + Arrays.toString(types)) {
      @Override
      protected boolean matchesSafely(List<? super EventMessage<?>> events) {
        return events.stream()
            .map(event -> ((Message<?>) event).getPayloadType())
            .toList()
            .equals(List.of(types));
      }
    };
  }

  static Matcher<List<? super EventMessage<?>>> contacts(String... ids) {
    return new CustomTypeSafeMatcher<>("contacts " + Arrays.toString(ids)) {
      @Override
      protected boolean matchesSafely(List<? super EventMessage<?>> events) {
        return events.stream()
            .map(event -> idOf(((Message<?>) event).getPayload()))
            .toList()
            .equals(List.of(ids));
      }
    };
  }

  static String idOf(Object event) {
    return event instanceof ContactApproved approved
        ? approved.contactId()
        : ((ContactSuppressed) event).contactId();
  }
}
