package db.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** The process engine's own tables, from the scripts that its library ships. */
@SuppressWarnings("checkstyle:TypeName")
public final class V200__process_engine extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws Exception {
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute(script("engine"));
      statement.execute(script("case.engine"));
      statement.execute(script("decision.engine"));
    }
  }

  private static String script(String part) throws IOException {
    String name = "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql";
    try (InputStream script =
        V200__process_engine.class.getClassLoader().getResourceAsStream(name)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
