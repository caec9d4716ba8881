/** The versions of the contact policy, and the one in force. */
package io.tact.projections.policy;
