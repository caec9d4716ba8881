/** A customer's story, the newest first, straight from the history. */
package io.tact.projections.timeline;
