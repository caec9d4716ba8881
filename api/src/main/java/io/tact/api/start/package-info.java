/** What every new database begins with, and what the console says at a start. */
package io.tact.api.start;
