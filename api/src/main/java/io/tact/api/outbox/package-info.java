/** What the outbox channel has sent, and work that was given up, for a person to read. */
package io.tact.api.outbox;
