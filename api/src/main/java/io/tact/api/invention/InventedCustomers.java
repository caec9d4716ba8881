package io.tact.api.invention;

import io.tact.domain.customer.CustomerProfile;
import io.tact.projections.vocabulary.CustomerAttribute;
import io.tact.projections.vocabulary.CustomerAttribute.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;

/**
 * Customers as whoever may not see personal data tries journeys with them: which attributes they
 * have is true, the values are invented, and addresses are left out. An attribute has one of the
 * values that many customers share, where there are such, so that customers differ as those of the
 * bank do; the same customer has the same ones as long as the same values are shared, whatever
 * their order.
 */
public final class InventedCustomers implements UnaryOperator<CustomerProfile> {

  private final Supplier<Map<String, CustomerAttribute>> shared;
  private final LocalDate day;
  private final Map<String, Map<String, Object>> invented = new HashMap<>();

  /**
   * @param attributes those of the bank, with the values that may be told; asked for once, when the
   *     first customer is invented
   * @param day the first of the days that dates are taken from
   */
  public InventedCustomers(Supplier<List<CustomerAttribute>> attributes, LocalDate day) {
    this.shared =
        SingletonSupplier.of(
            () ->
                attributes.get().stream()
                    .filter(attribute -> !attribute.values().isEmpty())
                    .collect(Collectors.toMap(CustomerAttribute::name, attribute -> attribute)));
    this.day = day;
  }

  @Override
  public CustomerProfile apply(CustomerProfile customer) {
    return new CustomerProfile(
        customer.customerId(),
        customer.timeZone(),
        customer.tier(),
        customer.branch(),
        Map.of(),
        invented.computeIfAbsent(customer.customerId(), id -> attributes(customer)));
  }

  /** What has been invented of a customer so far, by the names of the attributes. */
  public Map<String, Object> of(String customerId) {
    return invented.getOrDefault(customerId, Map.of());
  }

  private Map<String, Object> attributes(CustomerProfile customer) {
    String id = customer.customerId();
    Invention invention = new Invention(Map.of(), day, name -> drawn(id, name));
    Map<String, Object> attributes = new TreeMap<>();
    customer
        .attributes()
        .forEach((name, value) -> attributes.put(name, attribute(id, name, value, invention)));
    return attributes;
  }

  private Object attribute(String customerId, String name, Object value, Invention invention) {
    CustomerAttribute known = shared.get().get(name);
    if (known != null && value instanceof Number && known.kind() == Kind.NUMBER) {
      return new BigDecimal(told(customerId, known));
    }
    return known != null && value instanceof String && known.kind() == Kind.TEXT
        ? told(customerId, known)
        : invention.of(name, value);
  }

  /** The value with the highest draw, so that neither their order nor another value moves it. */
  private static String told(String customerId, CustomerAttribute known) {
    return known.values().stream()
        .max(
            Comparator.comparingInt((String value) -> drawn(customerId, known.name(), value))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  /** The same for the same words, with no regard to the true value of an attribute. */
  private static int drawn(String... words) {
    return new SplittableRandom(String.join("/", words).hashCode()).nextInt(Integer.MAX_VALUE);
  }
}
