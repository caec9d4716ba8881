package io.tact.workflows.simulation;

import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.JourneyStep;

/** What goes on by itself after something happened to a customer. */
sealed interface Sequel {

  /** A step that waited for a decision goes on. */
  record StepGoesOn(JourneyStep step, String contactId, ContactDecision decision)
      implements Sequel {}

  /** An approved contact counts as sent; nobody is contacted. */
  record CountsAsSent(String contactId) implements Sequel {}

  /** News of a contact reach the journey that asked for it. */
  record NewsOfContact(String event, String contactId) implements Sequel {}
}
