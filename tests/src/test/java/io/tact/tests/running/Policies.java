package io.tact.tests.running;

import static io.tact.tests.running.Json.json;

/** Puts contact policies in force, by the two people that it takes. */
public final class Policies {

  private Policies() {}

  /** Proposes and approves a policy of these rules; answers its version. */
  public static int inForce(String... rules) {
    return inForce(Tact::as, rules);
  }

  /** The same on a Tact of one's own. */
  public static int inForce(Users users, String... rules) {
    int version =
        users
            .as("compliance")
            .post(
                "/api/contact-policy/versions",
                json("{'zone':'Asia/Shanghai','rules':[%s],'exempt':[]}", String.join(",", rules)))
            .expect(201)
            .json()
            .path("version")
            .asInt();
    users
        .as("approver")
        .post("/api/contact-policy/versions/" + version + "/approve")
        .expectSuccess();
    return version;
  }
}
