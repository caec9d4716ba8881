/**
 * What every event has in common: who acted, how it looks as JSON, who is told when it is appended.
 */
package io.tact.domain.history;
