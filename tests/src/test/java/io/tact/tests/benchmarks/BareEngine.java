package io.tact.tests.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The floor of a launch: Camunda as it comes, with its default settings and its full history. Four
 * threads start one instance a transaction; the delegate counts the customer's contacts of seven
 * days and adds one.
 */
final class BareEngine {

  private static final int THREADS = 4;
  private static final int WARM_UP = 500;

  private BareEngine() {}

  static LaunchCost launch(TwoSendsJourney journey, Size size) {
    return launch(journey, journey.forBareEngine(), size);
  }

  static LaunchCost launchWithoutInputs(TwoSendsJourney journey, Size size) {
    return launch(journey, journey.forBareEngineWithoutInputs(), size);
  }

  private static LaunchCost launch(TwoSendsJourney journey, String bpmn, Size size) {
    try (BenchmarkDatabase database = BenchmarkDatabase.start();
        HikariDataSource source = database.pool(30)) {
      JdbcClient sql = JdbcClient.create(source);
      sql.sql(
              """
              CREATE TABLE contact (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                customer_id text NOT NULL,
                at timestamptz NOT NULL)
              """)
          .update();
      sql.sql("CREATE INDEX contact_of_customer ON contact (customer_id, at)").update();
      ProcessEngine engine = engine(source, sql);
      try {
        engine.getRepositoryService().createDeployment().addString("two-sends.bpmn", bpmn).deploy();
        run(engine, sql, journey, "w", Math.min(WARM_UP, size.launched()));
        return measured(database, engine, sql, journey, size.launched());
      } finally {
        engine.close();
      }
    }
  }

  private static ProcessEngine engine(HikariDataSource source, JdbcClient sql) {
    JavaDelegate sendContact =
        execution -> {
          String customer = (String) execution.getVariable("customerId");
          sql.sql(
                  "SELECT count(*) FROM contact"
                      + " WHERE customer_id = ? AND at > now() - interval '7 days'")
              .param(customer)
              .query(Long.class)
              .single();
          sql.sql("INSERT INTO contact (customer_id, at) VALUES (?, now())")
              .param(customer)
              .update();
        };
    SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
    configuration.setDataSource(source);
    configuration.setTransactionManager(new JdbcTransactionManager(source));
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_TRUE);
    configuration.setJobExecutorActivate(true);
    configuration.setBeans(Map.of("sendContact", sendContact));
    return configuration.buildProcessEngine();
  }

  private static LaunchCost measured(
      BenchmarkDatabase database,
      ProcessEngine engine,
      JdbcClient sql,
      TwoSendsJourney journey,
      int customers) {
    long bytes = database.bytes();
    double cpu = ProcessTree.ownCpuMillis() + database.cpuMillis();
    long start = System.nanoTime();
    run(engine, sql, journey, "c", customers);
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpuUsed = ProcessTree.ownCpuMillis() + database.cpuMillis() - cpu;
    return new LaunchCost(
        customers / seconds, cpuUsed / customers, (double) (database.bytes() - bytes) / customers);
  }

  private static void run(
      ProcessEngine engine, JdbcClient sql, TwoSendsJourney journey, String prefix, int customers) {
    AtomicInteger next = new AtomicInteger();
    ExecutorService starters = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        running.add(
            starters.submit(
                () -> {
                  for (int i = next.getAndIncrement(); i < customers; i = next.getAndIncrement()) {
                    Map<String, Object> variables =
                        Map.of("customerId", prefix + i, "tier", i % 3 == 0 ? "GOLD" : "BASIC");
                    engine
                        .getRuntimeService()
                        .startProcessInstanceByKey(journey.key(), prefix + i, variables);
                  }
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      starters.shutdown();
    }
    String unfinished =
        journey.waits()
            ? "SELECT EXISTS (SELECT 1 FROM act_ru_job WHERE type_ <> 'timer')"
            : "SELECT EXISTS (SELECT 1 FROM act_ru_execution)";
    while (sql.sql(unfinished).query(Boolean.class).single()) {
      LockSupport.parkNanos(20_000_000);
    }
  }
}
