package io.tact.api.problem;

/**
 * One field of a request that breaks a rule.
 *
 * @param field where it stands, such as {@code addresses.SMS} or {@code rules[2].max}; empty where
 *     it is the body as a whole
 * @param code a stable code, UPPER_SNAKE
 * @param message what is wrong, for a person; never repeats personal data
 */
public record Violation(String field, String code, String message) {}
