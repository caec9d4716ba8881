/**
 * Passage: the customers behind a journey's figures, by the element that they came to.
 *
 * <p>Who came is not kept a row for each customer and element, but a row for each step of the
 * history that names the way it went; the customer and the time stand in the history itself. Who
 * stands somewhere has a row until they go on.
 */
package io.tact.projections.passage;
