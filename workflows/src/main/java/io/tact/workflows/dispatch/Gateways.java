package io.tact.workflows.dispatch;

import io.tact.domain.contact.Channel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ways out, in their order: the first that serves a channel takes its messages. */
final class Gateways {

  private final List<ChannelGateway> all;

  Gateways(List<ChannelGateway> all) {
    this.all = List.copyOf(all);
  }

  /** Sorts contacts by the gateway that takes them; under the empty one those that none takes. */
  Map<Optional<ChannelGateway>, List<QueuedContact>> sorted(List<QueuedContact> contacts) {
    return contacts.stream()
        .collect(
            Collectors.groupingBy(
                contact -> of(new Channel(contact.channel())),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private Optional<ChannelGateway> of(Channel channel) {
    return all.stream().filter(gateway -> gateway.serves(channel)).findFirst();
  }
}
