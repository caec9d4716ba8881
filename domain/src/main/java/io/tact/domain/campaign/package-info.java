/**
 * Campaigns: the marketer's container of journeys, with a purpose, a period and a budget. {@link
 * io.tact.domain.campaign.Campaigns} is what a decision asks of them.
 */
package io.tact.domain.campaign;
