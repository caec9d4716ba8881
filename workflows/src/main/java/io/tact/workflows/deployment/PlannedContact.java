package io.tact.workflows.deployment;

import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.contact.ContactKind;
import java.util.Map;
import java.util.Optional;

/**
 * A contact as it is drawn, where channel and category are known before anybody comes to it.
 *
 * @param priority the one that a contact has where it names none, or an expression tells
 */
record PlannedContact(ContactKind kind, int priority) {

  private static final int USUAL_PRIORITY = 50;

  /** The contact of a step; empty where it sends none, or where expressions tell which. */
  static Optional<PlannedContact> of(Element node) {
    if (!SendSteps.isOne(node)) {
      return Optional.empty();
    }
    Map<String, String> inputs = SendSteps.inputs(node);
    try {
      ContactKind kind =
          new ContactKind(
              new Channel(inputs.getOrDefault("channel", "")),
              new Category(inputs.getOrDefault("category", "")),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      String priority = inputs.getOrDefault("priority", "");
      return Optional.of(
          new PlannedContact(
              kind, SendSteps.isPriority(priority) ? Integer.parseInt(priority) : USUAL_PRIORITY));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
