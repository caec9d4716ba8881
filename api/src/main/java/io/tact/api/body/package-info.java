/**
 * How requests are read: bytes within a limit, strict JSON, and then field by field, so that every
 * field that breaks a rule is named in the answer, and nothing reaches the domain or the database
 * that they would choke on.
 *
 * <p>A request body is a record with a static method {@code from(Fields)}; {@link
 * io.tact.api.body.FormConverter} finds it.
 */
package io.tact.api.body;
