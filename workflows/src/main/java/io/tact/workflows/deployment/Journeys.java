package io.tact.workflows.deployment;

import io.tact.domain.customer.CustomerTransaction;
import io.tact.domain.journey.Finding;
import io.tact.domain.journey.Journey;
import io.tact.domain.journey.JourneyCommand;
import io.tact.domain.journey.JourneyCommand.ActivateJourney;
import io.tact.domain.journey.JourneyCommand.ApproveJourney;
import io.tact.domain.journey.JourneyCommand.DeactivateJourney;
import io.tact.domain.journey.JourneyCommand.DraftJourney;
import io.tact.domain.journey.JourneyCommand.RefuseJourney;
import io.tact.domain.journey.JourneyCommand.RetireJourney;
import io.tact.domain.journey.JourneyCommand.ReviseDraft;
import io.tact.domain.journey.JourneyCommand.SubmitJourney;
import io.tact.domain.journey.JourneyRefusal;
import io.tact.domain.journey.JourneyRefusal.Code;
import io.tact.domain.journey.JourneyStatus;
import io.tact.workflows.journey.JourneyVersions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** The journeys: drawn, reviewed by another person, published, retired. */
public final class Journeys {

  private final CommandGateway commands;
  private final CustomerTransaction transaction;
  private final Inspection inspection;
  private final Diagrams diagrams;
  private final JourneyRows rows;
  private final JourneyViews views;
  private final JourneyDeployer deployer;
  private final JourneyVersions versions;

  Journeys(
      CommandGateway commands,
      CustomerTransaction transaction,
      Inspection inspection,
      Diagrams diagrams,
      JourneyRows rows,
      JourneyViews views,
      JourneyDeployer deployer,
      JourneyVersions versions) {
    this.commands = commands;
    this.transaction = transaction;
    this.inspection = inspection;
    this.diagrams = diagrams;
    this.rows = rows;
    this.views = views;
    this.deployer = deployer;
    this.versions = versions;
  }

  /** A version that was drawn, what names its diagram, and what its author should know of it. */
  public record Draft(
      String key, int version, JourneyStatus status, String sha256, List<Finding> findings) {}

  /** A diagram that was looked at, and what its author should know about it. */
  public record Inspected(String key, String name, List<Finding> findings) {}

  /**
   * Keeps a diagram as the next version of the journey that its process id names.
   *
   * @throws BpmnTooLarge past the size that is taken
   * @throws MalformedBpmn where it is no diagram
   * @throws UnsafeBpmn where it would execute what is not Tact's; nothing is kept then
   */
  public Draft post(byte[] bpmn, String by) {
    return post(bpmn, by, false);
  }

  /**
   * Keeps a diagram as the first version of a new journey.
   *
   * @throws JourneyRefusal where there is a journey with its key
   * @throws BpmnTooLarge as {@link #post(byte[], String)} does, like the others
   */
  public Draft begin(byte[] bpmn, String by) {
    return post(bpmn, by, true);
  }

  private Draft post(byte[] bpmn, String by, boolean begins) {
    Diagram diagram = safe(bpmn);
    List<Finding> findings = inspection.findings(diagram, bpmn);
    return over(
        diagram.key(),
        () -> {
          if (begins && views.find(diagram.key()).isPresent()) {
            throw new JourneyRefusal(Code.JOURNEY_KNOWN, "there is a journey with this key");
          }
          String sha256 = diagrams.add(diagram, bpmn);
          int version =
              commands.sendAndWait(
                  new DraftJourney(diagram.key(), diagram.name(), sha256, findings, by));
          return new Draft(diagram.key(), version, JourneyStatus.DRAFT, sha256, findings);
        });
  }

  /**
   * Saves a diagram into a version that is still a draft. Where the draft has that very diagram
   * already, nothing changes, so that a call whose answer was lost may be made again.
   *
   * @param expected the SHA-256 of the diagram that its author changed
   * @throws OtherJourney where it names another journey
   * @throws JourneyRefusal where somebody else saved meanwhile, or it is no draft any more
   * @throws BpmnTooLarge as {@link #post(byte[], String)} does, like the others
   */
  public Draft revise(String key, int version, byte[] bpmn, String expected, String by) {
    Diagram diagram = safe(bpmn);
    if (!diagram.key().equals(key)) {
      throw new OtherJourney(diagram.key(), key);
    }
    List<Finding> findings = inspection.findings(diagram, bpmn);
    return over(
        key,
        () -> {
          String sha256 = diagrams.add(diagram, bpmn);
          commands.sendAndWait(
              new ReviseDraft(key, version, diagram.name(), sha256, findings, expected, by));
          return new Draft(key, version, JourneyStatus.DRAFT, sha256, findings);
        });
  }

