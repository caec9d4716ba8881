/**
 * What contact policies would have made of what really happened. {@link
 * io.tact.projections.whatif.WhatIf} streams the histories of the customers concerned through the
 * domain's replay; {@link io.tact.projections.whatif.WhatIfRuns} keeps the runs, on whichever node
 * they are.
 */
package io.tact.projections.whatif;
