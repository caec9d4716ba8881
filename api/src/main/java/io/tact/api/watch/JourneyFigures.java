package io.tact.api.watch;

import io.tact.projections.figures.ContactFigure;
import io.tact.projections.figures.ElementFigures;
import java.util.List;

/**
 * How customers pass through a version.
 *
 * @param elements every element of the diagram that holds customers, in the diagram's order
 * @param contacts what became of the contacts that it asked for
 */
record JourneyFigures(
    String key, int version, List<ElementFigures> elements, List<ContactFigure> contacts) {}
