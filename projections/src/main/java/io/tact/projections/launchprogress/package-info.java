/** What became of the customers of a launch, counted from their own histories. */
package io.tact.projections.launchprogress;
