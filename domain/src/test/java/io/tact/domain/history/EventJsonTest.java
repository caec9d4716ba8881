package io.tact.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.JourneyStep;
import io.tact.domain.contact.Objection;
import io.tact.domain.contact.Receipt;
import io.tact.domain.customer.CustomerCommand.ImportedContact;
import io.tact.domain.customer.CustomerEvent.ComplaintMade;
import io.tact.domain.customer.CustomerEvent.ConsentGranted;
import io.tact.domain.customer.CustomerEvent.ConsentRevoked;
import io.tact.domain.customer.CustomerEvent.ContactApproved;
import io.tact.domain.customer.CustomerEvent.ContactDeferred;
import io.tact.domain.customer.CustomerEvent.ContactImported;
import io.tact.domain.customer.CustomerEvent.ContactSuppressed;
import io.tact.domain.customer.CustomerEvent.ContactWithdrawn;
import io.tact.domain.customer.CustomerEvent.CustomerErased;
import io.tact.domain.customer.CustomerEvent.CustomerRegistered;
import io.tact.domain.customer.CustomerEvent.JourneyAdvanced;
import io.tact.domain.customer.CustomerEvent.JourneyRefused;
import io.tact.domain.customer.CustomerEvent.ProfileChanged;
import io.tact.domain.customer.CustomerEvent.ReceiptRecorded;
import io.tact.domain.customer.InteractionRecorded;
import io.tact.domain.customer.JourneyProgress;
import io.tact.domain.customer.Profile;
import io.tact.domain.journey.Finding;
import io.tact.domain.journey.JourneyEvent.JourneyActivated;
import io.tact.domain.journey.JourneyEvent.JourneyDeactivated;
import io.tact.domain.journey.JourneyEvent.JourneyDrafted;
import io.tact.domain.journey.JourneyEvent.JourneyPublished;
import io.tact.domain.journey.JourneyEvent.JourneyRetired;
import io.tact.domain.journey.JourneyEvent.JourneyRevised;
import io.tact.domain.journey.JourneyEvent.JourneySubmitted;
import io.tact.domain.journey.JourneyEvent.JourneyTurnedDown;
import io.tact.domain.launch.Audience;
import io.tact.domain.launch.LaunchEvent.EnteringFinished;
import io.tact.domain.launch.LaunchEvent.LaunchPaused;
import io.tact.domain.launch.LaunchEvent.LaunchRequested;
import io.tact.domain.launch.LaunchEvent.LaunchResumed;
import io.tact.domain.launch.LaunchEvent.LaunchStopped;
import io.tact.domain.personal.Sealed;
import io.tact.domain.policy.PolicyEvent.PolicyApproved;
import io.tact.domain.policy.PolicyEvent.PolicyProposed;
import io.tact.domain.policy.PolicyEvent.PolicyRefused;
import io.tact.domain.policy.PolicyReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTest {
  private static final ObjectMapper JSON = EventJson.mapper();
  private static final Instant AT = Instant.parse("2026-03-02T12:00:00.000001Z");
  private static final Category NEWS = new Category("NEWS");

  @ParameterizedTest
  @MethodSource("events")
  void everyEventComesBackAsItWas(Object event) throws Exception {
    String json = JSON.writeValueAsString(event);
    assertThat(JSON.readValue(json, event.getClass())).isEqualTo(event);
  }

  @Test
  void leavesOutWhatIsEmptyAndPassesOverWhatIsUnknown() throws Exception {
    ContactSuppressed bare = new ContactSuppressed("c1", Optional.empty(), decision());
    String json = JSON.writeValueAsString(bare);
    assertThat(json)
        .isEqualTo(
            "{\"contactId\":\"c1\",\"decision\":{\"answer\":\"SUPPRESSED\","
                + "\"decidedAt\":\"2026-03-02T12:00:00.000001Z\",\"policyVersion\":1}}");
    assertThat(
            JSON.readValue(
                json.replace("{\"contactId", "{\"later\":[1],\"contactId"),
                ContactSuppressed.class))
        .isEqualTo(bare);
  }

  @Test
  void readsWhatWasStoredBeforeFindingsHadValuesAndSubmissionsComments() throws Exception {
    JourneyDrafted drafted =
        JSON.readValue(
            "{\"key\":\"j\",\"version\":1,\"name\":\"J\",\"sha256\":\"a\",\"by\":\"a\",\"findings\":"
                + "[{\"elementId\":\"e\",\"severity\":\"ERROR\",\"rule\":\"r\",\"message\":\"m\"}]}",
            JourneyDrafted.class);
    assertThat(drafted.findings())
        .containsExactly(new Finding("e", Finding.Severity.ERROR, "r", "m", Map.of()));
    assertThat(JSON.writeValueAsString(drafted)).doesNotContain("values");
    assertThat(JSON.readValue("{\"key\":\"j\",\"version\":1,\"by\":\"a\"}", JourneySubmitted.class))
        .isEqualTo(new JourneySubmitted("j", 1, "a", Optional.empty()));
  }

  static Stream<Object> events() throws Exception {
    Profile full =
        new Profile(
            Optional.of("Asia/Shanghai"),
            Optional.of("gold"),
            Optional.of("b1"),
            new TreeSet<>(List.of(Channel.SMS, Channel.EMAIL)),
            new Sealed("AAAA"));
    Profile bare =
        new Profile(
            Optional.empty(), Optional.empty(), Optional.empty(), new TreeSet<>(), new Sealed("A"));
    JourneyStep step = new JourneyStep("j", 1, "i1", "Send", "a1", Optional.of("l1"));
    ContactRequest request =
        new ContactRequest(
            "c1",
            Channel.SMS,
            NEWS,
            Optional.of("camp"),
            Optional.of("offer"),
            0,
            AT,
            Optional.of(AT),
            Optional.of(new Sealed("AAAA")),
            Optional.of(step));
    Objection objection =
        new Objection(
            "cap",
            Objection.Code.FREQUENCY_CAP,
            Optional.of(3),
            Optional.of(3),
            Optional.of("P7D"),
            Optional.of(AT));
    ContactDecision deferred =
        new ContactDecision(
            ContactDecision.Answer.DEFERRED,
            AT,
            3,
            Optional.of(AT),
            List.of(objection),
            Map.of("cap", 3));
    JourneyProgress progress =
        new JourneyProgress(
            "j",
            1,
            "i1",
            Optional.of("l1"),
            true,
            List.of("Start"),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of(JourneyProgress.Ending.COMPLETED));
    Audience everybody = new Audience(true, List.of(), Optional.empty());
    Audience.Filter rule =
        new Audience.Filter(
            Optional.empty(),
            false,
            List.of(),
            Optional.of("tier"),
            Optional.of("="),
            Optional.of("gold"));
    Audience filtered =
        new Audience(
            false,
            List.of(),
            Optional.of(
                new Audience.Filter(
                    Optional.of("and"),
                    true,
                    List.of(rule),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));
    return Stream.of(
        new CustomerRegistered(full),
        new CustomerRegistered(bare),
        new ProfileChanged(full),
        new ConsentGranted(NEWS, Channel.SMS, "branch", AT),
        new ConsentRevoked(NEWS, Channel.SMS, "", AT, Optional.of("c1")),
        new ComplaintMade(Channel.SMS, Optional.of(new Sealed("AA")), AT, Optional.empty()),
        new ContactApproved("c1", Optional.of(request), decision()),
        new ContactDeferred("c1", Optional.empty(), deferred),
        new ContactSuppressed("c1", Optional.of(request), deferred),
        new ContactWithdrawn("c1", AT, List.of(), Optional.of("stopped")),
        new ContactImported(
            new ImportedContact(
                "c1", Channel.SMS, NEWS, Optional.empty(), Optional.empty(), AT, Optional.empty())),
        new ReceiptRecorded("c1", Receipt.SENT, AT, Optional.empty()),
        new JourneyRefused("j", 1, Optional.empty(), "ALREADY_RUNNING"),
        new JourneyAdvanced(progress),
        new CustomerErased(AT),
        new InteractionRecorded(
            "app", "1", "purchase", Optional.of("anna"), AT, Optional.of(new Sealed("AA"))),
        new PolicyProposed(1, PolicyReader.read(firstPolicy()).orElseThrow(), "anna"),
        new PolicyApproved(1, "ben"),
        new PolicyRefused(1, "ben", "too loud"),
        new JourneyDrafted(
            "j",
            1,
            "Journey",
            "abc",
            List.of(new Finding("e", Finding.Severity.ERROR, "r", "m", Map.of("x", "y"))),
            "a"),
        new JourneyDrafted("j", 1, "Journey", "abc", List.of(), "a"),
        new JourneyRevised(
            "j",
            1,
            "Journey",
            "def",
            List.of(new Finding("e", Finding.Severity.WARNING, "r", "m", Map.of())),
            "a"),
        new JourneySubmitted("j", 1, "a", Optional.empty()),
        new JourneySubmitted("j", 1, "a", Optional.of("please")),
        new JourneyPublished("j", 1, "b"),
        new JourneyTurnedDown("j", 1, "b", "no"),
        new JourneyRetired("j", 1, "b"),
        new JourneyActivated("j", "b"),
        new JourneyDeactivated("j", "b"),
        new LaunchRequested(
            "l1", "j", 1, everybody.summary(), Optional.empty(), Optional.of(5), 10, "a"),
        new LaunchRequested(
            "l1", "j", 1, filtered.summary(), Optional.of("c"), Optional.empty(), 10, "a"),
        new LaunchPaused("l1", "a"),
        new LaunchResumed("l1", "a"),
        new LaunchStopped("l1", "a"),
        new EnteringFinished("l1"));
  }

  private static ContactDecision decision() {
    return new ContactDecision(
        ContactDecision.Answer.SUPPRESSED, AT, 1, Optional.empty(), List.of(), Map.of());
  }

  private static com.fasterxml.jackson.databind.JsonNode firstPolicy() throws Exception {
    return JSON.readTree(new java.io.File("../bpmn/policy/contact-policy-1.json"));
  }
}
