package io.tact.api.vocabulary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.policy.ContactPolicy;
import io.tact.domain.policy.Exemption;
import io.tact.domain.policy.PolicyInForce;
import io.tact.domain.policy.Rule;
import io.tact.projections.vocabulary.BankWords;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the words of this bank. */
@RestController
@Tag(name = "vocabulary")
class VocabularyController {

  private static final int MOST_EVENTS = 500;

  private final BankWords words;
  private final EventTypes events;
  private final PolicyInForce policy;

  VocabularyController(BankWords words, EventTypes events, PolicyInForce policy) {
    this.words = words;
    this.events = events;
    this.policy = policy;
  }

  @Operation(summary = "Tells the channels, categories, events, attributes, tiers and branches")
  @GetMapping("/api/vocabulary")
  VocabularyView vocabulary() {
    return new VocabularyView(
        Channel.STANDARD.stream().sorted().map(Channel::name).toList(),
        categories(),
        events.list(MOST_EVENTS),
        words.attributes(),
        words.tiers(),
        words.branches());
  }

  private List<String> categories() {
    TreeSet<String> all = new TreeSet<>(words.categories());
    ContactPolicy inForce = policy.current().policy();
    Stream.concat(
            inForce.rules().stream().map(Rule::scope),
            inForce.exempt().stream().map(Exemption::scope))
        .flatMap(scope -> scope.categories().stream())
        .map(Category::name)
        .forEach(all::add);
    return List.copyOf(all);
  }
}
