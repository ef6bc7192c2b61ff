package io.mspbilling.reporting;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.SystemName;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Three customers' invoices as they stand on the last day of the first quarter of 2026. */
final class SampleLedger {

  static final Currency USD = Currency.getInstance("USD");
  static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  static final LocalDate TO = LocalDate.of(2026, 3, 31);

  /** A1 and B2 and C1 are paid, A2 in part; B4 is lowered by a credit memo, which is used up. */
  static final List<Invoice> INVOICES =
      List.of(
          invoice("A1", "2026-01-05", "2026-02-04", "1000", "0"),
          invoice("A2", "2026-02-05", "2026-03-07", "1200", "500"),
          invoice("A3", "2026-03-05", "2026-04-04", "1200", "1200"),
          invoice("B1", "2025-11-10", "2025-12-10", "800", "800"),
          invoice("B2", "2026-01-10", "2026-01-25", "600", "0"),
          invoice("B3", "2026-02-10", "2026-02-25", "900", "900"),
          invoice("B4", "2026-03-10", "2026-03-25", "900", "800"),
          invoice("C1", "2026-03-20", "2026-03-20", "300", "0"),
          invoice("CM", "2026-03-20", "2026-03-20", "-100", "0").withKind(InvoiceKind.CREDIT_MEMO));

  private SampleLedger() {}

  static Invoice invoice(String number, String issued, String due, String total, String balance) {
    SystemName psa = SystemName.of("psa");
    return Invoice.builder()
        .id(new InvoiceId(psa, number))
        .number(number)
        .customer(new CustomerId(psa, number.substring(0, 1)))
        .issuedOn(LocalDate.parse(issued))
        .dueOn(LocalDate.parse(due))
        .total(usd(total))
        .balance(usd(balance))
        .build();
  }

  static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
