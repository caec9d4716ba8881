package io.tact.workflows.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tact.domain.contact.Receipt;
import io.tact.domain.customer.CustomerCommand.RecordReceipt;
import io.tact.workflows.engine.TrialEngine;
import io.tact.workflows.engine.TrialWait;
import io.tact.workflows.journey.ReceivedEvent;
import io.tact.workflows.simulation.TestRun.Step;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Brings news to customers, and events to the journeys that wait for them. */
final class Deliveries {

  private final TrialEngine engine;
  private final CommandGateway commands;
  private final Course course;

  Deliveries(TrialEngine engine, CommandGateway commands, Course course) {
    this.engine = engine;
    this.commands = commands;
    this.course = course;
  }

  /** A channel reports something of a contact. */
  void report(Traveller who, String contactId, Receipt receipt) {
    commands.sendAndWait(
        new RecordReceipt(who.customerId(), contactId, receipt, course.now(), Optional.empty()));
  }

  /** Gives behaviour to whatever of the customer's waits for it now. */
  void behaviour(Traveller who, Step.Event event) {
    deliver(who, received(event), Optional.empty());
  }

  /**
   * Gives news of a contact to the journey that asked for it.
   *
   * @param told what the script tells of it
   */
  void news(Traveller who, Sequel.NewsOfContact news, Optional<JsonNode> told) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    told.filter(JsonNode::isObject).ifPresent(more -> data.setAll((ObjectNode) more));
    data.put("contactId", news.contactId());
    deliver(
        who,
        new ReceivedEvent(news.event(), course.now(), Optional.of(data)),
        Optional.of(news.contactId()));
  }

  /** An event of the script as a journey receives it. */
  ReceivedEvent received(Step.Event event) {
    return new ReceivedEvent(event.type(), course.now(), event.data());
  }

  private void deliver(Traveller who, ReceivedEvent event, Optional<String> contactId) {
    for (TrialWait wait : engine.waits(who.root().stream().toList())) {
      if (wait.event().filter(event.type()::equals).isPresent()
          && contactId.filter(id -> !who.hears(wait, id)).isEmpty()) {
        who.add(new Entry.Received(course.now(), event.type(), Optional.of(who.place(wait))));
        engine.journeys().messageReceived(wait.id(), event.type(), event);
      }
    }
  }
}
