package io.tact.api.watch;

import io.tact.api.launch.LaunchStanding;
import io.tact.projections.figures.ContactFigure;
import io.tact.projections.figures.ElementFigures;
import java.util.List;

/**
 * What whoever watches a version is told whenever it has changed: its figures, and how far launches
 * are.
 *
 * @param elements every element of the diagram that holds customers, in the diagram's order
 * @param contacts what became of the contacts that the version asked for
 * @param launches the newest launches of the journey, in whatever version
 */
record JourneyWatch(
    String key,
    int version,
    List<ElementFigures> elements,
    List<ContactFigure> contacts,
    List<LaunchStanding> launches) {}
