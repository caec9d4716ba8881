package io.tact.tests.running;

import static io.tact.tests.running.Json.json;

import java.util.concurrent.atomic.AtomicInteger;

/** Customers for a test, each with a number that no other test meets. */
public final class Customers {

  private static final AtomicInteger NEXT = new AtomicInteger();

  private Customers() {}

  /** A customer in Shanghai who can be reached on every channel and agreed to marketing. */
  public static String reachable() {
    return registered("Asia/Shanghai", "BASIC");
  }

  public static String registered(String zone, String tier) {
    String id = newId();
    register(id, zone, tier);
    return id;
  }

  public static String newId() {
    return "cust-" + NEXT.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
  }

  private static void register(String id, String zone, String tier) {
    Tact.admin()
        .post(
            "/api/customers",
            json(
                """
                { 'customerId': '%s', 'timeZone': '%s', 'tier': '%s', 'branch': 'Pudong',
                  'addresses': { 'SMS': '+8613800000000', 'EMAIL': '%s@example.org', 'PUSH': 'token',
                                 'PHONE': '+8613800000000' },
                  'attributes': { 'salary': 12000, 'card': 'credit' } }
                """,
                id, zone, tier, id))
        .expect(201);
    for (String channel : new String[] {"SMS", "EMAIL", "PUSH", "PHONE"}) {
      Tact.channel()
          .put(
              "/api/customers/" + id + "/consents",
              json(
                  "{'category':'MARKETING','channel':'%s','granted':true,'source':'branch'}",
                  channel))
          .json();
    }
  }

  /** Asks for a contact and answers with the decision. */
  public static Answer contact(String customer, String channel, String category) {
    return Tact.channel()
        .post(
            "/api/contacts",
            json("{'customerId':'%s','channel':'%s','category':'%s'}", customer, channel, category))
        .expect(200);
  }
}
