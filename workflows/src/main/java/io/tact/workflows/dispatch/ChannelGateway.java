package io.tact.workflows.dispatch;

import io.tact.domain.contact.Channel;
import java.util.List;

/** A way out: hands messages to whoever carries them to the customers. */
public interface ChannelGateway {

  /** Whether messages of this channel go through this gateway. */
  boolean serves(Channel channel);

  /**
   * Whether what it does stands or falls with the database transaction of its caller. A gateway
   * that does not is called outside any transaction, and may be given a message a second time after
   * a crash: the contact's id tells.
   */
  boolean sharesTransaction();

  /**
   * Sends messages, an answer for each, in their order.
   *
   * @throws RuntimeException where none was sent for a reason that may pass; all are tried again
   */
  List<SendResult> send(List<OutgoingMessage> messages);
}
