package io.tact.api.contact;

import com.github.f4b6a3.ulid.UlidCreator;
import io.tact.api.body.ApiJson;
import io.tact.api.idempotency.Attempts;
import io.tact.api.idempotency.Claim;
import io.tact.api.idempotency.FirstAnswer;
import io.tact.api.idempotency.FirstAnswers;
import io.tact.api.problem.ProblemException;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.customer.CustomerCommand.RequestContact;
import io.tact.domain.customer.CustomerRefusal;
import io.tact.domain.customer.CustomerTransaction;
import io.tact.domain.personal.PersonalDataVault;
import io.tact.domain.personal.Sealed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Service;

/**
 * Takes requests for contacts and answers with the customer's decision, the same one every time.
 */
@Service
class ContactDesk {

  private final CustomerTransaction transaction;
  private final CommandGateway commands;
  private final PersonalDataVault vault;
  private final FirstAnswers answers;
  private final ContactIds ids;
  private final Clock clock;

  ContactDesk(
      CustomerTransaction transaction,
      CommandGateway commands,
      PersonalDataVault vault,
      FirstAnswers answers,
      ContactIds ids,
      Clock clock) {
    this.transaction = transaction;
    this.commands = commands;
    this.vault = vault;
    this.answers = answers;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Decides, once for everything that the caller names: the customer's lock comes first, so that of
   * two calls at once one decides and the other finds its answer.
   */
  FirstAnswer ask(ContactForm form, Optional<Claim> key) {
    List<Claim> claims = new ArrayList<>(key.stream().toList());
    form.contactId().map(Claim::contact).ifPresent(claims::add);
    String asked = claims.isEmpty() ? "" : ApiJson.write(form);
    return Attempts.of(
        () ->
            transaction.over(
                Set.of(form.customerId()),
                () -> answers.find(claims, asked).orElseGet(() -> decide(form, claims, asked))));
  }

  private FirstAnswer decide(ContactForm form, List<Claim> claims, String asked) {
    if (!ids.takenByTact(form.contactId().stream().toList()).isEmpty()) {
      throw ProblemException.conflict("CONTACT_KNOWN", "This id stands for another contact");
    }
    String contactId = form.contactId().orElseGet(() -> UlidCreator.getMonotonicUlid().toString());
    ContactDecision decision =
        commands.sendAndWait(new RequestContact(form.customerId(), request(contactId, form)));
    String body = ApiJson.write(DecisionView.of(contactId, decision));
    FirstAnswer answer = new FirstAnswer(200, body);
    answers.keep(claims, asked, answer);
    return answer;
  }

  private ContactRequest request(String contactId, ContactForm form) {
    return new ContactRequest(
        contactId,
        form.channel(),
        form.category(),
        form.campaignId(),
        form.offerId(),
        form.priority(),
        clock.instant(),
        form.expiresAt(),
        form.content().flatMap(content -> seal(form.customerId(), content)),
        Optional.empty());
  }

  /** Nothing can be sealed for an erased customer; the request is suppressed all the same. */
  private Optional<Sealed> seal(String customerId, String content) {
    try {
      return Optional.of(vault.seal(customerId, content));
    } catch (CustomerRefusal e) {
      if (e.code() == CustomerRefusal.Code.CUSTOMER_ERASED) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
