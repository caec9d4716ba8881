package io.tact.api.campaign;

import io.tact.api.body.Fields;
import io.tact.api.body.Value;
import io.tact.domain.campaign.CampaignPlan;
import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a campaign is for.
 *
 * @param name a short name
 * @param objective what it is to achieve
 * @param period from when and until when its contacts may happen
 * @param category what its contacts are about
 * @param priority that of its journeys' contacts where a step names none, 0 to 100
 * @param channels the ways in which it reaches customers
 * @param journeys the keys of its journeys
 */
record PlanForm(
    String name,
    Optional<String> objective,
    Optional<Period> period,
    Optional<String> category,
    Optional<Integer> priority,
    TreeSet<String> channels,
    TreeSet<String> journeys) {

  private static final int MOST_JOURNEYS = 1_000;
  private static final int MOST_CHANNELS = 100;

  /** Some time, from its first instant to the first after it; either may be open. */
  record Period(Optional<Instant> from, Optional<Instant> to) {

    static Period read(Fields fields) {
      Period period =
          new Period(fields.may("from", Value::instant), fields.may("to", Value::instant));
      boolean turned =
          period.to().isPresent()
              && period.from().filter(from -> !from.isBefore(period.to().get())).isPresent();
      if (turned) {
        fields.note("to", "OUT_OF_RANGE", "must be later than from");
      }
      fields.refuseOthers();
      return period;
    }
  }

  static PlanForm from(Fields fields) {
    PlanForm form = read(fields);
    fields.close();
    return form;
  }

  /** Reads the fields of a plan; what is wrong is noted. */
  static PlanForm read(Fields fields) {
    String name = fields.need("name", Value.text(200)).orElse("");
    if (name.isBlank() && fields.valid()) {
      fields.note("name", "TOO_SHORT", "1 to 200 characters are expected");
    }
    return new PlanForm(
        name,
        fields.may("objective", Value.text(2_000)),
        fields.object("period", Period::read),
        fields.may("category", Value::category).map(category -> category.name()),
        fields.may("priority", Value.between(0, 100)),
        new TreeSet<>(fields.list("channels", MOST_CHANNELS, node -> Value.channel(node).name())),
        new TreeSet<>(fields.list("journeys", MOST_JOURNEYS, Value::id)));
  }

  CampaignPlan plan() {
    return new CampaignPlan(
        name,
        objective,
        period.flatMap(Period::from),
        period.flatMap(Period::to),
        category.map(Category::new),
        priority,
        new TreeSet<>(channels.stream().map(Channel::new).toList()),
        journeys);
  }
}
