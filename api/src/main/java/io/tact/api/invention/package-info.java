/** What stands in place of personal data before whoever may not see them. */
package io.tact.api.invention;
