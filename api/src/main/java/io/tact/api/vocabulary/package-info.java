/** The words of this bank, for who draws journeys and filters to choose from. */
package io.tact.api.vocabulary;
