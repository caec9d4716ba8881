package io.tact.api.watch;

import java.util.HashMap;
import java.util.Map;

/** The places for streams on one node: so many in all, and so many of them for one user. */
final class StreamPlaces {

  private final int most;
  private final int mostOfOneUser;
  private final Map<String, Integer> taken = new HashMap<>();
  private int open;

  StreamPlaces(int most, int mostOfOneUser) {
    this.most = most;
    this.mostOfOneUser = mostOfOneUser;
  }

  /** Takes a place for a user; answers whether there was one. */
  synchronized boolean take(String user) {
    int own = taken.getOrDefault(user, 0);
    if (open >= most || own >= mostOfOneUser) {
      return false;
    }
    open++;
    taken.put(user, own + 1);
    return true;
  }

  /** Gives a place of the user's back. */
  synchronized void leave(String user) {
    open--;
    taken.computeIfPresent(user, (same, own) -> own > 1 ? own - 1 : null);
  }
}
