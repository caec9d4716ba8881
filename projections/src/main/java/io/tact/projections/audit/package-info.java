/** The history itself, as compliance reads it. */
package io.tact.projections.audit;
