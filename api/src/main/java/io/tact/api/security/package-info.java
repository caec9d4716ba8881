/**
 * Who may call: local users by HTTP Basic or a session, people and programs of an identity provider
 * by Bearer token. {@link io.tact.api.security.AccessRules} is the one table of what each role may.
 */
package io.tact.api.security;
