package io.mspbilling.reporting.ageing;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerInvoice;
import io.mspbilling.reporting.ledger.OpenItem;
import io.mspbilling.reporting.ledger.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How much of what was in a bucket by due date has rolled into the next one since.
 *
 * @param buckets the buckets
 * @param rates of each bucket but the last, in percent: what is in the next one now and was in this
 *     one before, of all that was in this one. What has passed the next one already is not in it
 */
public record RollRates(Buckets buckets, List<Figure> rates) {

  public RollRates {
    Objects.requireNonNull(buckets, "buckets");
    rates = List.copyOf(rates);
  }

  /** One term of an invoice. */
  private record Part(LedgerInvoice invoice, LocalDate dueOn) {}

  /**
   * Compares two days of a ledger.
   *
   * @param before the earlier day, a month before as a rule
   * @param now the later day
   */
  public static RollRates between(Ledger ledger, LocalDate before, LocalDate now, Buckets buckets) {
    Map<Part, Money> later = new HashMap<>();
    for (OpenItem item : ledger.at(now).items()) {
      later.merge(new Part(item.invoice(), item.dueOn()), item.amount(), Money::plus);
    }
    Money zero = Money.zero(ledger.currency());
    List<Money> was = new ArrayList<>();
    List<Money> rolled = new ArrayList<>();
    buckets
        .labels()
        .forEach(
            label -> {
              was.add(zero);
              rolled.add(zero);
            });
    Position earlier = ledger.at(before);
    for (OpenItem item : earlier.items()) {
      int bucket = buckets.indexOf(item.daysLate(before));
      was.set(bucket, was.get(bucket).plus(item.amount()));
      if (buckets.indexOf(item.daysLate(now)) == bucket + 1) {
        Money left = later.getOrDefault(new Part(item.invoice(), item.dueOn()), zero);
        rolled.set(bucket, rolled.get(bucket).plus(left.min(item.amount())));
      }
    }
    List<Figure> rates = new ArrayList<>();
    for (int bucket = 0; bucket < buckets.size() - 1; bucket++) {
      rates.add(Figure.share(rolled.get(bucket), was.get(bucket), Reason.EMPTY_BUCKET));
    }
    return new RollRates(buckets, rates);
  }
}
