/**
 * Read models that follow the history: each is some SQL that applies a range of events at once. The
 * same SQL keeps a model up to date while the system runs and builds it anew beside the old one.
 *
 * <p>A model is followed by one node at a time; its rows and its position commit together, so every
 * event is applied exactly once. Only events up to the {@link
 * io.tact.projections.readmodel.Horizon} are applied: below it nothing can turn up any more.
 */
package io.tact.projections.readmodel;
