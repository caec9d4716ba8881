/** The boundaries of the house, proven. */
package io.tact.tests.architecture;
