/** Campaigns over HTTP: drafted, given a budget by two people, opened, paused, closed. */
package io.tact.api.campaign;
