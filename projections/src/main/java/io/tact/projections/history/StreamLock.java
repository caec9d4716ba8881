package io.tact.projections.history;

import io.tact.domain.customer.CustomerCommand;
import io.tact.domain.journey.JourneyCommand;
import io.tact.domain.launch.LaunchCommand;
import io.tact.domain.policy.PolicyCommand;
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
    transaction.lock(Set.of(streamOf(unit.getMessage().getPayload())));
    return chain.proceed();
  }

  private static String streamOf(Object command) {
    if (command instanceof CustomerCommand customerCommand) {
      return customerCommand.customerId();
    } else if (command instanceof JourneyCommand journeyCommand) {
      return journeyCommand.stream();
    } else if (command instanceof LaunchCommand launchCommand) {
      return launchCommand.stream();
    } else if (command instanceof PolicyCommand policyCommand) {
      return policyCommand.book();
    }
    throw new IllegalArgumentException(
        "no stream is known for " + command.getClass().getSimpleName());
  }
}
