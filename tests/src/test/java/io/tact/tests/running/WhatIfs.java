package io.tact.tests.running;

import static io.tact.tests.running.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** Asks what another policy would have made of things. */
public final class WhatIfs {

  private WhatIfs() {}

  /** The body of a what-if under these rules. */
  public static JsonNode body(Instant from, Instant to, String... rules) {
    return json(
        "{'policy':{'zone':'Asia/Shanghai','rules':[%s]},'from':'%s','to':'%s'}",
        String.join(",", rules), from, to);
  }

  /** The result under these rules. */
  public static JsonNode result(Instant from, Instant to, String... rules) {
    return Tact.marketer()
        .post("/api/contact-policy/what-if", body(from, to, rules))
        .expect(200)
        .json();
  }
}
