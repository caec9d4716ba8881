package io.tact.domain.policy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.tact.domain.history.Handles;
import io.tact.domain.policy.PolicyCommand.ApprovePolicy;
import io.tact.domain.policy.PolicyCommand.OpenBook;
import io.tact.domain.policy.PolicyCommand.ProposePolicy;
import io.tact.domain.policy.PolicyCommand.RefusePolicy;
import io.tact.domain.policy.PolicyEvent.PolicyApproved;
import io.tact.domain.policy.PolicyEvent.PolicyProposed;
import io.tact.domain.policy.PolicyEvent.PolicyRefused;
import io.tact.domain.policy.PolicyRefusal.Code;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;

/** The one book of contact policies: what somebody proposed, somebody else approves. */
@Revision("1")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class PolicyBook {
  /** Who opens a new book. */
  public static final String FOUNDER = "tact";

  @AggregateIdentifier private String book = PolicyCommand.BOOK;
  private List<Entry> entries = new ArrayList<>();

  /** A version and whether it still waits for an answer. */
  private record Entry(String proposedBy, boolean open) {}

  /** An empty book. */
  protected PolicyBook() {}

  @Handles
  boolean handle(OpenBook command) {
    if (!entries.isEmpty()) {
      return false;
    }
    apply(new PolicyProposed(1, command.first(), FOUNDER));
    apply(new PolicyApproved(1, FOUNDER));
    return true;
  }

  @Handles
  int handle(ProposePolicy command) {
    int version = entries.size() + 1;
    apply(new PolicyProposed(version, command.policy(), command.by()));
    return version;
  }

  @Handles
  void handle(ApprovePolicy command) {
    waiting(command.version(), command.by());
    apply(new PolicyApproved(command.version(), command.by()));
  }

  @Handles
  void handle(RefusePolicy command) {
    waiting(command.version(), command.by());
    apply(new PolicyRefused(command.version(), command.by(), command.why()));
  }

  private void waiting(int version, String by) {
    if (version < 1 || version > entries.size()) {
      throw new PolicyRefusal(Code.VERSION_UNKNOWN, "no such version: " + version);
    }
    Entry entry = entries.get(version - 1);
    if (!entry.open()) {
      throw new PolicyRefusal(Code.NOT_PROPOSED, "not waiting for approval: " + version);
    }
    if (entry.proposedBy().equals(by)) {
      throw new PolicyRefusal(Code.OWN_PROPOSAL, "nobody approves or refuses what they proposed");
    }
  }

  @EventSourcingHandler
  void on(PolicyProposed event) {
    entries.add(new Entry(event.by(), true));
  }

  @EventSourcingHandler
  void on(PolicyApproved event) {
    close(event.version());
  }

  @EventSourcingHandler
  void on(PolicyRefused event) {
    close(event.version());
  }

  private void close(int version) {
    entries.set(version - 1, new Entry(entries.get(version - 1).proposedBy(), false));
  }
}
