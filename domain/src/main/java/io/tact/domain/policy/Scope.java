package io.tact.domain.policy;

import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.contact.ContactKind;
import java.util.LinkedHashSet;
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

  /** Whether every contact in the other scope is in this one as well. */
  boolean includes(Scope other) {
    return includes(channels, other.channels)
        && includes(categories, other.categories)
        && includes(tiers, other.tiers)
        && includes(campaigns, other.campaigns);
  }

  private static <T> boolean includes(Set<T> wide, Set<T> narrow) {
    return wide.isEmpty() || (!narrow.isEmpty() && wide.containsAll(narrow));
  }

  /** The contacts that are in both scopes; empty where there can be none. */
  Optional<Scope> common(Scope other) {
    if (areApart(channels, other.channels)
        || areApart(categories, other.categories)
        || areApart(tiers, other.tiers)
        || areApart(campaigns, other.campaigns)) {
      return Optional.empty();
    }
    return Optional.of(
        new Scope(
            common(channels, other.channels),
            common(categories, other.categories),
            common(tiers, other.tiers),
            common(campaigns, other.campaigns)));
  }

  private static <T> boolean areApart(Set<T> one, Set<T> other) {
    return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
  }

  private static <T> Set<T> common(Set<T> one, Set<T> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    Set<T> both = new LinkedHashSet<>(one);
    both.retainAll(other);
    return both;
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
