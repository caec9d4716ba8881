package io.tact.domain.campaign;

import io.tact.domain.campaign.CampaignEvent.CampaignChanged;
import io.tact.domain.campaign.CampaignEvent.CampaignClosed;
import io.tact.domain.campaign.CampaignEvent.CampaignDrafted;
import io.tact.domain.campaign.CampaignEvent.CampaignOpened;
import io.tact.domain.campaign.CampaignEvent.CampaignPaused;
import io.tact.domain.contact.CampaignAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** How campaigns stood, at any instant of the past. */
public final class CampaignHistory {

  /** Every event that tells how campaigns stand. */
  public static final List<Class<? extends CampaignEvent>> LOOKS_AT =
      List.of(
          CampaignDrafted.class,
          CampaignChanged.class,
          CampaignOpened.class,
          CampaignPaused.class,
          CampaignClosed.class);

  private final Map<String, NavigableMap<Instant, Phase>> campaigns = new TreeMap<>();
  private final Map<String, List<Turn>> turns = new TreeMap<>();

  /** What a campaign was from an instant on. */
  private record Phase(CampaignStatus status, CampaignPlan plan) {}

  /**
   * A campaign that may say something else from now on to contacts that wait.
   *
   * @param campaignId the campaign
   * @param at since when
   */
  public record Turn(String campaignId, Instant at) {}

  /** Takes the next event, of those that {@link #LOOKS_AT} names, in the order of the history. */
  public void add(CampaignEvent event, Instant at) {
    NavigableMap<Instant, Phase> phases =
        campaigns.computeIfAbsent(event.campaignId(), id -> new TreeMap<>());
    phases.put(at, next(event, Optional.ofNullable(phases.lastEntry()).map(Map.Entry::getValue)));
    if (turns(event)) {
      turns
          .computeIfAbsent(event.campaignId(), id -> new ArrayList<>())
          .add(new Turn(event.campaignId(), at));
    }
  }

  private static Phase next(CampaignEvent event, Optional<Phase> before) {
    if (event instanceof CampaignDrafted drafted) {
      return new Phase(CampaignStatus.DRAFT, drafted.plan());
    }
    Phase phase = before.orElseThrow();
    if (event instanceof CampaignChanged changed) {
      return new Phase(phase.status(), changed.plan());
    } else if (event instanceof CampaignOpened) {
      return new Phase(CampaignStatus.OPEN, phase.plan());
    } else if (event instanceof CampaignPaused) {
      return new Phase(CampaignStatus.PAUSED, phase.plan());
    } else if (event instanceof CampaignClosed) {
      return new Phase(CampaignStatus.CLOSED, phase.plan());
    }
    return phase;
  }

  /** Whether the event has the waiting contacts of its campaign decided. */
  public static boolean turns(CampaignEvent event) {
    return event instanceof CampaignOpened
        || event instanceof CampaignClosed
        || event instanceof CampaignChanged;
  }

  /** The turns of a campaign, in their order. */
  public List<Turn> turns(String campaignId) {
    return turns.getOrDefault(campaignId, List.of());
  }

  /** What the campaign said at the instant; empty where it was not known then. */
  public Optional<CampaignAnswer> answer(String campaignId, Instant at) {
    return Optional.ofNullable(campaigns.get(campaignId))
        .flatMap(phases -> Optional.ofNullable(phases.floorEntry(at)))
        .map(phase -> phase.getValue().plan().answer(phase.getValue().status(), at));
  }
}
