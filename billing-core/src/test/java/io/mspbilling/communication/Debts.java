package io.mspbilling.communication;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.SystemName;
import java.time.LocalDate;

/** Invoices and debts of one customer for the tests of dunning. */
final class Debts {

  static final CustomerId ACME = new CustomerId(SystemName.of("psa"), "1");

  private Debts() {}

  static InvoiceId id(int number) {
    return new InvoiceId(SystemName.of("psa"), Integer.toString(number));
  }

  static Invoice invoice(int id, String number, LocalDate due) {
    return Invoice.builder()
        .id(id(id))
        .number(number)
        .customer(ACME)
        .issuedOn(due.minusDays(30))
        .dueOn(due)
        .total(Money.of("100.00", "USD"))
        .balance(Money.of("100.00", "USD"))
        .build();
  }

  static Debt debt(int id, LocalDate due, int reminders) {
    return new Debt(
        invoice(id, Integer.toString(1000 + id), due), Money.of("100.00", "USD"), reminders);
  }
}
