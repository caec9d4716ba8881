/**
 * Infrastructure: where the database runs, where secrets lie, which clock goes. Everything here is
 * chosen by a few environment variables; nothing of the business is.
 */
package io.tact.api.wiring;
