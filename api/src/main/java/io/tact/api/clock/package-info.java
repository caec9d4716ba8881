/**
 * The one clock that everything follows. Usually it is the machine's; for tests and demonstrations
 * it can stand still until it is told to move on.
 */
package io.tact.api.clock;
