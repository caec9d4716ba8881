package io.tact.tests.running;

import java.util.List;

/** The local users of an embedded start, one a role. */
final class Users {

  static final List<String> NAMES =
      List.of("marketer", "approver", "channel", "compliance", "manager", "admin");

  private Users() {}
}
