/** The workers on a real PostgreSQL, between neighbours that record what is asked of them. */
package io.tact.workflows.running;
