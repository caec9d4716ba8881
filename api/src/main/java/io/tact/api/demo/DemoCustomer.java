package io.tact.api.demo;

import io.tact.domain.customer.CustomerCommand.ImportedContact;
import io.tact.domain.customer.CustomerProfile;
import java.util.List;

/**
 * An invented customer.
 *
 * @param profile who it is
 * @param refusesMarketing the channels on which the customer wants no marketing
 * @param history contacts of the last months, oldest first
 * @param complained whether the customer complained some days ago
 */
record DemoCustomer(
    CustomerProfile profile,
    List<String> refusesMarketing,
    List<ImportedContact> history,
    boolean complained) {}
