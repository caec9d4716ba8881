package io.tact.api.invention;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.customer.CustomerProfile;
import io.tact.projections.vocabulary.CustomerAttribute;
import io.tact.projections.vocabulary.CustomerAttribute.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InventedCustomersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  private static final List<CustomerAttribute> OF_THE_BANK =
      List.of(
          new CustomerAttribute("card", Kind.TEXT, List.of("credit", "debit")),
          new CustomerAttribute("children", Kind.NUMBER, List.of("0", "2")),
          new CustomerAttribute("balance", Kind.NUMBER, List.of()));

  private final InventedCustomers invented = new InventedCustomers(() -> OF_THE_BANK, TODAY);

  @Test
  void nothingDependsOnTheTrueValues() {
    Map<String, Object> one =
        Map.of(
            "card",
            "credit",
            "balance",
            17,
            "vip",
            true,
            "due",
            "2031-07-07",
            "seen",
            "2020-01-01T00:00:00Z",
            "name",
            "Wang",
            "list",
            List.of(1, 2, 3));
    Map<String, Object> other =
        Map.of(
            "card",
            "none",
            "balance",
            new BigDecimal("99999.5"),
            "vip",
            false,
            "due",
            "1999-01-01",
            "seen",
            "2024-05-05T10:00:00+08:00",
            "name",
            "",
            "list",
            List.of());

    assertThat(seen("c1", one).attributes())
        .isEqualTo(
            new InventedCustomers(() -> OF_THE_BANK, TODAY)
                .apply(customer("c1", other))
                .attributes());
  }

  @Test
  void whatManyShareIsDrawnAndCustomersDiffer() {
    assertThat(drawn("card", "gold")).containsExactlyInAnyOrder("credit", "debit");
    assertThat(drawn("children", 7))
        .containsExactlyInAnyOrder(new BigDecimal("0"), new BigDecimal("2"));
    assertThat(drawn("balance", 7)).hasSizeGreaterThan(3).doesNotContain(7);
    assertThat(drawn("vip", true)).containsExactlyInAnyOrder(true, false);
    assertThat(drawn("due", "2020-01-01")).hasSizeGreaterThan(5);
  }

  @Test
  void aValueStaysWhateverTheOrderOfThoseThatAreShared() {
    List<String> values = List.of("gold", "silver", "bronze", "none");
    List<String> reordered = List.of("none", "gold", "bronze", "silver");

    assertThat(cards(values)).isEqualTo(cards(reordered)).contains("gold", "silver", "bronze");
  }

  @Test
  void ofAValueThatIsSharedNoMoreOnlyItsOwnCustomersGetAnother() {
    List<Object> before = cards(List.of("gold", "silver", "bronze"));
    List<Object> after = cards(List.of("bronze", "gold"));

    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).equals("silver")) {
        assertThat(after.get(i)).isEqualTo(before.get(i));
      }
    }
  }

  @Test
  void theWordsOfTheBankAreReadOnceAndOnlyWhereACustomerIsInvented() {
    AtomicInteger reads = new AtomicInteger();
    InventedCustomers all =
        new InventedCustomers(
            () -> {
              reads.incrementAndGet();
              return OF_THE_BANK;
            },
            TODAY);
    assertThat(reads).hasValue(0);

    all.apply(customer("c1", Map.of("card", "gold")));
    all.apply(customer("c2", Map.of("card", "gold")));
    assertThat(reads).hasValue(1);
  }

  @Test
  void datesLieInTheDaysAfterTheBeginning() {
    assertThat(drawn("due", "2020-01-01"))
        .allSatisfy(
            date ->
                assertThat(LocalDate.parse((String) date)).isBetween(TODAY, TODAY.plusDays(90)));
  }

  @Test
  void whatACustomerLacksStaysMissingAndAddressesAreLeftOut() {
    CustomerProfile seen = seen("c1", Map.of("card", "gold"));

    assertThat(seen.attributes()).containsOnlyKeys("card");
    assertThat(seen.addresses()).isEmpty();
    assertThat(seen.tier()).contains("GOLD");
    assertThat(invented.of("c1")).isEqualTo(seen.attributes());
    assertThat(invented.of("c2")).isEmpty();
  }

  private static Set<Object> drawn(String name, Object value) {
    InventedCustomers all = new InventedCustomers(() -> OF_THE_BANK, TODAY);
    return IntStream.range(0, 50)
        .mapToObj(i -> all.apply(customer("cust-" + i, Map.of(name, value))).attributes().get(name))
        .collect(Collectors.toSet());
  }

  /** The cards of some customers, in their order. */
  private static List<Object> cards(List<String> shared) {
    List<CustomerAttribute> ofTheBank = List.of(new CustomerAttribute("card", Kind.TEXT, shared));
    InventedCustomers all = new InventedCustomers(() -> ofTheBank, TODAY);
    return IntStream.range(0, 50)
        .mapToObj(i -> all.apply(customer("cust-" + i, Map.of("card", "x"))).attributes())
        .map(attributes -> attributes.get("card"))
        .toList();
  }

  private CustomerProfile seen(String id, Map<String, Object> attributes) {
    return invented.apply(customer(id, attributes));
  }

  private static CustomerProfile customer(String id, Map<String, Object> attributes) {
    return new CustomerProfile(
        id,
        Optional.of("Asia/Shanghai"),
        Optional.of("GOLD"),
        Optional.empty(),
        Map.of("SMS", "+8613800000000"),
        attributes);
  }
}
