/** Diagrams are tried with real customers whom nobody contacts. */
package io.tact.api.testrun;
