/**
 * The marketer's steps. Each is thin: data of the journey in, one command to the customer, its
 * answer out as a variable.
 */
package io.tact.workflows.step;
