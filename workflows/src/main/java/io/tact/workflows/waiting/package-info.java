/**
 * Deferred contacts: which customers have contacts to be decided, and when; and the scheduler that
 * has them decided once their time has come.
 */
package io.tact.workflows.waiting;
