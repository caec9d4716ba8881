/**
 * Running journeys as the rest of Tact sees them: what may be asked of the engine, which version of
 * a journey an instance runs, and for whom.
 */
package io.tact.workflows.journey;
