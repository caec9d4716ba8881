package io.tact.api.wiring;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds where no {@code SPRING_DATASOURCE_URL} names a database of the user's own. */
public final class OnEmbeddedDatabase implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return holds(context.getEnvironment());
  }

  /** The same question outside bean conditions. */
  public static boolean holds(Environment environment) {
    return environment.getProperty("spring.datasource.url", "").isBlank();
  }
}
