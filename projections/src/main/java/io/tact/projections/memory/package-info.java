/** What a node remembers for a moment of the tables that every decision asks. */
package io.tact.projections.memory;
