package io.tact.api.security;

import static io.tact.api.security.Role.ADMIN;
import static io.tact.api.security.Role.APPROVER;
import static io.tact.api.security.Role.CHANNEL;
import static io.tact.api.security.Role.COMPLIANCE;
import static io.tact.api.security.Role.MARKETER;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * What each role may. What is not listed is for everybody who is signed in: journeys, figures,
 * element templates and the contact policy.
 */
final class AccessRules {

  private final AuthorizeHttpRequestsConfigurer<HttpSecurity>
          .AuthorizationManagerRequestMatcherRegistry
      requests;

  private AccessRules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    this.requests = requests;
  }

  static void apply(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests.requestMatchers("/actuator/health", "/actuator/health/**").permitAll();
    AccessRules rules = new AccessRules(requests);
    rules.customers();
    rules.contacts();
    rules.policy();
    rules.journeys();
    rules.campaigns();
    rules.operations();
    requests.anyRequest().authenticated();
  }

  private void customers() {
    may(POST, "/api/customers", ADMIN);
    may(POST, "/api/customers/import", ADMIN);
    may(GET, "/api/customers/**", COMPLIANCE, ADMIN, MARKETER, APPROVER);
    may(PUT, "/api/customers/{id}/consents", CHANNEL, COMPLIANCE);
    may(POST, "/api/customers/{id}/complaints", CHANNEL, COMPLIANCE);
    may(DELETE, "/api/customers/{id}", COMPLIANCE);
  }

  private void contacts() {
    may(POST, "/api/contacts", CHANNEL);
    may(POST, "/api/contacts/history", ADMIN);
    may(GET, "/api/contacts/**", COMPLIANCE, ADMIN, MARKETER, APPROVER);
    may(GET, "/api/outbox", COMPLIANCE, ADMIN, MARKETER, APPROVER);
    may(POST, "/api/events", CHANNEL);
  }

  private void policy() {
    may(POST, "/api/contact-policy/versions", COMPLIANCE);
    may(POST, "/api/contact-policy/what-if", MARKETER, APPROVER, COMPLIANCE);
    may(GET, "/api/contact-policy/what-if/{id}", MARKETER, APPROVER, COMPLIANCE);
    may(DELETE, "/api/contact-policy/what-if/{id}", MARKETER, APPROVER, COMPLIANCE);
    may(GET, "/api/contact-policy/versions/{n}/difference", MARKETER, APPROVER, COMPLIANCE);
    may(POST, "/api/contact-policy/versions/{n}/approve", APPROVER);
    may(POST, "/api/contact-policy/versions/{n}/refuse", APPROVER);
  }

  private void journeys() {
    may(POST, "/api/journeys/{key}/versions/{n}/approve", APPROVER);
    may(POST, "/api/journeys/{key}/versions/{n}/refuse", APPROVER);
    may(POST, "/api/journeys/preview", MARKETER, APPROVER);
    may(POST, "/api/journeys/inspect", MARKETER, APPROVER);
    may(POST, "/api/journeys/test-run", MARKETER, APPROVER);
    may(GET, "/api/journeys/test-run/customers", MARKETER, APPROVER);
    may(POST, "/api/journeys/**", MARKETER);
    may(PUT, "/api/journeys/{key}/versions/{n}/bpmn", MARKETER);
    may(GET, "/api/journeys/{key}/versions/{n}/customers", COMPLIANCE, ADMIN, MARKETER, APPROVER);
    may(POST, "/api/launches/{id}/{change}", MARKETER);
    may(GET, "/api/launches/{id}/customers", COMPLIANCE, ADMIN, MARKETER, APPROVER);
  }

  private void campaigns() {
    may(POST, "/api/campaigns/{id}/budgets/{n}/approve", APPROVER);
    may(POST, "/api/campaigns/{id}/budgets/{n}/refuse", APPROVER);
    may(POST, "/api/campaigns/**", MARKETER);
    may(PUT, "/api/campaigns/{id}", MARKETER);
  }

  private void operations() {
    may(GET, "/api/vocabulary", MARKETER, APPROVER, COMPLIANCE, ADMIN);
    may(GET, "/api/audit/**", COMPLIANCE);
    may(GET, "/api/dead-letters", ADMIN);
    may(POST, "/api/dead-letters/{id}/replay", ADMIN);
    may(GET, "/api/read-models", ADMIN);
    may(POST, "/api/read-models/rebuild", ADMIN);
    may(PUT, "/api/clock", ADMIN);
  }

  private void may(HttpMethod method, String pattern, Role... roles) {
    String[] names = Arrays.stream(roles).map(Role::name).toArray(String[]::new);
    requests.requestMatchers(method, pattern).hasAnyRole(names);
    if (method == GET) {
      requests.requestMatchers(HEAD, pattern).hasAnyRole(names);
    }
  }
}
