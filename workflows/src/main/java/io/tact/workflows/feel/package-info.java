/**
 * FEEL, the language of conditions and inputs in journeys, tamed: it sees plain data only, runs no
 * loops and defines no functions, so that a marketer's expression is safe whoever wrote it.
 */
package io.tact.workflows.feel;
