package io.tact.projections.history;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.interceptors.TransactionManagingInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives a command a transaction where there is none. Inside one it stays out of the way, so that a
 * refused command leaves the others of the transaction alone.
 */
final class CommandTransaction implements MessageHandlerInterceptor<CommandMessage<?>> {

  private final TransactionManagingInterceptor<CommandMessage<?>> own;

  CommandTransaction(TransactionManager transactions) {
    this.own = new TransactionManagingInterceptor<>(transactions);
  }

  @Override
  public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
      throws Exception {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? chain.proceed()
        : own.handle(unit, chain);
  }
}
