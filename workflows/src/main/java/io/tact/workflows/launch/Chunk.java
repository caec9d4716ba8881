package io.tact.workflows.launch;

import java.util.List;
import java.util.Optional;

/**
 * Some customers of a launch that are still to enter.
 *
 * @param id the chunk
 * @param launchId the launch
 * @param journey the journey's key
 * @param version the journey's version
 * @param campaignId the campaign of the launch
 * @param ratePerSecond how many customers of the launch may enter in a second
 * @param customerIds who is to enter
 * @param failures how often the chunk failed after it could be halved no more
 */
record Chunk(
    int id,
    String launchId,
    String journey,
    int version,
    Optional<String> campaignId,
    Optional<Integer> ratePerSecond,
    List<String> customerIds,
    int failures) {}
