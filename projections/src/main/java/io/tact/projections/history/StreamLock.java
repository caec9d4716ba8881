package io.tact.projections.history;

import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Locks the stream that a command is for, in the command's transaction, where nobody has done so
 * before.
 */
final class StreamLock implements MessageHandlerInterceptor<CommandMessage<?>> {

  private final PostgresCustomerTransaction transaction;

  StreamLock(PostgresCustomerTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
      throws Exception {
    transaction.lock(Set.of(Streams.of(unit.getMessage().getPayload())));
    return chain.proceed();
  }
}
