/** What people do with Tact and what it answers, over HTTP, told as their journeys. */
package io.tact.tests.scenario;
