package io.tact.workflows.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.Objection;
import io.tact.domain.customer.CustomerProfile;
import io.tact.domain.customer.CustomerProfiles;
import io.tact.domain.history.EventJson;
import io.tact.workflows.journey.ReceivedEvent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * The names of a journey's variables, and what expressions see of them. The one place that knows.
 */
public final class StepVariables {

  /** The latest contact's decision. */
  public static final String CONTACT = "contact";

  /** The event that moved the journey last. */
  public static final String EVENT = "event";

  /** The campaign of the journey's contacts. */
  public static final String CAMPAIGN = "campaignId";

  /** The contact for which a step waits. */
  static final String WAITING_CONTACT = "waitingContact";

  private static final ObjectMapper JSON = EventJson.mapper();

  private final CustomerProfiles profiles;

  public StepVariables(CustomerProfiles profiles) {
    this.profiles = profiles;
  }

  /** What an expression of this journey sees: plain data, nothing that can act. */
  public Map<String, Object> data(VariableScope scope, String customerId) {
    Map<String, Object> data = new HashMap<>();
    profiles.find(customerId).ifPresent(profile -> data.putAll(data(profile)));
    read(scope, CONTACT).ifPresent(contact -> data.put(CONTACT, contact));
    read(scope, EVENT).ifPresent(event -> data.put(EVENT, event));
    return data;
  }

  /** What an expression sees of a customer to whom nothing has happened yet. */
  static Map<String, Object> data(CustomerProfile profile) {
    return Map.of("customer", customer(profile));
  }

  private static Map<String, Object> customer(CustomerProfile profile) {
    Map<String, Object> customer = new HashMap<>();
    customer.put("customerId", profile.customerId());
    profile.tier().ifPresent(tier -> customer.put("tier", tier));
    profile.branch().ifPresent(branch -> customer.put("branch", branch));
    profile.timeZone().ifPresent(zone -> customer.put("timeZone", zone));
    customer.put("attributes", profile.attributes());
    return customer;
  }

  private static Optional<Map<?, ?>> read(VariableScope scope, String name) {
    return scope.getVariable(name) instanceof byte[] json
        ? Optional.of(parse(json))
        : Optional.empty();
  }

  private static Map<?, ?> parse(byte[] json) {
    try {
      return JSON.readValue(json, Map.class);
    } catch (java.io.IOException e) {
      throw new IllegalStateException("a journey's variable is not JSON", e);
    }
  }

  /** A decision as the variable {@link #CONTACT} keeps it. */
  static byte[] contact(String contactId, ContactDecision decision) {
    Map<String, Object> contact = new LinkedHashMap<>();
    contact.put("contactId", contactId);
    contact.put("decision", decision.answer().name());
    decision.until().ifPresent(until -> contact.put("until", until.toString()));
    contact.put("reasons", decision.objections().stream().map(StepVariables::reason).toList());
    return bytes(contact);
  }

  private static Map<String, String> reason(Objection objection) {
    return Map.of("rule", objection.rule(), "code", objection.code().name());
  }

  /** An event as the variable {@link #EVENT} keeps it. */
  public static byte[] event(ReceivedEvent event) {
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("type", event.type());
    kept.put("time", event.time().toString());
    event.data().ifPresent(data -> kept.put("data", data));
    return bytes(kept);
  }

  private static byte[] bytes(Map<String, Object> value) {
    try {
      return JSON.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a journey's variable cannot be written as JSON", e);
    }
  }
}
