package io.tact.api.contact;

/**
 * Why a contact was decided as it was, in a sentence.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Explanation(String zh, String en) {}
