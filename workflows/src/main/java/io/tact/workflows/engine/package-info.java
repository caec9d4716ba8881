/** The process engine behind a port of our own. */
package io.tact.workflows.engine;
