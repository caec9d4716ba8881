package io.tact.api.security;

import io.tact.api.problem.Problem;
import io.tact.api.problem.ProblemReportValve;
import io.tact.api.problem.ProblemResponse;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Which addresses reach the application. Ids are the callers' own, so whatever a path segment can
 * carry when it is encoded is let through; what is refused is refused with a problem.
 */
@Configuration(proxyBeanMethods = false)
class FirewallConfiguration {

  /**
   * What is left of a refused body is read up to here, so that the caller gets to see the answer.
   */
  private static final int MAX_SWALLOW_BYTES = 64 * 1024 * 1024;

  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowUrlEncodedSlash(true);
    firewall.setAllowUrlEncodedDoubleSlash(true);
    firewall.setAllowUrlEncodedPercent(true);
    firewall.setAllowUrlEncodedPeriod(true);
    firewall.setAllowSemicolon(true);
    firewall.setAllowBackSlash(true);
    return firewall;
  }

  @Bean
  RequestRejectedHandler rejected() {
    return (request, response, e) ->
        ProblemResponse.write(
            response,
            Problem.of(400, "MALFORMED_REQUEST", "The address or a header cannot be read"));
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusals() {
    return factory -> {
      factory.addConnectorCustomizers(
          connector -> {
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            connector.setEncodedReverseSolidusHandling(
                EncodedSolidusHandling.PASS_THROUGH.getValue());
            connector.setProperty("maxSwallowSize", String.valueOf(MAX_SWALLOW_BYTES));
          });
      factory.addContextCustomizers(
          context ->
              ((StandardHost) context.getParent())
                  .setErrorReportValveClass(ProblemReportValve.class.getName()));
    };
  }
}
