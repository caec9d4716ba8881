/**
 * Customers over HTTP: registering and changing them one by one or by file, what they consent to
 * and complain about, their story, and their erasure.
 */
package io.tact.api.customer;
