package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.DiagramRule.warning;

import io.tact.domain.contact.Receipt;
import io.tact.domain.customer.HeardEvents;
import io.tact.domain.customer.InteractionRecorded;
import io.tact.domain.journey.Finding;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An event that a journey starts by or waits for is one that channels do tell of. */
final class UnheardEvents implements DiagramRule {

  /** What became of a contact is told in these words, whether or not any came so far. */
  private static final Set<String> RECEIPTS =
      Arrays.stream(Receipt.values())
          .map(receipt -> InteractionRecorded.RECEIPT + receipt.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private final HeardEvents heard;

  UnheardEvents(HeardEvents heard) {
    this.heard = heard;
  }

  @Override
  public Stream<Finding> findings(Diagram diagram) {
    List<String> awaited = diagram.awaited();
    Set<String> unheard =
        new HashSet<>(heard.unheard(awaited.stream().filter(type -> !isReceipt(type)).toList()));
    awaited.stream()
        .filter(type -> isReceipt(type) && !RECEIPTS.contains(type))
        .forEach(unheard::add);
    return diagram.nodes().stream()
        .filter(node -> unheard.contains(diagram.messageOf(node)))
        .map(node -> finding(node, diagram.messageOf(node)));
  }

  private static boolean isReceipt(String type) {
    return type.startsWith(InteractionRecorded.RECEIPT);
  }

  private static Finding finding(Element node, String type) {
    return warning(
        node,
        FindingRule.EVENT_NEVER_SEEN,
        "No channel has told of %s so far: check its spelling, or who will send it."
            .formatted(type),
        Map.of("event", type));
  }
}
