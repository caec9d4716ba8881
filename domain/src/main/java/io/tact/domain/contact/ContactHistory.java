package io.tact.domain.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A customer's contacts: one by one as far back as a rule may look, and as counts of each {@link
 * ContactKind} before that. So it stays small however long the bank has known the customer.
 *
 * <p>A contact takes a place when it is approved and gives it back when it fails before it reached
 * the customer. News that come in any order lead to the same places.
 */
public final class ContactHistory {
  /** The longest look back, and a day to spare for clocks that disagree. */
  public static final Duration KEPT = Duration.ofDays(401);

  private static final Set<Receipt> REACHED =
      Set.of(
          Receipt.DELIVERED,
          Receipt.OPENED,
          Receipt.CLICKED,
          Receipt.RESPONDED,
          Receipt.COMPLAINED,
          Receipt.UNSUBSCRIBED);
  private static final int REACHED_MARKS =
      REACHED.stream().mapToInt(ContactHistory::mark).reduce(0, (a, b) -> a | b);

  private final KindTable kinds;
  private final ContactColumns contacts;

  /** Of a customer who was never contacted. */
  public ContactHistory() {
    this(new KindTable(), new ContactColumns());
  }

  private ContactHistory(KindTable kinds, ContactColumns contacts) {
    this.kinds = kinds;
    this.contacts = contacts;
  }

  /** Takes a place. Contacts may come in any order of time. */
  public void add(String contactId, ContactKind kind, Instant at) {
    add(contactId, kind, at, 0);
  }

  /** Takes a place that a campaign's budget pays for. */
  public void addFunded(String contactId, ContactKind kind, Instant at) {
    add(contactId, kind, at, ContactColumns.FUNDED);
  }

  /** Whether a budget is paying for the contact: it was funded, and holds its place. */
  public boolean isPaidFor(String contactId) {
    return contacts
        .find(contactId)
        .filter(row -> has(row, ContactColumns.FUNDED) && contacts.holdsPlace(row))
        .isPresent();
  }

  /** Keeps a contact that failed before it came here; it holds no place. */
  public void addFailed(String contactId, ContactKind kind, Instant at) {
    add(contactId, kind, at, mark(Receipt.FAILED) | ContactColumns.RELEASED);
  }

  private void add(String contactId, ContactKind kind, Instant at, int marks) {
    int number = kinds.numberOf(kind);
    contacts.insert(Micros.of(at), number, ContactColumns.hash(contactId), marks);
    if ((marks & ContactColumns.RELEASED) == 0) {
      kinds.taken(number, 1);
    }
    fold();
  }

  /** Forgets a contact that never happened, and gives back its place. */
  public void remove(String contactId) {
    contacts.find(contactId).ifPresent(this::removeAt);
  }

  private void removeAt(int row) {
    if (contacts.holdsPlace(row)) {
      kinds.taken(contacts.kind(row), -1);
    }
    contacts.remove(row);
  }

  /** This history as it would be without one of its contacts. */
  public ContactHistory without(String contactId) {
    ContactHistory rest = new ContactHistory(kinds.copy(), contacts.copy());
    rest.remove(contactId);
    return rest;
  }

  /** Whether the contact is known one by one. */
  public boolean knows(String contactId) {
    return contacts.find(contactId).isPresent();
  }

  /** The kind of a contact that is known one by one. */
  public Optional<ContactKind> kindOf(String contactId) {
    return contacts.find(contactId).map(row -> kinds.kind(contacts.kind(row)));
  }

  /** Whether a contact has had this receipt before. */
  public boolean hasReceipt(String contactId, Receipt receipt) {
    return contacts.find(contactId).filter(row -> has(row, mark(receipt))).isPresent();
  }

  /**
   * Takes note of a receipt: who was not reached gives the place back, who was after all takes it.
   */
  public void note(String contactId, Receipt receipt) {
    contacts.find(contactId).ifPresent(row -> note(row, receipt));
  }

  private void note(int row, Receipt receipt) {
    contacts.mark(row, mark(receipt));
    boolean holds = !has(row, mark(Receipt.FAILED)) || has(row, REACHED_MARKS);
    if (holds != contacts.holdsPlace(row)) {
      contacts.holdPlace(row, holds);
      kinds.taken(contacts.kind(row), holds ? 1 : -1);
    }
  }

  private boolean has(int row, int marks) {
    return (contacts.marks(row) & marks) != 0;
  }

  private static int mark(Receipt receipt) {
    return 1 << receipt.ordinal();
  }

  private void fold() {
    contacts.dropBefore(contacts.latest() - Micros.of(KEPT));
  }

  /** The contacts that match. */
  public Selection select(Predicate<ContactKind> which) {
    return new Selection(which);
  }

  /** Some of the customer's contacts. Those that hold no place are in no selection. */
  public final class Selection {
    private final Predicate<ContactKind> which;
    private final byte[] verdicts = new byte[kinds.size()];

    private Selection(Predicate<ContactKind> which) {
      this.which = which;
    }

    /** How many there are between the two instants, both included; at most 400 days back. */
    public int count(Instant from, Instant to) {
      long first = Micros.of(from);
      long last = Micros.of(to);
      int count = 0;
      for (int row = contacts.size() - 1; row >= 0 && contacts.at(row) >= first; row--) {
        if (contacts.at(row) <= last && matches(row)) {
          count++;
        }
      }
      return count;
    }

    /**
     * When the {@code nth} newest was, counted from 1; empty where it is more than 400 days ago.
     */
    public Optional<Instant> newest(int nth) {
      int left = nth;
      for (int row = contacts.size() - 1; row >= 0; row--) {
        if (matches(row) && --left == 0) {
          return Optional.of(Micros.instant(contacts.at(row)));
        }
      }
      return Optional.empty();
    }

    /** How many there have ever been. */
    public int lifetime() {
      int count = 0;
      for (int number = 0; number < kinds.size(); number++) {
        if (kinds.count(number) > 0 && which.test(kinds.kind(number))) {
          count += kinds.count(number);
        }
      }
      return count;
    }

    private boolean matches(int row) {
      if (!contacts.holdsPlace(row)) {
        return false;
      }
      int number = contacts.kind(row);
      if (verdicts[number] == 0) {
        verdicts[number] = (byte) (which.test(kinds.kind(number)) ? 1 : 2);
      }
      return verdicts[number] == 1;
    }
  }

  /** The whole history as base64 of a compact form. */
  @JsonValue
  public String packed() {
    PackedWriter out = new PackedWriter();
    kinds.writeTo(out);
    contacts.writeTo(out);
    return out.base64();
  }

  /** Reads what {@link #packed} wrote. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ContactHistory unpack(String packed) {
    PackedReader in = new PackedReader(packed);
    return new ContactHistory(KindTable.readFrom(in), ContactColumns.readFrom(in));
  }
}
