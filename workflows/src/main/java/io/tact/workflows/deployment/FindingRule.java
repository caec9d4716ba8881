package io.tact.workflows.deployment;

import java.util.Locale;

/**
 * Every rule that a finding can name: a closed list, for which the pages have words in each
 * language. Beside each stand the values that its findings carry.
 */
public enum FindingRule {
  /** The file has more processes than one. */
  SEVERAL_PROCESSES,
  /** {@code element}: an element that has no id, by its BPMN name. */
  WITHOUT_ID,
  /** Two plain start events. */
  SEVERAL_STARTS,
  NO_START,
  NO_END,
  /** {@code element}: a note that does nothing, by its BPMN name. */
  ONLY_DRAWN,
  /** {@code elements}: how many steps and ways have no shape. */
  NOT_DRAWN,
  /** {@code detail}: what the schema of BPMN 2.0 objects to, in English. */
  NOT_BY_THE_SCHEMA,

  /** A task that does not say what it does. */
  ABSTRACT_TASK,
  /** {@code element}: by its BPMN name; {@code event}: the kind of event, where it is one. */
  UNSUPPORTED_ELEMENT,
  /**
   * {@code step}: {@code split}, {@code update-profile}, {@code decide-offer}, {@code
   * schedule-start} or {@code manager-task}.
   */
  NOT_AVAILABLE_YET,
  CALL_WITHOUT_JOURNEY,
  CALLS_ITSELF,

  SEND_WITHOUT_CHANNEL,
  SEND_WITHOUT_CATEGORY,
  /** {@code value}: what was written. */
  SEND_BAD_CHANNEL,
  /** {@code channel}; {@code known}: the channels that there are. */
  SEND_UNKNOWN_CHANNEL,
  /** {@code value}. */
  SEND_BAD_CATEGORY,
  /** {@code value}. */
  SEND_BAD_PRIORITY,
  /** {@code value}. */
  SEND_BAD_VALID_FOR("send-bad-validFor"),
  /** Neither text nor template. */
  SEND_NOTHING,
  /** {@code input}. */
  SEND_UNKNOWN_INPUT,
  CONTACT_WITHOUT_GOAL,
  /**
   * {@code contacts} on one way within {@code window} (as the policy writes it), of which {@code
   * policyRule} allows {@code max}; {@code whenReached}: SUPPRESS or DEFER; {@code endless}:
   * whether more are made than are counted, as in a circle.
   */
  TOO_MANY_CONTACTS,

  /**
   * {@code problem}: a {@link io.tact.workflows.feel.FeelProblem.Kind}; {@code function}, where one
   * is not available; {@code input}, where the step has several.
   */
  BAD_FEEL,

  MESSAGE_WITHOUT_NAME,
  /** {@code event}: its type. */
  EVENT_NEVER_SEEN,
  /** {@code event}: the types that are waited for. */
  WAIT_WITHOUT_END,
  TIMER_WITHOUT_TIME,
  TIMER_CYCLE,
  /** {@code value}. */
  TIMER_BAD_DURATION,
  /** {@code value}. */
  TIMER_BAD_DATE,
  /** An event-based gateway that leads to something that is no wait. */
  EVENT_GATEWAY_EXIT,

  EMPTY_CONDITION,
  CONDITION_NOT_FEEL,
  /** {@code default}: FOREIGN where it is no exit of the gateway, CONDITIONAL where it has one. */
  GATEWAY_BAD_DEFAULT,
  GATEWAY_ONE_CONDITION,
  GATEWAY_UNCONDITIONAL_EXIT,
  GATEWAY_WITHOUT_DEFAULT,

  LOOSE_FLOW,
  UNREACHABLE,
  DEAD_END,
  LOOP_WITHOUT_WAIT;

  private final String id;

  FindingRule() {
    this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** For a name that was given before there was a list, and stays. */
  FindingRule(String id) {
    this.id = id;
  }

  /** As findings name it. */
  public String id() {
    return id;
  }
}
