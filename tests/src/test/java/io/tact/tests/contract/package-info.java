/** What programs and stored events outside a running Tact rely on, pinned. */
package io.tact.tests.contract;
