package io.tact.api.customer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.list.Page;
import io.tact.api.security.Caller;
import io.tact.projections.customer.CustomerSearch;
import io.tact.projections.customer.CustomerSearch.Found;
import io.tact.projections.customer.CustomerSearch.Place;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Customers, a page at a time. */
@RestController
@Tag(name = "customers")
class CustomerListController {

  private final CustomerSearch customers;

  CustomerListController(CustomerSearch customers) {
    this.customers = customers;
  }

  @Operation(
      summary = "Finds customers by id, tier and branch",
      description =
          "In the order of their ids. Whose id begins with the text is found, as it is written, else"
              + " in capitals, else in small letters; only where there is nobody, and for 3 characters"
              + " or more, who has it anywhere in the id, in whatever case. Personal data are not"
              + " searched, and masked for marketers and approvers.")
  @GetMapping("/api/customers")
  Page<CustomerView> list(@ParameterObject CustomerListQuery query) {
    Caller caller = Caller.current();
    List<Found> found =
        customers.find(query.wanted(), query.after().orElse(Place.FIRST), query.limit() + 1);
    return Page.of(found, query.limit(), CustomerListQuery::cursor).map(one -> view(one, caller));
  }

  private static CustomerView view(Found found, Caller caller) {
    return found
        .profile()
        .map(profile -> CustomerView.inList(profile, caller))
        .orElseGet(() -> CustomerView.erased(found.customerId()));
  }
}
