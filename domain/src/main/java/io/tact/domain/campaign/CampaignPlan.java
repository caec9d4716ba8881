package io.tact.domain.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tact.domain.contact.CampaignAnswer;
import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What a campaign is for. All of it may change while the campaign runs.
 *
 * @param name a short name
 * @param objective what it is to achieve
 * @param from its first instant; before it, contacts wait
 * @param to the first instant after it: contacts are suppressed from then on
 * @param category what its contacts are about
 * @param priority 0 to 100: that of its journeys' contacts where a step names none
 * @param channels the ways in which it reaches customers
 * @param journeys the keys of its journeys: their contacts are the campaign's where a launch names
 *     no other
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CampaignPlan(
    String name,
    Optional<String> objective,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<Category> category,
    Optional<Integer> priority,
    SortedSet<Channel> channels,
    SortedSet<String> journeys) {

  /** What a campaign of that status says to contacts. */
  public CampaignAnswer answer(CampaignStatus status, Instant now) {
    boolean over = to.filter(end -> !now.isBefore(end)).isPresent();
    if (over || status == CampaignStatus.CLOSED || status == CampaignStatus.DRAFT) {
      return CampaignAnswer.CLOSED;
    }
    if (status == CampaignStatus.PAUSED) {
      return CampaignAnswer.paused(to);
    }
    return from.filter(now::isBefore).map(CampaignAnswer::notBegun).orElse(CampaignAnswer.OPEN);
  }
}
