/**
 * The application as the tests meet it: started once, called over HTTP by its six users, knowing
 * nothing of it but its contract.
 */
package io.tact.tests.running;
