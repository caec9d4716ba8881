package io.tact.projections.figures;

import java.time.LocalDate;

/**
 * Contacts of one day.
 *
 * @param day the day, in UTC, on which they were asked for
 * @param decision as in {@link ContactFigure}
 * @param contacts each counted once
 */
public record DayFigure(LocalDate day, String decision, long contacts) {}
