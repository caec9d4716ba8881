package io.tact.api.demo;

import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.customer.CustomerCommand.ImportedContact;
import io.tact.domain.customer.CustomerProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Invents the customers of the demo bank, the same ones every time but for the dates. */
final class DemoCustomers {

  private static final long SEED = 20260101L;
  private static final int HISTORY_DAYS = 120;
  private static final List<Channel> USED =
      List.of(Channel.SMS, Channel.EMAIL, Channel.PUSH, Channel.PHONE);

  private final Instant now;
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

  DemoCustomers(Instant now) {
    this.now = now;
  }

  Stream<DemoCustomer> invent(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(this::customer);
  }

  private DemoCustomer customer(int number) {
    boolean abroad = DemoPeople.abroad(random);
    String customerId = "C%05d".formatted(number);
    CustomerProfile profile =
        new CustomerProfile(
            customerId,
            Optional.of(abroad ? DemoPeople.zoneAbroad(random) : "Asia/Shanghai"),
            Optional.of(tier()),
            Optional.of(DemoPeople.branch(random, abroad)),
            addresses(number),
            attributes());
    return new DemoCustomer(profile, refusals(), history(customerId), random.nextInt(100) < 2);
  }

  private String tier() {
    int percent = random.nextInt(100);
    return percent < 70 ? "MASS" : percent < 95 ? "AFFLUENT" : "PRIVATE";
  }

  private Map<String, String> addresses(int number) {
    Map<String, String> addresses = new LinkedHashMap<>();
    String phone = "+86 000 %04d %04d".formatted(number / 10_000, number % 10_000);
    if (random.nextInt(100) < 97) {
      addresses.put("SMS", phone);
      addresses.put("PHONE", phone);
    }
    if (random.nextInt(100) < 80) {
      addresses.put("EMAIL", "c%05d@customers.example".formatted(number));
    }
    if (random.nextInt(100) < 60) {
      addresses.put("PUSH", "device-%05d".formatted(number));
    }
    if (random.nextInt(100) < 50) {
      addresses.put("WECHAT", "wx-%05d".formatted(number));
    }
    addresses.put("INBOX", "inbox-%05d".formatted(number));
    return addresses;
  }

  private Map<String, Object> attributes() {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("firstName", DemoPeople.givenName(random));
    attributes.put("lastName", DemoPeople.familyName(random));
    attributes.put("language", random.nextInt(100) < 85 ? "zh" : "en");
    attributes.put("salaryDay", 1 + random.nextInt(28));
    attributes.put("depositMaturesInDays", random.nextInt(90));
    attributes.put("depositMaturesOn", today.plusDays(random.nextInt(90)).toString());
    attributes.put("cardIdleDays", random.nextInt(240));
    attributes.put("balance", 1_000 + random.nextInt(400_000));
    return attributes;
  }

  private List<String> refusals() {
    return USED.stream().filter(channel -> random.nextInt(100) < 6).map(Channel::name).toList();
  }

  private List<ImportedContact> history(String customerId) {
    int count = random.nextInt(7);
    List<ImportedContact> contacts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      contacts.add(
          new ImportedContact(
              "before-%s-%d".formatted(customerId, i),
              USED.get(random.nextInt(USED.size())),
              new Category(random.nextInt(100) < 75 ? "MARKETING" : "SERVICE"),
              Optional.of("campaign-%d".formatted(1 + random.nextInt(6))),
              Optional.empty(),
              now.minus(Duration.ofMinutes(30L + random.nextLong(HISTORY_DAYS * 24L * 60L))),
              Optional.of(random.nextInt(100) < 4 ? "FAILED" : "DELIVERED")));
    }
    contacts.sort(Comparator.comparing(ImportedContact::at));
    return List.copyOf(contacts);
  }
}
