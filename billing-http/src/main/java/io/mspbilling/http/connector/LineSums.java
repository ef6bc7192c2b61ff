package io.mspbilling.http.connector;

import io.mspbilling.json.Node;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceLine;
import java.util.Objects;

/**
 * Remarks on invoices whose lines do not come to the total. Such a one is delivered as it is: what
 * is owed is the total.
 *
 * @param reports words the remark
 * @param field the vendor's field that holds the lines
 * @param advice what people should look at, as in {@code look at its lines and its tax}
 */
public record LineSums(Reports reports, String field, String advice) {

  public LineSums {
    Objects.requireNonNull(reports, "reports");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(advice, "advice");
  }

  /**
   * Looks at an invoice that was read with its lines.
   *
   * @param name what reports call it, as in {@code invoice 10423}
   * @param from what it was made of
   */
  public void check(String name, Invoice invoice, Node from, Mapping<Invoice> mapped) {
    Money sum =
        Money.sum(invoice.lines().stream().map(InvoiceLine::amount).toList(), invoice.currency());
    if (!sum.equals(invoice.total())) {
      remark(name, from, mapped);
    }
  }

  /** Says of an invoice that its lines do not add up. */
  public void remark(String name, Node from, Mapping<Invoice> mapped) {
    mapped.report(
        reports.report(
            name,
            from.invalid(field, "do not add up to the total"),
            "it is delivered as it is; " + advice));
  }
}
