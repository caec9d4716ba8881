package io.tact.api.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tact.projections.personal.MasterKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * One data source and one transaction manager for everything: engine, history and read models
 * commit together.
 */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

  /**
   * How long a transaction may wait for its node: one that the network has cut off must not hold
   * customers for ever.
   */
  private static final Duration LONGEST_REST = Duration.ofMinutes(2);

  @Bean
  DataDirectory dataDirectory(@Value("${tact.datadir:.tact}") Path path) {
    return DataDirectory.claim(path);
  }

  @Bean
  @Conditional(OnEmbeddedDatabase.class)
  EmbeddedPostgresServer embeddedPostgres(DataDirectory directory) {
    return EmbeddedPostgresServer.start(directory);
  }

  @Bean
  DataSource dataSource(ObjectProvider<EmbeddedPostgresServer> embedded, Environment environment) {
    HikariConfig pool = new HikariConfig();
    EmbeddedPostgresServer server = embedded.getIfAvailable();
    if (server != null) {
      pool.setJdbcUrl(server.url());
      pool.setUsername("postgres");
      pool.setPassword(server.password());
    } else {
      pool.setJdbcUrl(environment.getRequiredProperty("spring.datasource.url"));
      pool.setUsername(environment.getProperty("spring.datasource.username"));
      pool.setPassword(environment.getProperty("spring.datasource.password"));
    }
    pool.setPoolName("tact");
    pool.setMaximumPoolSize(
        environment.getProperty("tact.database.connections", Integer.class, 24));
    pool.addDataSourceProperty("ApplicationName", "tact");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    // The details of an error quote the row, which may be a person's.
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    // What it costs to plan a statement anew at each use is more than a plan for the very values
    // gains: everything is asked by index.
    pool.setConnectionInitSql(
        "SET plan_cache_mode = force_generic_plan; SET idle_in_transaction_session_timeout = '"
            + LONGEST_REST.toSeconds()
            + "s'");
    return new HikariDataSource(pool);
  }

  @Bean
  JdbcTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  /**
   * {@code TACT_MASTER_KEY} (base64url, 32 bytes) where set; else one is generated into the data
   * directory.
   */
  @Bean
  MasterKey masterKey(DataDirectory directory, Environment environment) {
    String secret =
        Optional.ofNullable(environment.getProperty("tact.master.key"))
            .orElseGet(() -> directory.secret("master.key", MasterKey.LENGTH));
    return new MasterKey(Base64.getUrlDecoder().decode(secret));
  }

  /** An embedded start serves this machine only, unless an address is named. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> loopbackOnly(Environment environment) {
    return factory -> {
      if (OnEmbeddedDatabase.holds(environment)
          && !environment.containsProperty("server.address")) {
        factory.setAddress(java.net.InetAddress.getLoopbackAddress());
      }
    };
  }
}
