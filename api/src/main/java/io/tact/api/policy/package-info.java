/** The contact policy over HTTP: the one in force, its versions, proposals and their approval. */
package io.tact.api.policy;
