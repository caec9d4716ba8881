package io.tact.api.bulk;

import java.util.List;

/**
 * What became of a file.
 *
 * @param accepted lines that changed something
 * @param unchanged lines that said what was known already
 * @param rejected lines that were refused
 * @param problems why, for the first 100 of them
 */
public record ImportAnswer(
    long accepted, long unchanged, long rejected, List<LineProblem> problems) {}
