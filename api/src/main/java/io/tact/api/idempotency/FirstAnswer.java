package io.tact.api.idempotency;

/**
 * What a call was answered the first time.
 *
 * @param status the HTTP status
 * @param body JSON
 */
public record FirstAnswer(int status, String body) {}
