package io.tact.workflows.running;

import io.tact.domain.campaign.Campaigns;
import io.tact.domain.campaign.NoCampaigns;
import io.tact.domain.customer.CustomerProfile;
import io.tact.domain.customer.CustomerProfiles;
import io.tact.domain.customer.CustomerTransaction;
import io.tact.domain.history.AppendListener;
import io.tact.domain.launch.Audience;
import io.tact.domain.launch.AudienceSelection;
import io.tact.domain.launch.LaunchCommand;
import io.tact.domain.launch.LaunchEvent;
import io.tact.domain.personal.PersonalDataVault;
import io.tact.domain.personal.Sealed;
import io.tact.workflows.RunConfiguration;
import io.tact.workflows.dispatch.ChannelGateway;
import io.tact.workflows.journey.JourneyEngine;
import io.tact.workflows.journey.JourneyVersions;
import io.tact.workflows.worker.Workers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The workers as the application wires them, on a database of their own, with recording neighbours.
 */
public final class House implements AutoCloseable {

  public final MovableClock clock = new MovableClock();
  public final JdbcTemplate jdbc;
  public final Neighbours history;
  public final RecordingEngine engine;
  public final Map<String, CustomerProfile> profiles = new HashMap<>();
  public final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

  private House(DataSource database, Optional<ChannelGateway> gateway) {
    jdbc = new JdbcTemplate(database);
    PlatformTransactionManager transactions = new JdbcTransactionManager(database);
    history = new Neighbours(jdbc, new TransactionTemplate(transactions));
    engine = new RecordingEngine(jdbc);
    answerLaunches();
    beans.registerBean(JdbcTemplate.class, () -> jdbc);
    beans.registerBean(PlatformTransactionManager.class, () -> transactions);
    beans.registerBean(CustomerTransaction.class, () -> history);
    beans.registerBean(CommandGateway.class, history::commands);
    beans.registerBean(JourneyEngine.class, () -> engine);
    beans.registerBean(JourneyVersions.class, () -> new JourneyVersions(jdbc));
    beans.registerBean(Clock.class, () -> clock);
    beans.registerBean(CustomerProfiles.class, Profiles::new);
    beans.registerBean(PersonalDataVault.class, PlainVault::new);
    beans.registerBean(AudienceSelection.class, ListedAudience::new);
    gateway.ifPresent(one -> beans.registerBean(ChannelGateway.class, () -> one));
    beans.registerBean(Campaigns.class, NoCampaigns::new);
    beans.register(RunConfiguration.class);
    beans.refresh();
    beans.getBean(Workers.class).stop();
    beans.getBeanProvider(AppendListener.class).orderedStream().forEach(history.listeners::add);
  }

  public static House open() {
    return new House(Database.create(), Optional.empty());
  }

  public static House with(ChannelGateway gateway) {
    return new House(Database.create(), Optional.of(gateway));
  }

  public <T> T the(Class<T> bean) {
    return beans.getBean(bean);
  }

  public int drain() {
    return the(Workers.class).drain();
  }

  public void publish(String journey) {
    jdbc.update(
        "INSERT INTO journey_version (key, version, name, status, sha256, findings, by, changed_by, changed_at)"
            + " VALUES (?, 1, '', 'PUBLISHED', '', '[]', '', '', now())",
        journey);
  }

  public static List<String> customers(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(n -> "c%04d".formatted(n)).toList();
  }

  private void answerLaunches() {
    history.answer(
        LaunchCommand.RequestLaunch.class,
        c ->
            launch(
                new LaunchEvent.LaunchRequested(
                    c.launchId(),
                    c.journey(),
                    c.version(),
                    c.audience().summary(),
                    c.campaignId(),
                    c.ratePerSecond(),
                    c.total(),
                    c.by())));
    history.answer(
        LaunchCommand.PauseLaunch.class,
        c -> launch(new LaunchEvent.LaunchPaused(c.launchId(), c.by())));
    history.answer(
        LaunchCommand.ResumeLaunch.class,
        c -> launch(new LaunchEvent.LaunchResumed(c.launchId(), c.by())));
    history.answer(
        LaunchCommand.StopLaunch.class,
        c -> launch(new LaunchEvent.LaunchStopped(c.launchId(), c.by())));
    history.answer(
        LaunchCommand.FinishEntering.class,
        c -> launch(new LaunchEvent.EnteringFinished(c.launchId())));
  }

  private String launch(LaunchEvent event) {
    history.happens("tact:launch:" + event.launchId(), event);
    return event.launchId();
  }

  @Override
  public void close() {
    beans.close();
  }

  private final class Profiles implements CustomerProfiles {
    @Override
    public Optional<CustomerProfile> find(String customerId) {
      return Optional.ofNullable(profiles.get(customerId));
    }

    @Override
    public Map<String, CustomerProfile> readAhead(Collection<String> customerIds) {
      Map<String, CustomerProfile> found = new HashMap<>(profiles);
      found.keySet().retainAll(customerIds);
      return found;
    }
  }

  /** Seals by reversing. */
  private static final class PlainVault implements PersonalDataVault {
    @Override
    public Sealed seal(String customerId, String plaintext) {
      return new Sealed(new StringBuilder(plaintext).reverse().toString());
    }

    @Override
    public Optional<String> open(String customerId, Sealed secret) {
      return Optional.of(new StringBuilder(secret.ciphertext()).reverse().toString());
    }

    @Override
    public void readAhead(Collection<String> customerIds) {}

    @Override
    public void erase(String customerId) {}
  }

  private static final class ListedAudience implements AudienceSelection {
    @Override
    public void select(Audience audience, int chunkSize, Consumer<List<String>> chunk) {
      List<String> all = new ArrayList<>(audience.customerIds());
      for (int from = 0; from < all.size(); from += chunkSize) {
        chunk.accept(all.subList(from, Math.min(all.size(), from + chunkSize)));
      }
    }

    @Override
    public long count(Audience audience) {
      return audience.customerIds().size();
    }
  }
}
