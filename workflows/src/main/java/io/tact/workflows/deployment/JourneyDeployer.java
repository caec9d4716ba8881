package io.tact.workflows.deployment;

/** Brings a published diagram to the process engine, in the caller's transaction. */
public interface JourneyDeployer {

  /**
   * @param bpmn the diagram, as {@link Executable} prepares it
   * @return what the engine calls it from now on
   */
  String deploy(String key, int version, byte[] bpmn);
}
