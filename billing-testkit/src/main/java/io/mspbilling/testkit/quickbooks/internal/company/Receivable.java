package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.engine.ledger.Posting;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;

/** A sales form's side on the receivables. */
final class Receivable {
  private Receivable() {}

  /** Debits the receivables of the form's customer; a negative amount credits them. */
  static Posting debit(Company company, FakeObject body, BigDecimal amount) {
    String account = body.textAt("ARAccountRef/value").orElseGet(company.chart::receivable);
    return Posting.debit(account, company.currency(body), amount).about(customer(body));
  }

  /** Answers what is left of the form after payments. */
  static BigDecimal open(Company company, Entity form) {
    return company.openItems.open(form.key(), customer(form.body()), form.key());
  }

  private static String customer(FakeObject body) {
    return body.textAt("CustomerRef/value").orElseThrow(() -> BooksFault.missing("CustomerRef"));
  }
}
