/**
 * The contact log: what became of every contact. Lists and figures follow the history at a short
 * distance; the look at a single contact reads the history itself and is never late.
 */
package io.tact.projections.contactlog;
