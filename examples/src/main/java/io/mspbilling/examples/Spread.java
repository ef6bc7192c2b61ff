package io.mspbilling.examples;

import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Reads what the month's records hold in several places, of which one is filled. */
final class Spread {
  private Spread() {}

  /** The first e-mail address of a contact; empty if it has none. */
  static String email(FakeObject contact) {
    return contact.objects("communicationItems").stream()
        .filter(item -> Field.text(item, "communicationType").equals("Email"))
        .map(item -> Field.text(item, "value"))
        .findFirst()
        .orElse("");
  }

  /** What a line of an invoice comes to, by the kind of the line. */
  static BigDecimal amount(FakeObject line) {
    return Stream.of("extPrice", "extendedInvoiceAmount", "invoiceAmount")
        .flatMap(name -> line.decimal(name).stream())
        .findFirst()
        .orElseThrow();
  }

  /** What a line of an invoice says; empty if nothing. */
  static String text(FakeObject line) {
    return Stream.of("customerDescription", "invoiceDescription", "notes")
        .flatMap(name -> line.text(name).stream())
        .findFirst()
        .orElse("");
  }
}
