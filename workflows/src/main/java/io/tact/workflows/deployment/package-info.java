/**
 * Diagrams on their way to the process engine.
 *
 * <p>An uploaded diagram is hostile until proven otherwise: {@link
 * io.tact.workflows.deployment.DiagramReader} reads it within limits, {@link
 * io.tact.workflows.deployment.Gate} lets nothing executable through that is not Tact's own, and
 * {@link io.tact.workflows.deployment.Inspection} tells the author what is unfinished. {@link
 * io.tact.workflows.deployment.Journeys} keeps the versions, and approval alone brings one to the
 * engine.
 */
package io.tact.workflows.deployment;
