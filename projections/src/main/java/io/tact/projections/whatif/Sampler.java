package io.tact.projections.whatif;

import io.tact.domain.customer.ReplayedContact;
import io.tact.projections.whatif.WhatIfResult.Sample;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Counts contacts and keeps some of them, drawn evenly: those whose ids have the smallest hashes,
 * so that the same contacts are drawn each time.
 */
final class Sampler {

  private record Drawn(long rank, Sample sample) {}

  private final PriorityQueue<Drawn> drawn =
      new PriorityQueue<>(Comparator.comparingLong(Drawn::rank).reversed());
  private long count;

  void add(String customerId, ReplayedContact contact) {
    count++;
    long rank = rank(contact.contactId());
    if (drawn.size() == Sample.MOST && rank >= drawn.peek().rank()) {
      return;
    }
    drawn.add(new Drawn(rank, sample(customerId, contact)));
    if (drawn.size() > Sample.MOST) {
      drawn.poll();
    }
  }

  private static Sample sample(String customerId, ReplayedContact contact) {
    return new Sample(
        contact.contactId(),
        Optional.of(customerId),
        contact.recorded().name(),
        contact.replayed().name(),
        contact.objecting().stream().sorted().toList(),
        "/api/contacts/" + contact.contactId());
  }

  /** Spread over all numbers, though ids and their hashes are alike. */
  private static long rank(String contactId) {
    long hash = contactId.hashCode() * 0x9E3779B97F4A7C15L;
    hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    return hash ^ (hash >>> 32);
  }

  long count() {
    return count;
  }

  List<Sample> sample() {
    return drawn.stream()
        .map(Drawn::sample)
        .sorted(Comparator.comparing(Sample::contactId))
        .toList();
  }
}
