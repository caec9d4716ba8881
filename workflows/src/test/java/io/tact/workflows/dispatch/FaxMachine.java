package io.tact.workflows.dispatch;

import io.tact.domain.contact.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A gateway outside the database. */
final class FaxMachine implements ChannelGateway {
  static final Channel FAX = new Channel("FAX");
  final List<String> sent = new ArrayList<>();
  Function<OutgoingMessage, SendResult> answer = message -> new SendResult.Sent();

  @Override
  public boolean serves(Channel channel) {
    return channel.equals(FAX);
  }

  @Override
  public boolean sharesTransaction() {
    return false;
  }

  @Override
  public List<SendResult> send(List<OutgoingMessage> messages) {
    messages.forEach(message -> sent.add(message.contactId()));
    return messages.stream().map(answer).toList();
  }
}
