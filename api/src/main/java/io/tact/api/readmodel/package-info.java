/** Read models over HTTP: how far they are, and building them anew. */
package io.tact.api.readmodel;
