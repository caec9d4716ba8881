package io.tact.door;

import io.tact.api.body.Fields;
import io.tact.api.body.Value;
import io.tact.api.wiring.DataDirectory;
import io.tact.api.wiring.TemporaryDataDirectory;
import java.util.Optional;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The HTTP side alone: doors, readers and problems, with nothing behind them. */
@SpringBootConfiguration
@EnableAutoConfiguration(
    exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ComponentScan({"io.tact.api.problem", "io.tact.api.body", "io.tact.api.security"})
class DoorApplication {

  @Bean
  DataDirectory dataDirectory() {
    return TemporaryDataDirectory.make();
  }

  /** Something to post. */
  record Thing(String id, Optional<Integer> size) {
    static Thing from(Fields fields) {
      Thing thing =
          new Thing(
              fields.need("id", Value::id).orElse(""), fields.may("size", Value.between(0, 9)));
      fields.close();
      return thing;
    }
  }

  /** Gives back what it is given. */
  @RestController
  static class EchoController {

    @PostMapping(path = "/api/echo", consumes = "application/json")
    Thing echo(@RequestBody Thing thing) {
      return thing;
    }

    @GetMapping("/api/echo/{id}")
    Thing show(@PathVariable String id) {
      return new Thing(id, Optional.empty());
    }

    @GetMapping("/api/echo/{id}/{number}")
    Thing number(@PathVariable String id, @PathVariable int number) {
      return new Thing(id, Optional.of(number));
    }

    @GetMapping("/api/broken")
    Thing broken() {
      throw new IllegalStateException("a secret");
    }

    @GetMapping("/")
    String page() {
      return "page";
    }
  }
}
