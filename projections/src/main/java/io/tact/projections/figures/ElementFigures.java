package io.tact.projections.figures;

/**
 * How customers pass through one element of a diagram.
 *
 * @param elementId the element
 * @param entered how often it was entered so far
 * @param active how many stand in it now
 * @param failed how many stand in it because it failed and waits for a person
 */
public record ElementFigures(String elementId, long entered, long active, long failed) {}
