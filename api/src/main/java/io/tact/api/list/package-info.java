/** Lists: a page of items at a time, and a cursor to the next. */
package io.tact.api.list;
