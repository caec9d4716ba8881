package io.tact.api.invention;

import io.tact.domain.customer.CustomerProfile;
import io.tact.projections.vocabulary.CustomerAttribute;
import io.tact.projections.vocabulary.CustomerAttribute.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Customers as whoever may not see personal data tries journeys with them: which attributes they
 * have is true, the values are invented, and addresses are left out. An attribute has one of the
 * values that many customers share, where there are such, so that customers differ as those of the
 * bank do; the same customer always has the same ones.
 */
public final class InventedCustomers implements UnaryOperator<CustomerProfile> {

  private final Map<String, CustomerAttribute> shared;
  private final LocalDate day;
  private final Map<String, Map<String, Object>> invented = new HashMap<>();

  /**
   * @param attributes those of the bank, with the values that may be told
   * @param day the first of the days that dates are taken from
   */
  public InventedCustomers(Collection<CustomerAttribute> attributes, LocalDate day) {
    this.shared =
        attributes.stream()
            .filter(attribute -> !attribute.values().isEmpty())
            .collect(Collectors.toMap(CustomerAttribute::name, attribute -> attribute));
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
    Invention invention = new Invention(Map.of(), day, name -> drawn(customer.customerId(), name));
    Map<String, Object> attributes = new TreeMap<>();
    customer
        .attributes()
        .forEach((name, value) -> attributes.put(name, attribute(name, value, invention)));
    return attributes;
  }

  private Object attribute(String name, Object value, Invention invention) {
    CustomerAttribute known = shared.get(name);
    if (known == null) {
      return invention.of(name, value);
    }
    String told = known.values().get(invention.draw().applyAsInt(name) % known.values().size());
    if (value instanceof Number && known.kind() == Kind.NUMBER) {
      return new BigDecimal(told);
    }
    return value instanceof String && known.kind() == Kind.TEXT ? told : invention.of(name, value);
  }

  /** The same for the same customer and attribute, with no regard to its value. */
  private static int drawn(String customerId, String name) {
    return new SplittableRandom((customerId + '/' + name).hashCode()).nextInt(Integer.MAX_VALUE);
  }
}
