package io.tact.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tact.domain.Refusals;
import io.tact.domain.campaign.CampaignCommand.ApproveBudget;
import io.tact.domain.campaign.CampaignCommand.ChangeCampaign;
import io.tact.domain.campaign.CampaignCommand.CloseCampaign;
import io.tact.domain.campaign.CampaignCommand.DraftCampaign;
import io.tact.domain.campaign.CampaignCommand.OpenCampaign;
import io.tact.domain.campaign.CampaignCommand.PauseCampaign;
import io.tact.domain.campaign.CampaignCommand.ProposeBudget;
import io.tact.domain.campaign.CampaignCommand.RefuseBudget;
import io.tact.domain.campaign.CampaignEvent.BudgetApproved;
import io.tact.domain.campaign.CampaignEvent.BudgetProposed;
import io.tact.domain.campaign.CampaignEvent.BudgetRefused;
import io.tact.domain.campaign.CampaignEvent.CampaignChanged;
import io.tact.domain.campaign.CampaignEvent.CampaignClosed;
import io.tact.domain.campaign.CampaignEvent.CampaignDrafted;
import io.tact.domain.campaign.CampaignEvent.CampaignOpened;
import io.tact.domain.campaign.CampaignEvent.CampaignPaused;
import io.tact.domain.campaign.CampaignRefusal.Code;
import io.tact.domain.contact.Channel;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class CampaignTest {
  private static final CampaignDrafted DRAFTED = new CampaignDrafted("c", plan("Spring"), "anna");
  private static final BudgetProposed PROPOSED =
      new BudgetProposed("c", 1, Budget.ofContacts(10), "anna");
  private static final BudgetApproved APPROVED =
      new BudgetApproved("c", 1, Budget.ofContacts(10), "ben");
  private static final CampaignOpened OPENED = new CampaignOpened("c", "anna");
  private static final CampaignPaused PAUSED = new CampaignPaused("c", "anna");
  private static final CampaignClosed CLOSED = new CampaignClosed("c", "anna");

  @Test
  void isDraftedOpenedPausedOpenedAgainAndClosed() {
    given().when(new DraftCampaign("c", plan("Spring"), "anna")).expectEvents(DRAFTED);
    given(DRAFTED).when(new OpenCampaign("c", "anna")).expectEvents(OPENED);
    given(DRAFTED, OPENED).when(new PauseCampaign("c", "anna")).expectEvents(PAUSED);
    given(DRAFTED, OPENED, PAUSED).when(new OpenCampaign("c", "anna")).expectEvents(OPENED);
    given(DRAFTED, OPENED).when(new CloseCampaign("c", "anna")).expectEvents(CLOSED);
  }

  @Test
  void sayingItTwiceChangesNothing() {
    given(DRAFTED, OPENED).when(new OpenCampaign("c", "anna")).expectNoEvents();
    given(DRAFTED, OPENED, PAUSED).when(new PauseCampaign("c", "anna")).expectNoEvents();
    given(DRAFTED, CLOSED).when(new CloseCampaign("c", "anna")).expectNoEvents();
    given(DRAFTED).when(new ChangeCampaign("c", plan("Spring"), "anna")).expectNoEvents();
    given(DRAFTED)
        .when(new ChangeCampaign("c", plan("Summer"), "anna"))
        .expectEvents(new CampaignChanged("c", plan("Summer"), "anna"));
  }

  @Test
  void whatIsClosedStaysClosed() {
    refused(given(DRAFTED, CLOSED).when(new OpenCampaign("c", "anna")), Code.WRONG_STATUS);
    refused(given(DRAFTED, CLOSED).when(new PauseCampaign("c", "anna")), Code.WRONG_STATUS);
    refused(
        given(DRAFTED, CLOSED).when(new ProposeBudget("c", Budget.ofContacts(1), "anna")),
        Code.WRONG_STATUS);
    refused(given(DRAFTED).when(new PauseCampaign("c", "anna")), Code.WRONG_STATUS);
    refused(given().when(new OpenCampaign("c", "anna")), Code.CAMPAIGN_UNKNOWN);
    refused(
        given(DRAFTED).when(new DraftCampaign("c", plan("Spring"), "anna")), Code.CAMPAIGN_KNOWN);
  }

  @Test
  void aBudgetTakesTwoPeople() {
    given(DRAFTED)
        .when(new ProposeBudget("c", Budget.ofContacts(10), "anna"))
        .expectEvents(PROPOSED);
    refused(given(DRAFTED, PROPOSED).when(new ApproveBudget("c", 1, "anna")), Code.OWN_PROPOSAL);
    refused(
        given(DRAFTED, PROPOSED).when(new RefuseBudget("c", 1, "anna", "no")), Code.OWN_PROPOSAL);
    given(DRAFTED, PROPOSED).when(new ApproveBudget("c", 1, "ben")).expectEvents(APPROVED);
    refused(
        given(DRAFTED, PROPOSED, APPROVED).when(new ApproveBudget("c", 1, "ben")),
        Code.NOT_PROPOSED);
    refused(given(DRAFTED, PROPOSED).when(new ApproveBudget("c", 2, "ben")), Code.BUDGET_UNKNOWN);
    given(DRAFTED, PROPOSED)
        .when(new RefuseBudget("c", 1, "ben", "too much"))
        .expectEvents(new BudgetRefused("c", 1, "ben", "too much"));
  }

  @Test
  void nobodyApprovesAnotherBudgetThanTheLatest() {
    BudgetProposed second = new BudgetProposed("c", 2, Budget.ofContacts(1_000), "anna");
    refused(
        given(DRAFTED, PROPOSED, second).when(new ApproveBudget("c", 1, "ben")), Code.NOT_PROPOSED);
  }

  @Test
  void opensOnlyOnceItsFirstBudgetIsApproved() {
    refused(given(DRAFTED, PROPOSED).when(new OpenCampaign("c", "anna")), Code.BUDGET_NOT_APPROVED);
    refused(
        given(DRAFTED, PROPOSED, new BudgetRefused("c", 1, "ben", "too much"))
            .when(new OpenCampaign("c", "anna")),
        Code.BUDGET_NOT_APPROVED);
    given(DRAFTED, PROPOSED, APPROVED).when(new OpenCampaign("c", "anna")).expectEvents(OPENED);
  }

  @Test
  void whatPaidContactsHaveCostStays() {
    BudgetProposed proposed = proposed(money("0.05"));
    BudgetApproved approved = approved(money("0.05"));
    refused(
        given(DRAFTED, proposed, approved).when(new ProposeBudget("c", money("0.06"), "anna")),
        Code.COSTS_FIXED);
    refused(
        given(DRAFTED, proposed, approved)
            .when(new ProposeBudget("c", Budget.ofContacts(5), "anna")),
        Code.COSTS_FIXED);
    given(DRAFTED, proposed, approved)
        .when(new ProposeBudget("c", money("0.050"), "anna"))
        .expectEvents(new BudgetProposed("c", 2, money("0.050"), "anna"));
  }

  @Test
  void moneyPaysForTheChannelsThatItsBudgetNames() {
    assertThat(money("0.05").pays(new Channel("SMS"))).isTrue();
    assertThat(money("0.05").pays(new Channel("PHONE"))).isFalse();
    assertThat(Budget.ofContacts(1).pays(new Channel("PHONE"))).isTrue();
  }

  @Test
  void aBudgetOfMoneyTellsWhatEachChannelOfTheCampaignCosts() {
    CampaignDrafted drafted = new CampaignDrafted("c", plan("Spring", "PHONE", "SMS"), "anna");
    refused(given(drafted).when(new ProposeBudget("c", money("0.05"), "anna")), Code.COST_MISSING);
    given(drafted)
        .when(new ProposeBudget("c", withPhone(), "anna"))
        .expectEvents(new BudgetProposed("c", 1, withPhone(), "anna"));
    given(drafted)
        .when(new ProposeBudget("c", Budget.ofContacts(1), "anna"))
        .expectEvents(new BudgetProposed("c", 1, Budget.ofContacts(1), "anna"));
  }

  @Test
  void anotherBudgetMayPayForMoreChannelsAndNotForFewer() {
    given(DRAFTED, proposed(money("0.05")), approved(money("0.05")))
        .when(new ProposeBudget("c", withPhone(), "anna"))
        .expectEvents(new BudgetProposed("c", 2, withPhone(), "anna"));
    refused(
        given(DRAFTED, proposed(withPhone()), approved(withPhone()))
            .when(new ProposeBudget("c", money("0.05"), "anna")),
        Code.COSTS_FIXED);
  }

  @Test
  void moneyHasACurrencyAndAtMostFourDigits() {
    assertThat(new Money(new BigDecimal("1.23400"), "CNY").amount()).isEqualByComparingTo("1.234");
    assertThatThrownBy(() -> new Money(new BigDecimal("1.23456"), "CNY"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Money(BigDecimal.ONE, "CNX"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Budget money(String smsCost) {
    return new Budget(
        Optional.empty(),
        Optional.of(new Money(BigDecimal.TEN, "CNY")),
        Map.of("SMS", new BigDecimal(smsCost)));
  }

  private static Budget withPhone() {
    Budget sms = money("0.05");
    return new Budget(
        sms.contacts(),
        sms.money(),
        Map.of("SMS", new BigDecimal("0.05"), "PHONE", BigDecimal.ONE));
  }

  private static BudgetProposed proposed(Budget budget) {
    return new BudgetProposed("c", 1, budget, "anna");
  }

  private static BudgetApproved approved(Budget budget) {
    return new BudgetApproved("c", 1, budget, "ben");
  }

  private static CampaignPlan plan(String name, String... channels) {
    return new CampaignPlan(
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new TreeSet<>(Stream.of(channels).map(Channel::new).toList()),
        new TreeSet<>());
  }

  private static TestExecutor<Campaign> given(Object... events) {
    return new AggregateTestFixture<>(Campaign.class).given(events);
  }

  private static void refused(ResultValidator<Campaign> result, Code expected) {
    Refusals.refused(result, CampaignRefusal.class, CampaignRefusal::code, expected);
  }
}
