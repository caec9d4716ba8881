package io.tact.projections.personal;

import io.tact.domain.personal.PersonalDataVault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Declares the vault. Needs a {@link MasterKey}. */
@Configuration(proxyBeanMethods = false)
public class PersonalDataConfiguration {

  @Bean
  PersonalDataVault personalDataVault(JdbcTemplate jdbc, MasterKey master) {
    TinkVault vault = new TinkVault(jdbc, master);
    vault.checkMasterKey();
    return vault;
  }
}
