package io.tact.api.security;

import io.tact.api.problem.Problem;
import io.tact.api.problem.ProblemResponse;
import io.tact.api.wiring.DataDirectory;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Two doors: programs come in by {@code /api}, people by the pages. */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {

  private static final String PAGE_POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

  /**
   * Scripts and styles are no secret, and a page whose session has ended still has to load them.
   */
  private static final String[] OPEN = {
    "/sign-in", "/sign-in.css", "/tact.svg", "/assets/**", "/error"
  };

  /** A request that carries its own credentials cannot be forged by way of a browser's session. */
  private static final RequestMatcher FORGEABLE =
      request ->
          CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
              && request.getHeader(HttpHeaders.AUTHORIZATION) == null
              && hasSession(request);

  /** Requests are measured as a whole; measuring each filter too costs a third of a small one. */
  @Bean
  SecurityObservationSettings filtersAreNotMeasured() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  LocalUsers localUsers(Environment environment, DataDirectory directory) {
    return new LocalUsers(environment, directory::secret);
  }

  @Bean
  AuthenticationManager localSignIn(LocalUsers users) {
    ProviderManager manager = new ProviderManager(new LocalSignIn(users));
    manager.setEraseCredentialsAfterAuthentication(true);
    return manager;
  }

  @Bean
  @Order(1)
  SecurityFilterChain programs(
      HttpSecurity http, AuthenticationManager users, ObjectProvider<JwtDecoder> tokens)
      throws Exception {
    http.securityMatcher("/api/**", "/actuator/**")
        .authenticationManager(users)
        .httpBasic(basic -> basic.authenticationEntryPoint(new Challenge()))
        .securityContext(context -> context.securityContextRepository(sessionsOfPages()))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .csrf(csrf -> forgeryProtection(csrf).requireCsrfProtectionMatcher(FORGEABLE))
        .authorizeHttpRequests(AccessRules::apply)
        .exceptionHandling(
            refused ->
                refused.authenticationEntryPoint(new Challenge()).accessDeniedHandler(forbidden()))
        .logout(logout -> logout.disable())
        .addFilterAfter(new ActorFilter(), AuthorizationFilter.class);
    if (tokens.getIfAvailable() != null) {
      http.oauth2ResourceServer(
          server ->
              server
                  .authenticationEntryPoint(new Challenge())
                  .jwt(jwt -> jwt.authenticationManager(tokenSignIn(tokens.getObject()))));
    }
    return http.build();
  }

  /** Pages' sessions are read; no call of a program begins one. */
  private static SecurityContextRepository sessionsOfPages() {
    HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    sessions.setAllowSessionCreation(false);
    return sessions;
  }

  /** A manager of its own: that of the chain knows local users alone. */
  private static AuthenticationManager tokenSignIn(JwtDecoder decoder) {
    JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
    provider.setJwtAuthenticationConverter(new TokenRoles());
    return new ProviderManager(provider);
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, AuthenticationManager users) throws Exception {
    return http.authenticationManager(users)
        .httpBasic(basic -> basic.authenticationEntryPoint(new Challenge()))
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .failureUrl("/sign-in?error")
                    .defaultSuccessUrl("/")
                    .permitAll())
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?gone"))
        .requestCache(cache -> cache.requestCache(pageAskedFor()))
        .csrf(SecurityConfiguration::forgeryProtection)
        .headers(SecurityConfiguration::pageHeaders)
        .authorizeHttpRequests(
            requests -> requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in"))
                    .accessDeniedHandler(forbidden()))
        .build();
  }

  /** Where somebody goes once they have signed in: to the page that they came for. */
  private static RequestCache pageAskedFor() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setMatchingRequestParameterName(null);
    cache.setRequestMatcher(
        request ->
            request.getMethod().equals("GET")
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html"));
    return cache;
  }

  private static CsrfConfigurer<HttpSecurity> forgeryProtection(CsrfConfigurer<HttpSecurity> csrf) {
    return csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler());
  }

  private static void pageHeaders(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_POLICY))
        .frameOptions(frames -> frames.deny());
  }

  private static boolean hasSession(HttpServletRequest request) {
    return request.getRequestedSessionId() != null;
  }

  private static AccessDeniedHandler forbidden() {
    return (request, response, e) ->
        ProblemResponse.write(
            response, Problem.of(403, "FORBIDDEN", "Your role does not allow this"));
  }
}
