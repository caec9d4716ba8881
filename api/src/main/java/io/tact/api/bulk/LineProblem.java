package io.tact.api.bulk;

/**
 * Why a line was refused.
 *
 * @param line counted from 1, the header line included
 * @param code a stable code, UPPER_SNAKE
 * @param message what is wrong, for a person; never repeats personal data
 */
public record LineProblem(long line, String code, String message) {}
