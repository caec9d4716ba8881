package io.tact.api.idempotency;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What a call was answered the first time.
 *
 * @param status the HTTP status
 * @param body JSON
 */
public record FirstAnswer(int status, String body) {

  /** The answer as it goes out, now and whenever the same is asked again. */
  public ResponseEntity<String> response() {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(body);
  }
}
