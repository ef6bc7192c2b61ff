package io.mspbilling.examples;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.testkit.http.FakeObject;
import java.time.LocalDate;

/** Reads the members of {@code scenario.json} that have to be there. */
final class Field {
  private Field() {}

  static String text(FakeObject from, String name) {
    return from.text(name)
        .orElseThrow(() -> new IllegalArgumentException("no text '" + name + "' in " + from));
  }

  static LocalDate date(FakeObject from, String name) {
    return LocalDate.parse(text(from, name));
  }

  static Money usd(FakeObject from, String name) {
    return Money.of(text(from, name), "USD");
  }

  static CustomerId company(FakeObject from, SystemName psa) {
    return new CustomerId(psa, id(from, "company"));
  }

  static InvoiceId invoice(FakeObject from, SystemName psa) {
    return new InvoiceId(psa, id(from, "invoice"));
  }

  private static String id(FakeObject from, String name) {
    return from.integer(name)
        .map(String::valueOf)
        .orElseThrow(() -> new IllegalArgumentException("no id '" + name + "' in " + from));
  }
}
