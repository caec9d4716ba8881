/**
 * Figures: how customers pass through the elements of a journey, and contacts by what was decided.
 */
package io.tact.projections.figures;
