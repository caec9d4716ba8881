package io.tact.tests.running;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** Draws journeys and saves them as one works. */
public final class Drafts {

  private Drafts() {}

  /** A new draft by that user; its version. */
  public static int post(Caller user, byte[] bpmn) {
    return user.post("/api/journeys", "application/xml", bpmn)
        .expect(201)
        .json()
        .path("version")
        .asInt();
  }

  /** Saves into a draft that was last seen with the ETag. */
  public static Answer save(Caller user, String key, int version, String etag, byte[] bpmn) {
    return user.call(
        "PUT",
        path(key, version),
        BodyPublishers.ofByteArray(bpmn),
        Map.of("Content-Type", "application/xml", "If-Match", etag));
  }

  /** The ETag of a version now. */
  public static String etag(String key, int version) {
    return Tact.marketer().get(path(key, version)).expect(200).etag().orElseThrow();
  }

  public static String path(String key, int version) {
    return Journeys.version(key, version) + "/bpmn";
  }

  public static Answer inspect(Caller user, byte[] bpmn) {
    return user.post("/api/journeys/inspect", "application/xml", bpmn);
  }
}
