package io.mspbilling.testkit.planted;

import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;

/**
 * A customer with the words of its name.
 *
 * @param customer as the engine sees it
 * @param first the first word
 * @param kind what follows, without the legal form
 */
record Client(Customer customer, String first, String kind) {

  CustomerId id() {
    return customer.id();
  }

  String called() {
    return first + " " + kind;
  }
}
