package io.tact.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ContactHistoryTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final ContactKind SMS = kind(Channel.SMS, "spring");
  private static final ContactKind EMAIL = kind(Channel.EMAIL, "autumn");

  private record Known(String id, ContactKind kind, Instant at) {}

  @Property(tries = 200)
  void foldingEqualsNotFolding(@ForAll Random random) {
    List<Known> contacts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Duration ago = Duration.ofMinutes(random.nextInt(3650 * 1440));
      contacts.add(new Known("c" + i, random.nextBoolean() ? SMS : EMAIL, NOW.minus(ago)));
    }
    ContactHistory history = new ContactHistory();
    for (Known contact : contacts) {
      history.add(contact.id(), contact.kind(), contact.at());
      if (random.nextInt(10) == 0) {
        history = ContactHistory.unpack(history.packed());
      }
    }
    Instant last = contacts.stream().map(Known::at).max(Comparator.naturalOrder()).orElseThrow();
    for (ContactKind kind : List.of(SMS, EMAIL)) {
      Instant from = NOW.minus(Duration.ofMinutes(random.nextInt(400 * 1440)));
      List<Instant> times =
          contacts.stream()
              .filter(contact -> contact.kind().equals(kind))
              .map(Known::at)
              .sorted(Collections.reverseOrder())
              .toList();
      ContactHistory.Selection selection = history.select(kind::equals);
      assertThat(selection.lifetime()).isEqualTo(times.size());
      assertThat(selection.count(from, NOW))
          .isEqualTo((int) times.stream().filter(at -> !at.isBefore(from)).count());
      for (int n : new int[] {1, 3}) {
        // Once in some thousand lives so few are kept that one of these is forgotten.
        Instant at = times.get(n - 1);
        if (!at.isBefore(last.minus(ContactHistory.KEPT))) {
          assertThat(selection.newest(n)).contains(at);
        }
      }
    }
  }

  @Property(tries = 200)
  void theOrderOfArrivalDoesNotMatter(@ForAll Random random) {
    List<Known> contacts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Duration ago = Duration.ofHours(random.nextInt(800 * 24));
      contacts.add(new Known("c" + i, random.nextBoolean() ? SMS : EMAIL, NOW.minus(ago)));
    }
    ContactHistory first = new ContactHistory();
    contacts.forEach(c -> first.add(c.id(), c.kind(), c.at()));
    Collections.shuffle(contacts, random);
    ContactHistory second = new ContactHistory();
    contacts.forEach(c -> second.add(c.id(), c.kind(), c.at()));
    for (Predicate<ContactKind> which : List.<Predicate<ContactKind>>of(SMS::equals, k -> true)) {
      Instant from = NOW.minus(Duration.ofDays(400));
      assertThat(second.select(which).lifetime()).isEqualTo(first.select(which).lifetime());
      assertThat(second.select(which).count(from, NOW))
          .isEqualTo(first.select(which).count(from, NOW));
    }
  }

  @Test
  void forgetsWhenALongTimeHasPassedButNotThatItWas() {
    ContactHistory history = new ContactHistory();
    history.add("old", SMS, NOW.minus(ContactHistory.KEPT).minusNanos(1_000));
    history.add("edge", SMS, NOW.minus(ContactHistory.KEPT));
    history.add("new", SMS, NOW);
    assertThat(history.knows("old")).isFalse();
    assertThat(history.knows("edge")).isTrue();
    assertThat(history.select(SMS::equals).lifetime()).isEqualTo(3);
  }

  @Test
  void aFailedContactHoldsNoPlaceUntilItIsDeliveredAfterAll() {
    ContactHistory history = new ContactHistory();
    history.add("c1", SMS, NOW);
    history.note("c1", Receipt.FAILED);
    assertThat(places(history)).isZero();
    history.note("c1", Receipt.FAILED);
    assertThat(places(history)).isZero();
    history = ContactHistory.unpack(history.packed());
    history.note("c1", Receipt.DELIVERED);
    assertThat(places(history)).isOne();
    history.note("c1", Receipt.FAILED);
    assertThat(places(history)).isOne();
  }

  @Test
  void aContactThatFailedLongAgoHoldsNoPlaceForEver() {
    ContactHistory history = new ContactHistory();
    history.add("c1", SMS, NOW);
    history.note("c1", Receipt.FAILED);
    history.add("c2", SMS, NOW.plus(Duration.ofDays(500)));
    assertThat(places(history)).isOne();
    history.remove("c2");
    assertThat(places(history)).isZero();
  }

  @Test
  void aHistoryWithoutAContactLeavesTheOtherAsItWas() {
    ContactHistory history = new ContactHistory();
    history.add("c1", SMS, NOW);
    assertThat(places(history.without("c1"))).isZero();
    assertThat(places(history)).isOne();
  }

  private static int places(ContactHistory history) {
    return history.select(kind -> true).lifetime();
  }

  private static ContactKind kind(Channel channel, String campaign) {
    return new ContactKind(
        channel,
        new Category("MARKETING"),
        Optional.of(campaign),
        Optional.empty(),
        Optional.empty());
  }
}
