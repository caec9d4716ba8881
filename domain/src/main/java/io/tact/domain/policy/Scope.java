package io.tact.domain.policy;

import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.contact.ContactKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which contacts a rule or an exemption is about: those that match everything it names. An empty
 * set stands for a scope left out, which holds everything.
 *
 * @param tiers the customers' value classes
 */
public record Scope(
    Set<Channel> channels, Set<Category> categories, Set<String> tiers, Set<String> campaigns) {

  /** Every contact there is. */
  public static final Scope EVERYTHING = new Scope(Set.of(), Set.of(), Set.of(), Set.of());

  /** Whether a contact of that kind is in scope. */
  public boolean holds(ContactKind kind) {
    return (channels.isEmpty() || channels.contains(kind.channel()))
        && (categories.isEmpty() || categories.contains(kind.category()))
        && holds(tiers, kind.tier())
        && holds(campaigns, kind.campaignId());
  }

  private static boolean holds(Set<String> named, Optional<String> value) {
    return named.isEmpty() || (value.isPresent() && named.contains(value.get()));
  }

  void writeTo(Map<String, Object> json) {
    put(json, "channels", channels.stream().map(Channel::name).toList());
    put(json, "categories", categories.stream().map(Category::name).toList());
    put(json, "tiers", tiers.stream().toList());
    put(json, "campaigns", campaigns.stream().toList());
  }

  private static void put(Map<String, Object> json, String field, List<String> values) {
    if (!values.isEmpty()) {
      json.put(field, values);
    }
  }
}
