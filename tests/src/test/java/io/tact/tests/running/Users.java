package io.tact.tests.running;

import java.util.List;

/** The users of a running Tact. */
public interface Users {

  /** The local users, one a role, named as the role in lower case. */
  List<String> NAMES = List.of("marketer", "approver", "channel", "compliance", "manager", "admin");

  /** A caller who is signed in by this name. */
  Caller as(String user);
}
