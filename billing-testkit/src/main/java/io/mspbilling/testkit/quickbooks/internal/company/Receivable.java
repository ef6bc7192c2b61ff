package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.quickbooks.internal.ledger.Posting;
import java.math.BigDecimal;

/** A sales form's side on the receivables. */
final class Receivable {
  private Receivable() {}

  /** Debits the receivables of the form's customer; a negative amount credits them. */
  static Posting debit(Company company, Tree body, BigDecimal amount) {
    String account = body.ref("ARAccountRef").orElseGet(company.chart::receivable);
    return Posting.debit(account, company.currency(body), amount).about(customer(body));
  }

  /** Answers what is left of the form after payments. */
  static BigDecimal open(Company company, Entity form) {
    return company.openItems.open(form.key(), customer(form.body()), form.key());
  }

  private static String customer(Tree body) {
    return body.ref("CustomerRef").orElseThrow(() -> BooksFault.missing("CustomerRef"));
  }
}
