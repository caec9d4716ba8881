package io.tact.workflows.step;

import com.github.f4b6a3.ulid.UlidCreator;
import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactDecision.Answer;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.JourneyStep;
import io.tact.domain.customer.CustomerCommand.RequestContact;
import io.tact.domain.customer.CustomerCommand.WithdrawContact;
import io.tact.domain.policy.Span;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The step "Send contact": asks the customer, and leaves once the answer is yes or no. A deferred
 * contact waits inside the step.
 */
public final class SendContact extends TaskActivityBehavior implements ExecutionListener {

  private final StepContext context;
  private final Inputs inputs;

  public SendContact(StepContext context, Inputs inputs) {
    this.context = context;
    this.inputs = inputs;
  }

  @Override
  public void performExecution(ActivityExecution execution) throws Exception {
    JourneyStep step = context.stepOf(execution);
    String customerId = context.customerOf(execution);
    ContactRequest request = request(execution, customerId, step);
    ContactDecision decision =
        context.send(step, new RequestContact(customerId, request), ContactDecision.class);
    if (decision.answer() == Answer.DEFERRED) {
      execution.setVariableLocal(StepVariables.WAITING_CONTACT, request.contactId());
    } else {
      leaveWith(execution, request.contactId(), decision);
    }
  }

  private ContactRequest request(ActivityExecution execution, String customerId, JourneyStep step) {
    Map<String, Object> data = context.variables().data(execution, customerId);
    Inputs.Filled filled = inputs.fill(context.feel(), data);
    Instant now = context.clock().instant();
    Optional<String> campaignId =
        Optional.ofNullable((String) execution.getVariable(StepVariables.CAMPAIGN));
    return new ContactRequest(
        UlidCreator.getMonotonicUlid().toString(),
        filled.need("channel", Channel::new),
        filled.need("category", Category::new),
        campaignId,
        filled.find("offerId"),
        filled
            .find("priority", SendContact::priority)
            .or(() -> campaignId.flatMap(context.campaigns()::priority))
            .orElse(ContactRequest.DEFAULT_PRIORITY),
        now,
        filled.find("validFor", Span::of).map(validFor -> now.plus(validFor.length())),
        filled
            .find("text")
            .or(() -> filled.find("template"))
            .map(text -> context.vault().seal(customerId, text)),
        Optional.of(step));
  }

  private static int priority(String text) {
    int priority = Integer.parseInt(text);
    if (priority < 0 || priority > 100) {
      throw new IllegalArgumentException("0 to 100 are expected");
    }
    return priority;
  }

  /** The signal's name is the contact that was decided; news of another leave the step waiting. */
  @Override
  public void signal(ActivityExecution execution, String contactId, Object data) throws Exception {
    if (contactId.equals(execution.getVariableLocal(StepVariables.WAITING_CONTACT))
        && data instanceof ContactDecision decision
        && decision.answer() != Answer.DEFERRED) {
      execution.removeVariableLocal(StepVariables.WAITING_CONTACT);
      leaveWith(execution, contactId, decision);
    }
  }

  private void leaveWith(ActivityExecution execution, String contactId, ContactDecision decision) {
    execution
        .getProcessInstance()
        .setVariable(
            StepVariables.CONTACT,
            Variables.byteArrayValue(StepVariables.contact(contactId, decision)));
    leave(execution);
  }

  /** Told when the step is left: a contact that still waits for its hour then is of no use. */
  @Override
  public void notify(DelegateExecution execution) {
    Object waiting = execution.getVariableLocal(StepVariables.WAITING_CONTACT);
    if (waiting instanceof String contactId) {
      JourneyStep step = context.stepOf((ActivityExecution) execution);
      String customerId = context.customerOf((ActivityExecution) execution);
      context.send(
          step, new WithdrawContact(customerId, contactId, "the journey moved on"), Object.class);
    }
  }
}
