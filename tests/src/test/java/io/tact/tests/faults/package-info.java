/** What holds when things break: transactions, crowds, and a process that is killed. */
package io.tact.tests.faults;
