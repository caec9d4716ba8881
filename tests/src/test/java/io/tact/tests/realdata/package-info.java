/**
 * The rules over real data that stands beside the project, with figures that were known before. A
 * slice is a test; {@link io.tact.tests.realdata.RealData} is the command for the whole.
 */
package io.tact.tests.realdata;