  /** Looks at a diagram as {@link #post(byte[], String)} does, and keeps nothing. */
  public Inspected inspect(byte[] bpmn) {
    Diagram diagram = safe(bpmn);
    return new Inspected(diagram.key(), diagram.name(), inspection.findings(diagram, bpmn));
  }

  /**
   * A diagram that is only to be tried, ready for the engine. It is kept nowhere.
   *
   * @throws BpmnTooLarge as {@link #post(byte[], String)} does, like the others
   * @throws JourneyRefusal where it calls a journey that is not published
   */
  public Trial trial(byte[] bpmn) {
    Diagram diagram = safe(bpmn);
    Trial trial = Trial.of(diagram, inspection.findings(diagram, bpmn), bpmn);
    if (trial.errors().isEmpty()) {
      refuseCallsOfUnpublished(diagram);
    }
    return trial;
  }

  private static Diagram safe(byte[] bpmn) {
    Diagram diagram = DiagramReader.read(bpmn);
    Gate.pass(diagram);
    return diagram;
  }

  /** Journeys by key, from the one after the given key. */
  public List<JourneyView> list(Optional<String> after, int limit) {
    return views.list(after.orElse(""), limit);
  }

  public Optional<JourneyView> find(String key) {
    return views.find(key);
  }

  /** The diagram of a version, byte for byte as it was saved. */
  public Optional<byte[]> bpmn(String key, int version) {
    return diagrams.find(key, version);
  }

  /** The ids of the elements that hold tokens, in their order; empty for an unknown version. */
  public List<String> elements(String key, int version) {
    return bpmn(key, version).stream()
        .flatMap(bpmn -> DiagramReader.read(bpmn).nodes().stream())
        .map(node -> node.get("id"))
        .filter(id -> !id.isEmpty())
        .toList();
  }

  /** What names a diagram: the SHA-256 of its bytes, in hexadecimal. */
  public static String sha256(byte[] bpmn) {
    return Diagrams.sha256(bpmn);
  }

  public void submit(String key, int version, String by) {
    submit(key, version, Optional.empty(), by, Optional.empty());
  }

  /**
   * @param expected the SHA-256 of the diagram that its author saw
   * @param comment what the reviewer should know
   * @throws JourneyRefusal where it has findings that are errors, somebody else saved meanwhile, or
   *     it is no draft any more
   */
  public void submit(
      String key, int version, Optional<String> expected, String by, Optional<String> comment) {
    send(new SubmitJourney(key, version, expected, by, comment));
  }

  /**
   * Publishes a version and brings it to the process engine, both or neither.
   *
   * @throws JourneyRefusal where the version's status, its author or a journey that it calls stand
   *     against it
   */
  public void approve(String key, int version, String by) {
    over(
        key,
        () -> {
          commands.sendAndWait(new ApproveJourney(key, version, by));
          byte[] bpmn = diagrams.find(key, version).orElseThrow();
          refuseCallsOfUnpublished(DiagramReader.read(bpmn));
          rows.deployed(key, version, deployer.deploy(key, version, Executable.of(bpmn)));
          return version;
        });
  }

  private void refuseCallsOfUnpublished(Diagram diagram) {
    for (String called : diagram.calls()) {
      if (versions.newestPublished(called).isEmpty()) {
        throw new JourneyRefusal(
            Code.CALLS_UNPUBLISHED, "it calls " + called + ", which is not published");
      }
    }
  }

  public void refuse(String key, int version, String by, String why) {
    send(new RefuseJourney(key, version, by, why));
  }

  public void retire(String key, int version, String by) {
    send(new RetireJourney(key, version, by));
  }

  /** Switches the event starts of the newest published version on. */
  public void activate(String key, String by) {
    send(new ActivateJourney(key, by));
  }

  public void deactivate(String key, String by) {
    send(new DeactivateJourney(key, by));
  }

  private void send(JourneyCommand command) {
    over(command.key(), () -> Optional.ofNullable(commands.sendAndWait(command)));
  }

  private <T> T over(String key, Supplier<T> work) {
    return transaction.over(List.of(Journey.streamOf(key)), work);
  }
}
