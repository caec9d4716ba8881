package io.tact.domain.customer;

import io.tact.domain.campaign.Campaigns;
import io.tact.domain.policy.PolicyInForce;
import java.time.Clock;

/**
 * What a customer's decision looks at outside of the customer.
 *
 * @param clock the time
 * @param policies the contact policy in force
 * @param campaigns the campaigns and their budgets
 */
public record Surroundings(Clock clock, PolicyInForce policies, Campaigns campaigns) {}
