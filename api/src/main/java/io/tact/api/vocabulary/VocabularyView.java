package io.tact.api.vocabulary;

import io.tact.api.vocabulary.EventTypes.EventCount;
import io.tact.projections.vocabulary.CustomerAttribute;
import java.util.List;

/**
 * What the bank's customers, contacts and events hold.
 *
 * @param categories those of the latest contacts, and those that the policy in force names
 * @param events the types of events that channels have told of, the most frequent first, and those
 *     that published journeys listen to
 * @param attributes those that most customers have first; a value is told only where at least five
 *     customers share it
 */
record VocabularyView(
    List<String> channels,
    List<String> categories,
    List<EventCount> events,
    List<CustomerAttribute> attributes,
    List<String> tiers,
    List<String> branches) {}
