package io.tact.projections.history;

import io.tact.domain.campaign.CampaignCommand;
import io.tact.domain.customer.CustomerCommand;
import io.tact.domain.journey.JourneyCommand;
import io.tact.domain.launch.LaunchCommand;
import io.tact.domain.policy.PolicyCommand;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Tells the stream that a command is for; asking the command beats searching it for annotations
 * each time.
 */
final class Streams implements CommandTargetResolver {

  @Override
  public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
    return new VersionedAggregateIdentifier(of(command.getPayload()), null);
  }

  static String of(Object command) {
    if (command instanceof CustomerCommand customerCommand) {
      return customerCommand.customerId();
    } else if (command instanceof JourneyCommand journeyCommand) {
      return journeyCommand.stream();
    } else if (command instanceof LaunchCommand launchCommand) {
      return launchCommand.stream();
    } else if (command instanceof PolicyCommand policyCommand) {
      return policyCommand.book();
    } else if (command instanceof CampaignCommand campaignCommand) {
      return campaignCommand.stream();
    }
    throw new IllegalArgumentException(
        "no stream is known for " + command.getClass().getSimpleName());
  }
}
