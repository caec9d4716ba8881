package io.tact.domain.contact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of contacts that a customer has had, numbered, with how many hold a place. */
final class KindTable {
  private final List<ContactKind> kinds = new ArrayList<>();
  private int[] counts = new int[4];

  int size() {
    return kinds.size();
  }

  ContactKind kind(int number) {
    return kinds.get(number);
  }

  int count(int number) {
    return counts[number];
  }

  int numberOf(ContactKind kind) {
    for (int number = kinds.size() - 1; number >= 0; number--) {
      if (kinds.get(number).equals(kind)) {
        return number;
      }
    }
    return append(kind, 0);
  }

  KindTable copy() {
    KindTable copy = new KindTable();
    copy.kinds.addAll(kinds);
    copy.counts = counts.clone();
    return copy;
  }

  private int append(ContactKind kind, int count) {
    if (kinds.size() == counts.length) {
      counts = Arrays.copyOf(counts, 2 * counts.length);
    }
    counts[kinds.size()] = count;
    kinds.add(kind);
    return kinds.size() - 1;
  }

  void taken(int number, int places) {
    counts[number] += places;
  }

  void writeTo(PackedWriter out) {
    Map<String, Integer> words = new HashMap<>();
    out.number(kinds.size());
    for (int number = 0; number < kinds.size(); number++) {
      ContactKind kind = kinds.get(number);
      out.word(kind.channel().name(), words);
      out.word(kind.category().name(), words);
      out.word(kind.campaignId().orElse(""), words);
      out.word(kind.offerId().orElse(""), words);
      out.word(kind.tier().orElse(""), words);
      out.number(counts[number]);
    }
  }

  static KindTable readFrom(PackedReader in) {
    KindTable table = new KindTable();
    List<String> words = new ArrayList<>();
    Map<String, Channel> channels = new HashMap<>();
    Map<String, Category> categories = new HashMap<>();
    for (long left = in.number(); left > 0; left--) {
      ContactKind kind =
          new ContactKind(
              channels.computeIfAbsent(in.word(words), Channel::new),
              categories.computeIfAbsent(in.word(words), Category::new),
              present(in.word(words)),
              present(in.word(words)),
              present(in.word(words)));
      table.append(kind, (int) in.number());
    }
    return table;
  }

  private static Optional<String> present(String word) {
    return word.isEmpty() ? Optional.empty() : Optional.of(word);
  }
}
