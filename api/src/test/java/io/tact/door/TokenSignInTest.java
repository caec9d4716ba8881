package io.tact.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Callers come with a token of an issuer, here a real one on the loopback. */
@SpringBootTest(
    classes = DoorApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TokenSignInTest {

  private static final RSAKey KEY = key("one");
  private static final RSAKey STRANGERS = key("one");
  private static final HttpServer ISSUER = issuer();

  @Value("${local.server.port}")
  private int port;

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry settings) {
    settings.add(
        "spring.security.oauth2.resourceserver.jwt.issuer-uri", TokenSignInTest::issuerAddress);
  }

  @AfterAll
  static void stop() {
    ISSUER.stop(0);
  }

  /** Behind this door there are no customers: who may ask for them is told so. */
  @Test
  void tokenGivesTheRolesThatItNames() throws Exception {
    Map<String, Object> keycloak = Map.of("realm_access", Map.of("roles", List.of("admin", "x")));
    assertThat(post("/api/customers", token(KEY, issuerAddress(), 60, Map.of("roles", "ADMIN"))))
        .isEqualTo(404);
    assertThat(post("/api/customers", token(KEY, issuerAddress(), 60, keycloak))).isEqualTo(404);
    assertThat(post("/api/customers", token(KEY, issuerAddress(), 60, Map.of("roles", "x"))))
        .isEqualTo(403);
    assertThat(post("/api/echo", token(KEY, issuerAddress(), 60, Map.of()))).isEqualTo(200);
  }

  @Test
  void tokenThatIsOldOrOfAnotherIssuerOrKeyIsNoCredential() throws Exception {
    Map<String, Object> admin = Map.of("roles", List.of("ADMIN"));
    assertThat(post("/api/echo", token(KEY, issuerAddress(), -600, admin))).isEqualTo(401);
    assertThat(post("/api/echo", token(KEY, "http://127.0.0.1:1/else", 60, admin))).isEqualTo(401);
    assertThat(post("/api/echo", token(STRANGERS, issuerAddress(), 60, admin))).isEqualTo(401);
    assertThat(post("/api/echo", "no.token.at-all")).isEqualTo(401);
  }

  private int post(String path, String token) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"id\":\"a\"}"))
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  private static String token(RSAKey key, String issuer, int seconds, Map<String, Object> claims)
      throws JOSEException {
    JWTClaimsSet.Builder set =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .subject("anna")
            .expirationTime(new Date(System.currentTimeMillis() + seconds * 1_000L));
    claims.forEach(set::claim);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), set.build());
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String issuerAddress() {
    return "http://127.0.0.1:" + ISSUER.getAddress().getPort();
  }

  private static HttpServer issuer() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      String address = "http://127.0.0.1:" + server.getAddress().getPort();
      server.createContext(
          "/.well-known/openid-configuration",
          exchange ->
              answer(
                  exchange,
                  "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\",\"subject_types_supported\":[\"public\"]}"
                      .formatted(address, address)));
      server.createContext(
          "/keys", exchange -> answer(exchange, new JWKSet(KEY.toPublicJWK()).toString()));
      server.start();
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
