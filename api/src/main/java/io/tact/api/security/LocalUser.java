package io.tact.api.security;

/**
 * Somebody whom Tact itself knows.
 *
 * @param name what to sign in with
 * @param role what they may
 * @param secret what they sign in by
 */
record LocalUser(String name, Role role, PasswordDigest secret) {}
