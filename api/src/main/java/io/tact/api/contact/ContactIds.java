package io.tact.api.contact;

import com.github.f4b6a3.ulid.Ulid;
import io.tact.api.idempotency.FirstAnswers;
import io.tact.projections.contactlog.ContactLog;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which ids of contacts are taken. What callers named is kept with their first answers. What Tact
 * named itself is a ULID, and only for such an id the contact log has to be asked.
 */
@Component
class ContactIds {

  private final FirstAnswers named;
  private final ContactLog log;

  ContactIds(FirstAnswers named, ContactLog log) {
    this.named = named;
    this.log = log;
  }

  /** Those that are taken, by a caller or by Tact. */
  Set<String> taken(Collection<String> contactIds) {
    Set<String> taken = new HashSet<>(named.usedContactIds(contactIds));
    taken.addAll(takenByTact(contactIds));
    return taken;
  }

  /** Those that stand for a contact which no caller named. */
  Set<String> takenByTact(Collection<String> contactIds) {
    List<String> alike = contactIds.stream().filter(Ulid::isValid).toList();
    return alike.isEmpty() ? Set.of() : log.known(alike);
  }

  /** Takes ids for contacts that were made before Tact. */
  void take(Collection<String> contactIds) {
    named.useContactIds(contactIds);
  }
}
