package io.mspbilling.reporting.cash;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ageing.Buckets;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerInvoice;
import io.mspbilling.reporting.ledger.OpenItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What share of each bucket was collected within some days, by what happened. */
public final class LearntRates {

  private LearntRates() {}

  /**
   * What was paid of the items that were open on a day within some days after it, of what was open,
   * for each bucket by due date, in percent.
   *
   * @param from the day to begin with
   * @param days how many days after it count; at least 1
   */
  public static List<Figure> of(Ledger ledger, LocalDate from, int days, Buckets buckets) {
    List<Money> open = zeros(ledger, buckets);
    List<Money> collected = zeros(ledger, buckets);
    Map<LedgerInvoice, Money> paid = new HashMap<>();
    for (OpenItem item : ledger.at(from).items()) {
      int bucket = buckets.indexOf(item.daysLate(from));
      LedgerInvoice invoice = item.invoice();
      Money left =
          paid.computeIfAbsent(invoice, one -> one.paid(from.plusDays(days)).minus(one.paid(from)));
      Money part = left.isNegative() ? Money.zero(ledger.currency()) : left.min(item.amount());
      paid.put(invoice, left.minus(part));
      open.set(bucket, open.get(bucket).plus(item.amount()));
      collected.set(bucket, collected.get(bucket).plus(part));
    }
    List<Figure> rates = new ArrayList<>();
    for (int bucket = 0; bucket < buckets.size(); bucket++) {
      rates.add(Figure.share(collected.get(bucket), open.get(bucket), Reason.EMPTY_BUCKET));
    }
    return List.copyOf(rates);
  }

  private static List<Money> zeros(Ledger ledger, Buckets buckets) {
    return new ArrayList<>(Collections.nCopies(buckets.size(), Money.zero(ledger.currency())));
  }
}
