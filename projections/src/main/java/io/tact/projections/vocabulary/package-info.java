/**
 * The words that the bank itself brings: types of events, attributes, tiers. For who draws journeys
 * and filters, to choose from instead of to remember. Attributes are personal data, so that a value
 * is told only where several customers share it.
 */
package io.tact.projections.vocabulary;
