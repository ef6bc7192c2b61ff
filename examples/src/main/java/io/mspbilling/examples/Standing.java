package io.mspbilling.examples;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Basis;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.ageing.Ageing;
import io.mspbilling.reporting.ageing.AgeingScheme;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.outstanding.Countback;
import java.time.LocalDate;
import java.util.List;

/**
 * What was owed on one evening, by our events and by the PSA.
 *
 * @param ageing by our events, by how late it was
 * @param inAll by the PSA, also on invoices that cannot be read
 * @param daysSalesOutstanding counted back month by month, as in the report
 */
record Standing(LocalDate on, Ageing ageing, Money inAll, Figure daysSalesOutstanding) {
  static Standing of(Ledger ledger, Receivables inPsa) {
    LocalDate on = inPsa.on();
    return new Standing(
        on,
        Ageing.of(ledger.at(on), AgeingScheme.BY_DUE_DATE),
        inPsa.inAll(),
        Countback.monthly(ledger, on, Basis.NET));
  }

  /** What the buckets are called, the least late first. */
  List<String> labels() {
    return ageing.scheme().buckets().labels();
  }

  Money pastDue() {
    return ageing.inBuckets().minus(ageing.owed().get(0));
  }

  /** What is owed on invoices that our events tell of, as in the report. */
  Money readable() {
    return ageing.inBuckets();
  }

  /** What is owed on invoices that cannot be read. */
  Money unreadable() {
    return inAll.minus(readable());
  }

  String days() {
    return daysSalesOutstanding.text();
  }
}
