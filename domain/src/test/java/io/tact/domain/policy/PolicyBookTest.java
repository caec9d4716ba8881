package io.tact.domain.policy;

import io.tact.domain.Refusals;
import io.tact.domain.policy.PolicyCommand.ApprovePolicy;
import io.tact.domain.policy.PolicyCommand.OpenBook;
import io.tact.domain.policy.PolicyCommand.ProposePolicy;
import io.tact.domain.policy.PolicyCommand.RefusePolicy;
import io.tact.domain.policy.PolicyEvent.PolicyApproved;
import io.tact.domain.policy.PolicyEvent.PolicyProposed;
import io.tact.domain.policy.PolicyEvent.PolicyRefused;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PolicyBookTest {
  private static final ContactPolicy POLICY =
      new ContactPolicy(ZoneOffset.UTC, List.of(), List.of());
  private static final PolicyProposed FIRST = new PolicyProposed(1, POLICY, "anna");

  private FixtureConfiguration<PolicyBook> book;

  @BeforeEach
  void open() {
    book = new AggregateTestFixture<>(PolicyBook.class);
  }

  @Test
  void aNewBookHasAFirstVersion() {
    book.givenNoPriorActivity()
        .when(new OpenBook(POLICY))
        .expectResultMessagePayload(true)
        .expectEvents(new PolicyProposed(1, POLICY, "tact"), new PolicyApproved(1, "tact"));
  }

  @Test
  void aBookIsOpenedOnce() {
    book.given(new PolicyProposed(1, POLICY, "tact"), new PolicyApproved(1, "tact"))
        .when(new OpenBook(POLICY))
        .expectResultMessagePayload(false)
        .expectNoEvents();
  }

  @Test
  void numbersVersionsFromOne() {
    book.given(FIRST)
        .when(new ProposePolicy(POLICY, "ben"))
        .expectResultMessagePayload(2)
        .expectEvents(new PolicyProposed(2, POLICY, "ben"));
  }

  @Test
  void anotherPersonApprovesOrRefuses() {
    book.given(FIRST).when(new ApprovePolicy(1, "ben")).expectEvents(new PolicyApproved(1, "ben"));
    open();
    refused(book.given(FIRST).when(new ApprovePolicy(1, "anna")), PolicyRefusal.Code.OWN_PROPOSAL);
    open();
    refused(
        book.given(FIRST).when(new RefusePolicy(1, "anna", "no")), PolicyRefusal.Code.OWN_PROPOSAL);
  }

  @Test
  void whatIsAnsweredIsNotAnsweredAgain() {
    refused(
        book.given(FIRST, new PolicyRefused(1, "ben", "too loud"))
            .when(new ApprovePolicy(1, "ben")),
        PolicyRefusal.Code.NOT_PROPOSED);
    open();
    refused(
        book.given(FIRST, new PolicyApproved(1, "ben"))
            .when(new RefusePolicy(1, "ben", "second thoughts")),
        PolicyRefusal.Code.NOT_PROPOSED);
  }

  @Test
  void knowsNoOtherVersions() {
    refused(
        book.given(FIRST).when(new ApprovePolicy(2, "ben")), PolicyRefusal.Code.VERSION_UNKNOWN);
    open();
    refused(
        book.givenNoPriorActivity().when(new ApprovePolicy(0, "ben")),
        PolicyRefusal.Code.VERSION_UNKNOWN);
  }

  private static void refused(ResultValidator<PolicyBook> result, PolicyRefusal.Code code) {
    Refusals.refused(result, PolicyRefusal.class, PolicyRefusal::code, code);
  }
}
