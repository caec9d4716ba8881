/**
 * The rules against over-contact. A {@link io.tact.domain.policy.Rule} is a value that objects or
 * does not; {@link io.tact.domain.policy.Decisions} asks all of them; {@link
 * io.tact.domain.policy.PolicyBook} keeps the versions that people propose and approve.
 */
package io.tact.domain.policy;
