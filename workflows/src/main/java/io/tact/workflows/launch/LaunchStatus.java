package io.tact.workflows.launch;

/** Where a launch stands. */
public enum LaunchStatus {
  /** Customers enter, or are on their way. */
  RUNNING,
  /** Nobody enters for now, where any are left to; who entered goes on. */
  PAUSED,
  /** Nobody enters any more; who was on the way has left or is leaving. */
  STOPPED,
  /** Everybody has entered or was refused, and nobody waits. */
  DONE
}
