package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.DiagramRule.error;
import static io.tact.workflows.deployment.DiagramRule.warning;

import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.journey.Finding;
import io.tact.domain.policy.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A send-contact step says where, what about and what. */
final class SendSteps implements DiagramRule {

  private static final Set<String> KNOWN =
      Set.of("channel", "category", "text", "template", "priority", "validFor", "offerId");

  private final FeelCheck feel;

  SendSteps(FeelCheck feel) {
    this.feel = feel;
  }

  @Override
  public Stream<Finding> findings(Diagram diagram) {
    return diagram.nodes().stream().filter(SendSteps::isOne).flatMap(this::step);
  }

  private Stream<Finding> step(Element node) {
    Map<String, String> inputs = inputs(node);
    List<Finding> found = new ArrayList<>();
    required(node, inputs, "channel", FindingRule.SEND_WITHOUT_CHANNEL, found);
    required(node, inputs, "category", FindingRule.SEND_WITHOUT_CATEGORY, found);
    form(
        node,
        inputs,
        "channel",
        FindingRule.SEND_BAD_CHANNEL,
        "an upper-case word such as SMS",
        taken(Channel::new),
        found);
    known(node, inputs.getOrDefault("channel", ""), found);
    form(
        node,
        inputs,
        "category",
        FindingRule.SEND_BAD_CATEGORY,
        "an upper-case word such as MARKETING",
        taken(Category::new),
        found);
    form(
        node,
        inputs,
        "priority",
        FindingRule.SEND_BAD_PRIORITY,
        "a whole number from 0 to 100",
        SendSteps::isPriority,
        found);
    form(
        node,
        inputs,
        "validFor",
        FindingRule.SEND_BAD_VALID_FOR,
        "an ISO 8601 duration in weeks, days and smaller, such as P2D",
        text -> Span.parse(text).isPresent(),
        found);
    if (!inputs.containsKey("text") && !inputs.containsKey("template")) {
      found.add(
          warning(
              node, FindingRule.SEND_NOTHING, "The contact is empty: give it a text or template."));
    }
    inputs.forEach((name, value) -> input(node, name, value, found));
    return found.stream();
  }

  private void input(Element node, String name, String value, List<Finding> found) {
    if (!KNOWN.contains(name)) {
      found.add(
          warning(
              node,
              FindingRule.SEND_UNKNOWN_INPUT,
              "'" + name + "' is no input of this step.",
              Map.of("input", name)));
    }
    if (value.startsWith("=")) {
      feel.problem(value.substring(1).strip())
          .ifPresent(problem -> found.add(FeelCheck.finding(node, name, problem)));
    }
  }

  private static void required(
      Element node,
      Map<String, String> inputs,
      String name,
      FindingRule rule,
      List<Finding> found) {
    if (inputs.getOrDefault(name, "").isEmpty()) {
      found.add(error(node, rule, "Say the " + name + " of this contact."));
    }
  }

  private static void form(
      Element node,
      Map<String, String> inputs,
      String name,
      FindingRule rule,
      String expected,
      Predicate<String> right,
      List<Finding> found) {
    String value = inputs.getOrDefault(name, "");
    if (!value.isEmpty() && !value.startsWith("=") && !right.test(value)) {
      found.add(
          error(
              node,
              rule,
              "The " + name + " must be " + expected + ", or FEEL.",
              Map.of("value", value)));
    }
  }

  /**
   * A well-formed channel that nobody serves would suppress every contact for want of an address.
   */
  private static void known(Element node, String channel, List<Finding> found) {
    if (taken(Channel::new).test(channel) && !Channel.STANDARD.contains(new Channel(channel))) {
      String there =
          Channel.STANDARD.stream().map(Channel::name).sorted().collect(Collectors.joining(", "));
      found.add(
          error(
              node,
              FindingRule.SEND_UNKNOWN_CHANNEL,
              "There is no channel " + channel + "; there are " + there + ".",
              Map.of("channel", channel, "known", there)));
    }
  }

  private static Predicate<String> taken(java.util.function.Function<String, Object> reading) {
    return text -> {
      try {
        return reading.apply(text) != null;
      } catch (IllegalArgumentException e) {
        return false;
      }
    };
  }

  /** Whether a step sends a contact. */
  static boolean isOne(Element node) {
    return node.camunda("delegateExpression").equals("${sendContact}");
  }

  static boolean isPriority(String text) {
    return text.matches("\\d{1,3}") && Integer.parseInt(text) <= 100;
  }

  static Map<String, String> inputs(Element node) {
    Map<String, String> inputs = new LinkedHashMap<>();
    node.child("extensionElements").stream()
        .flatMap(outer -> outer.children().stream())
        .filter(one -> one.name().equals("inputOutput"))
        .flatMap(outer -> outer.children().stream())
        .filter(one -> one.name().equals("inputParameter"))
        .forEach(one -> inputs.put(one.get("name"), one.text()));
    return inputs;
  }
}
