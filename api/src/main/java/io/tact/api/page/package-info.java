/** The plain pages: signing in, and the figures of the first page. */
package io.tact.api.page;
