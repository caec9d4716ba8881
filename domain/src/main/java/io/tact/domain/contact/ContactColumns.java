package io.tact.domain.contact;

import java.util.Arrays;
import java.util.Optional;

/** Contacts in the order of their times, a column for each thing known about them. */
final class ContactColumns {
  /** Marks a contact that holds no place; lower bits stand for the receipts it has had. */
  static final int RELEASED = 1 << Receipt.values().length;

  /** Marks a contact that its campaign's budget pays for, as long as it holds a place. */
  static final int FUNDED = RELEASED << 1;

  private long[] at = new long[8];
  private long[] id = new long[8];
  private int[] kind = new int[8];
  private int[] marks = new int[8];
  private int size;

  ContactColumns copy() {
    ContactColumns copy = new ContactColumns();
    copy.at = at.clone();
    copy.id = id.clone();
    copy.kind = kind.clone();
    copy.marks = marks.clone();
    copy.size = size;
    return copy;
  }

  int size() {
    return size;
  }

  long at(int row) {
    return at[row];
  }

  int kind(int row) {
    return kind[row];
  }

  int marks(int row) {
    return marks[row];
  }

  boolean holdsPlace(int row) {
    return (marks[row] & RELEASED) == 0;
  }

  void holdPlace(int row, boolean holds) {
    marks[row] = holds ? marks[row] & ~RELEASED : marks[row] | RELEASED;
  }

  void mark(int row, int mark) {
    marks[row] |= mark;
  }

  /** The time of the latest contact; there must be one. */
  long latest() {
    return at[size - 1];
  }

  Optional<Integer> find(String contactId) {
    long hash = hash(contactId);
    for (int row = size - 1; row >= 0; row--) {
      if (id[row] == hash) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  void insert(long time, int kindNumber, long hash, int mark) {
    if (size == at.length) {
      resize(2 * size);
    }
    int row = size;
    while (row > 0 && at[row - 1] > time) {
      row--;
    }
    shift(row, row + 1);
    at[row] = time;
    id[row] = hash;
    kind[row] = kindNumber;
    marks[row] = mark;
    size++;
  }

  void remove(int row) {
    shift(row + 1, row);
    size--;
  }

  void dropBefore(long time) {
    int kept = 0;
    while (kept < size && at[kept] < time) {
      kept++;
    }
    if (kept > 0) {
      shift(kept, 0);
      size -= kept;
    }
  }

  private void shift(int from, int to) {
    System.arraycopy(at, from, at, to, size - from);
    System.arraycopy(id, from, id, to, size - from);
    System.arraycopy(kind, from, kind, to, size - from);
    System.arraycopy(marks, from, marks, to, size - from);
  }

  private void resize(int length) {
    at = Arrays.copyOf(at, length);
    id = Arrays.copyOf(id, length);
    kind = Arrays.copyOf(kind, length);
    marks = Arrays.copyOf(marks, length);
  }

  /** 48 bits that stand for a contact's id among those of one customer. */
  static long hash(String contactId) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < contactId.length(); i++) {
      hash = (hash ^ contactId.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return (hash ^ (hash >>> 33)) & PackedWriter.HASH_BITS;
  }

  void writeTo(PackedWriter out) {
    out.number(size);
    long before = 0;
    for (int row = 0; row < size; row++) {
      out.signed(at[row] - before);
      out.number(kind[row]);
      out.number(marks[row]);
      out.hash(id[row]);
      before = at[row];
    }
  }

  static ContactColumns readFrom(PackedReader in) {
    ContactColumns columns = new ContactColumns();
    int size = (int) in.number();
    columns.resize(size + 8);
    long time = 0;
    for (int row = 0; row < size; row++) {
      time += in.signed();
      columns.at[row] = time;
      columns.kind[row] = (int) in.number();
      columns.marks[row] = (int) in.number();
      columns.id[row] = in.hash();
    }
    columns.size = size;
    return columns;
  }
}
