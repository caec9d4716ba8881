/** The history itself over HTTP, for compliance. */
package io.tact.api.audit;
