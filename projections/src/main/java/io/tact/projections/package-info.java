/** The history in PostgreSQL and what is derived from it. */
package io.tact.projections;
