package io.tact.domain.customer;

import io.tact.domain.campaign.CampaignEvent;
import io.tact.domain.campaign.CampaignEvent.CampaignChanged;
import io.tact.domain.campaign.CampaignEvent.CampaignClosed;
import io.tact.domain.campaign.CampaignEvent.CampaignDrafted;
import io.tact.domain.campaign.CampaignEvent.CampaignOpened;
import io.tact.domain.campaign.CampaignEvent.CampaignPaused;
import io.tact.domain.campaign.CampaignPlan;
import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.Receipt;
import io.tact.domain.customer.CustomerCommand.ClearForSending;
import io.tact.domain.customer.CustomerCommand.EraseCustomer;
import io.tact.domain.customer.CustomerCommand.RecordComplaint;
import io.tact.domain.customer.CustomerCommand.RecordConsent;
import io.tact.domain.customer.CustomerCommand.RecordReceipt;
import io.tact.domain.customer.CustomerCommand.RegisterCustomer;
import io.tact.domain.customer.CustomerCommand.RequestContact;
import io.tact.domain.customer.CustomerCommand.WithdrawContact;
import io.tact.domain.personal.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What people and channels do to a customer over some days, drawn by chance. */
final class LifeScript {
  private static final Channel[] CHANNELS = {Channel.SMS, Channel.EMAIL, Channel.PHONE};
  private static final Category[] CATEGORIES = {new Category("MARKETING"), new Category("LEGAL")};
  private static final String[] NAMES = {"one", LivedCampaigns.WITH_BUDGET, "two"};
  private static final Receipt[] RECEIPTS = Receipt.values();

  private final Random random;
  private final Optional<ZoneId> zone;
  private final boolean withReceipts;
  private final List<Step> steps = new ArrayList<>();
  private Instant at;
  private int contacts;

  /** Something done at an instant. */
  record Step(Instant at, Consumer<LiveCustomer> act) {}

  private LifeScript(Random random, Optional<ZoneId> zone, Instant start, boolean withReceipts) {
    this.random = random;
    this.zone = zone;
    this.at = start;
    this.withReceipts = withReceipts;
  }

  /**
   * Draws a life.
   *
   * @param withReceipts whether channels and journeys have their say, which depends on what had
   *     been decided before
   */
  static List<Step> draw(
      Random random, Optional<ZoneId> zone, Instant start, boolean withReceipts) {
    LifeScript script = new LifeScript(random, zone, start, withReceipts);
    script.add(new RegisterCustomer(LiveCustomer.ANNA, script.profile()));
    for (String campaign : script.campaigns()) {
      script.campaign(new CampaignDrafted(campaign, script.plan(), "mia"));
      script.campaign(new CampaignOpened(campaign, "mia"));
    }
    for (int left = 5 + random.nextInt(40); left > 0; left--) {
      script.step();
    }
    return script.steps;
  }

  private void step() {
    if (!chance(25)) {
      at = at.plus(Duration.ofMinutes(random.nextInt(chance(80) ? 300 : 3 * 1440)));
    }
    int draw = random.nextInt(110);
    if (draw >= 100) {
      campaignNews();
    } else if (draw < 60) {
      add(new RequestContact(LiveCustomer.ANNA, request()));
    } else if (draw < 70) {
      add(
          new RecordConsent(
              LiveCustomer.ANNA, pick(CATEGORIES), pick(CHANNELS), chance(50), "test", past()));
    } else if (draw < 74) {
      add(new RecordComplaint(LiveCustomer.ANNA, pick(CHANNELS), Optional.empty(), past()));
    } else if (draw < 80) {
      add(new RegisterCustomer(LiveCustomer.ANNA, profile()));
    } else if (draw < 81 && contacts > 10) {
      add(new EraseCustomer(LiveCustomer.ANNA));
    } else if (withReceipts && contacts > 0) {
      channelNews();
    }
  }

  /** The last name is that of no campaign. */
  private List<String> campaigns() {
    List<String> names = List.of(NAMES[0], LivedCampaigns.WITH_BUDGET);
    return withReceipts ? names : names.subList(0, 1);
  }

  private void campaignNews() {
    List<String> campaigns = campaigns();
    String campaign = campaigns.get(random.nextInt(campaigns.size()));
    int draw = random.nextInt(100);
    if (draw < 40) {
      campaign(new CampaignPaused(campaign, "mia"));
    } else if (draw < 75) {
      campaign(new CampaignOpened(campaign, "mia"));
    } else if (draw < 95) {
      campaign(new CampaignChanged(campaign, plan(), "mia"));
    } else {
      campaign(new CampaignClosed(campaign, "mia"));
    }
  }

  /** No campaign changes at the instant of anything else: which came first could not be told. */
  private void campaign(CampaignEvent event) {
    at = at.plus(Duration.ofMinutes(random.nextInt(300))).plusMillis(1);
    steps.add(new Step(at, live -> live.campaign(event)));
    at = at.plusMillis(1);
  }

  private CampaignPlan plan() {
    Optional<Instant> from = chance(70) ? Optional.empty() : Optional.of(later(4000));
    Optional<Instant> to = chance(70) ? Optional.empty() : Optional.of(later(20_000));
    return new CampaignPlan(
        "x",
        Optional.empty(),
        from,
        to,
        Optional.empty(),
        Optional.empty(),
        new TreeSet<>(),
        new TreeSet<>());
  }

  private Instant later(int minutes) {
    return at.plus(Duration.ofMinutes(random.nextInt(minutes))).plusNanos(3_000);
  }

  private void channelNews() {
    String contact = "c" + random.nextInt(contacts);
    int draw = random.nextInt(100);
    if (draw < 60) {
      add(new RecordReceipt(LiveCustomer.ANNA, contact, pick(RECEIPTS), past(), Optional.empty()));
    } else if (draw < 85) {
      add(new ClearForSending(LiveCustomer.ANNA, contact));
    } else {
      add(new WithdrawContact(LiveCustomer.ANNA, contact, "the journey was stopped"));
    }
  }

  private ContactRequest request() {
    Optional<Instant> expires =
        chance(60)
            ? Optional.empty()
            : Optional.of(at.plus(Duration.ofMinutes(random.nextInt(4000))));
    return new ContactRequest(
        "c" + contacts++,
        pick(CHANNELS),
        pick(CATEGORIES),
        name(),
        name(),
        random.nextInt(101),
        at,
        expires,
        Optional.empty(),
        Optional.empty());
  }

  private Profile profile() {
    Set<Channel> reachable = new TreeSet<>(Set.of(CHANNELS));
    if (chance(20)) {
      reachable.remove(pick(CHANNELS));
    }
    return new Profile(
        zone.map(ZoneId::getId),
        name(),
        Optional.empty(),
        new TreeSet<>(reachable),
        new Sealed("c2VhbGVk"));
  }

  private Instant past() {
    return chance(70) ? at : at.minus(Duration.ofMinutes(random.nextInt(3000)));
  }

  private void add(CustomerCommand command) {
    steps.add(new Step(at, live -> live.send(command)));
  }

  private Optional<String> name() {
    return chance(30) ? Optional.empty() : Optional.of(pick(NAMES));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  @SafeVarargs
  private <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }
}
