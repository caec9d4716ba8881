package io.tact.workflows.deployment;

/** A diagram of more than {@link DiagramReader#MAX_BYTES} bytes: 413. */
public final class BpmnTooLarge extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BpmnTooLarge() {
    super("a diagram has at most " + DiagramReader.MAX_BYTES / 1024 + " KiB");
  }
}
