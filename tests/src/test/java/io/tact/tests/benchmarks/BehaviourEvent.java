package io.tact.tests.benchmarks;

/** The event that channels send in these measurements: a purchase, as structured CloudEvents. */
final class BehaviourEvent {

  private BehaviourEvent() {}

  static String body(String id, String customerId) {
    return """
        {"specversion":"1.0","id":"%s","source":"/benchmarks/pos","type":"purchase",\
        "subject":"%s","time":"2026-01-05T10:15:30.123Z","datacontenttype":"application/json",\
        "data":{"amount":{"amount":"129.90","currency":"CNY"},"merchant":"Grocer 12",\
        "card":"credit","instalments":1}}"""
        .formatted(id, customerId);
  }
}
