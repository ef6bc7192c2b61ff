package io.mspbilling.examples.files;

import io.mspbilling.json.Node;
import io.mspbilling.receivables.Customer;

/** A line of {@code customers}. */
final class CustomerRow {

  private CustomerRow() {}

  static Customer read(Node fields) {
    return Customer.builder()
        .id(Ledger.customerId(fields.requiredText("id")))
        .name(fields.requiredText("name"))
        .aliases(Texts.of(fields, "aliases"))
        .parent(fields.text("parent").map(Ledger::customerId))
        .currency(fields.currency("currency"))
        .accountNumber(fields.text("code"))
        .build();
  }
}
