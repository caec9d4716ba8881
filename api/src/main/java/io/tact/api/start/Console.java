package io.tact.api.start;

import io.tact.api.security.LocalUsers;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What whoever starts Tact reads. Kept apart from the log, which is for whoever runs it. */
@Component
public final class Console {

  private final ApplicationContext context;
  private final LocalUsers users;

  Console(ApplicationContext context, LocalUsers users) {
    this.context = context;
    this.users = users;
  }

  /** Prints a line. */
  public void say(String line) {
    System.out.println(line);
  }

  /** Says where Tact is to be found. */
  public void sayWhere() {
    say("Open " + address());
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(0)
  void welcome() {
    say("");
    say("Tact is ready at " + address());
    Map<String, String> passwords = new TreeMap<>(users.generatedPasswords());
    if (!passwords.isEmpty()) {
      say("Sign in as one of these; the passwords were made for this data directory:");
      passwords.forEach((name, password) -> say("  %-12s %s".formatted(name, password)));
    }
    say("");
  }

  private String address() {
    int port =
        context instanceof WebServerApplicationContext web && web.getWebServer() != null
            ? web.getWebServer().getPort()
            : 0;
    return "http://127.0.0.1:" + port;
  }
}
