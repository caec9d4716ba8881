package io.tact.domain.customer;

import static io.tact.domain.customer.CustomerFixture.ANNA;
import static io.tact.domain.customer.CustomerFixture.MARKETING;
import static io.tact.domain.customer.CustomerFixture.approved;
import static io.tact.domain.customer.CustomerFixture.policy;
import static io.tact.domain.customer.CustomerFixture.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.campaign.CampaignHistory;
import io.tact.domain.contact.Channel;
import io.tact.domain.contact.Receipt;
import io.tact.domain.customer.CustomerCommand.ImportedContact;
import io.tact.domain.customer.CustomerEvent.ConsentGranted;
import io.tact.domain.customer.CustomerEvent.ContactImported;
import io.tact.domain.customer.CustomerEvent.ReceiptRecorded;
import io.tact.domain.customer.ReplayedContact.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayTest {
  private static final String ONE_A_WEEK =
      "{'id':'week','type':'FREQUENCY_CAP','max':1,'window':'P7D'}";
  private static final String QUIET =
      "{'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','whenReached':'DEFER'}";
  private static final String TODAY = "2026-06-01T00:00:00Z";

  private final List<Replay.Recorded> history = new ArrayList<>();

  @Test
  void aContactMadeExactlyAWeekBeforeCountsNoLonger() {
    recorded(TODAY, registered());
    recorded(TODAY, imported("c1", "2026-03-02T09:00:00Z"));
    recorded(TODAY, imported("c2", "2026-03-09T09:00:00Z"));
    recorded(TODAY, imported("c3", "2026-03-16T08:59:59.999999Z"));

    assertThat(outcomes("2026-03-01", "2026-04-01", ONE_A_WEEK))
        .containsExactly("c1 APPROVED", "c2 APPROVED", "c3 SUPPRESSED");
  }

  @Test
  void contactsAreTakenByTheirTimeWhateverTheOrderOfTheirLines() {
    recorded(TODAY, registered());
    recorded(TODAY, imported("late", "2026-03-03T09:00:00Z"));
    recorded(TODAY, imported("early", "2026-03-02T09:00:00Z"));

    assertThat(outcomes("2026-03-01", "2026-04-01", ONE_A_WEEK))
        .containsExactly("early APPROVED", "late SUPPRESSED");
  }

  @Test
  void contactsBeforeTheReplayCountAsTheyHappened() {
    recorded(TODAY, registered());
    recorded(TODAY, imported("before", "2026-03-02T09:00:00Z"));
    recorded(TODAY, imported("too", "2026-03-02T10:00:00Z"));
    recorded(TODAY, imported("within", "2026-03-08T09:00:00Z"));

    assertThat(outcomes("2026-03-08", "2026-04-01", ONE_A_WEEK))
        .containsExactly("within SUPPRESSED");
    assertThat(outcomes("2026-03-08", "2026-03-08", ONE_A_WEEK)).isEmpty();
  }

  @Test
  void aFailedContactFreesItsPlaceAgain() {
    recorded(TODAY, registered());
    recorded(TODAY, imported("failed", "2026-03-02T09:00:00Z", "FAILED"));
    recorded(TODAY, imported("next", "2026-03-02T09:00:00Z"));
    assertThat(outcomes("2026-03-01", "2026-04-01", ONE_A_WEEK))
        .containsExactly("failed APPROVED", "next APPROVED");

    history.clear();
    recorded("2026-03-01T00:00:00Z", registered());
    recorded("2026-03-02T09:00:00Z", approved("c1", "2026-03-02T09:00:00Z"));
    recorded("2026-03-02T10:00:00Z", receipt("c1", Receipt.FAILED));
    recorded("2026-03-02T10:00:00Z", approved("c2", "2026-03-02T10:00:00Z"));
    recorded("2026-03-02T11:00:00Z", receipt("c1", Receipt.DELIVERED));
    recorded("2026-03-02T12:00:00Z", receipt("c2", Receipt.FAILED));
    recorded("2026-03-02T13:00:00Z", approved("c3", "2026-03-02T13:00:00Z"));
    assertThat(outcomes("2026-03-01", "2026-04-01", ONE_A_WEEK))
        .containsExactly("c1 APPROVED", "c2 APPROVED", "c3 SUPPRESSED");
  }

  @Test
  void whatFailedFailsAgainAlsoWhereItIsApprovedLater() {
    recorded("2026-03-01T00:00:00Z", registered());
    recorded("2026-03-02T22:00:00Z", approved("c1", "2026-03-02T22:00:00Z"));
    recorded("2026-03-02T22:05:00Z", receipt("c1", Receipt.FAILED));
    recorded("2026-03-03T09:00:00Z", approved("c2", "2026-03-03T09:00:00Z"));

    assertThat(outcomes("2026-03-01", "2026-04-01", QUIET, ONE_A_WEEK))
        .containsExactly("c1 APPROVED", "c2 APPROVED");
  }

  @Test
  void waitsOnAVirtualTimeLine() {
    recorded("2026-03-01T00:00:00Z", registered());
    recorded("2026-03-02T22:00:00Z", approved("c1", "2026-03-02T22:00:00Z"));

    assertThat(outcomes("2026-03-01", "2026-03-03", QUIET)).containsExactly("c1 DEFERRED");
    assertThat(outcomes("2026-03-01", "2026-03-04", QUIET)).containsExactly("c1 APPROVED");
    assertThat(replay("2026-03-01", "2026-03-04", QUIET))
        .allSatisfy(contact -> assertThat(contact.objecting()).containsExactly("night"));
  }

  @Test
  void contactsMadeBeforeTactSeeTheConsentOfTheirTimeAndNeedNoAddress() {
    String optIn = "{'id':'consent','type':'CONSENT','basis':'OPT_IN'}";
    recorded(TODAY, registered());
    recorded(TODAY, new ConsentGranted(MARKETING, Channel.PHONE, "form", instant("2026-03-05")));
    recorded(TODAY, imported("before", "2026-03-04T09:00:00Z"));
    recorded(TODAY, imported("after", "2026-03-06T09:00:00Z"));

    assertThat(outcomes("2026-03-01", "2026-04-01", optIn))
        .containsExactly("before SUPPRESSED", "after APPROVED");
  }

  @Test
  void contactsMadeBeforeTactSeeTheEarliestKnownProfile() {
    recorded(TODAY, registered());
    recorded(TODAY, imported("c1", "2026-03-04T09:00:00Z"));
    recorded(TODAY, imported("c2", "2026-03-04T10:00:00Z"));

    assertThat(outcomes("2026-03-01", "2026-04-01", tiered("gold")))
        .containsExactly("c1 APPROVED", "c2 SUPPRESSED");
    assertThat(outcomes("2026-03-01", "2026-04-01", tiered("silver")))
        .containsExactly("c1 APPROVED", "c2 APPROVED");
  }

  @Test
  void tellsWhatIsNew() {
    recorded(TODAY, registered());
    recorded(TODAY, imported("c1", "2026-03-04T09:00:00Z"));
    recorded(TODAY, imported("c2", "2026-03-04T10:00:00Z"));

    List<ReplayedContact> contacts = replay("2026-03-01", "2026-04-01", ONE_A_WEEK);

    assertThat(contacts.get(0).changed()).isFalse();
    assertThat(contacts.get(1).newlySuppressed()).isTrue();
    assertThat(contacts.get(1).recorded()).isEqualTo(Outcome.APPROVED);
    assertThat(contacts.get(1).objecting()).containsExactly("week");
  }

  private static String tiered(String tier) {
    return "{'id':'one','type':'FREQUENCY_CAP','max':1,'window':'P7D','tiers':['" + tier + "']}";
  }

  private void recorded(String time, CustomerEvent event) {
    history.add(new Replay.Recorded(event, Instant.parse(time)));
  }

  private static ReceiptRecorded receipt(String contactId, Receipt receipt) {
    return new ReceiptRecorded(contactId, receipt, instant("2026-03-01"), Optional.empty());
  }

  private static ContactImported imported(String id, String at) {
    return imported(id, at, "SENT");
  }

  private static ContactImported imported(String id, String at, String outcome) {
    return new ContactImported(
        new ImportedContact(
            id,
            Channel.PHONE,
            MARKETING,
            Optional.empty(),
            Optional.empty(),
            Instant.parse(at),
            Optional.of(outcome)));
  }

  private List<String> outcomes(String from, String to, String... rules) {
    return replay(from, to, rules).stream()
        .map(contact -> contact.contactId() + " " + contact.replayed())
        .toList();
  }

  private List<ReplayedContact> replay(String from, String to, String... rules) {
    return Replay.of(
        ANNA, history, policy(rules), new CampaignHistory(), instant(from), instant(to));
  }

  private static Instant instant(String day) {
    return Instant.parse(day + "T00:00:00Z");
  }
}
