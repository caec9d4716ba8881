/** The contacts that are to come, over HTTP. */
package io.tact.api.forecast;
