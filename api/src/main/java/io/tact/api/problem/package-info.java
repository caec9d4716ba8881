/**
 * How Tact says no over HTTP: every error is an RFC 9457 problem with a stable {@code code}, and
 * bad input names the field, the rule it broke and what was expected.
 */
package io.tact.api.problem;
