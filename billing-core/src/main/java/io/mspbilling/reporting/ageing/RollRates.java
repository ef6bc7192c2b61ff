package io.mspbilling.reporting.ageing;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerInvoice;
import io.mspbilling.reporting.ledger.OpenItem;
import io.mspbilling.reporting.ledger.Position;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

  /** What of an invoice is due on one day. */
  private record Part(LedgerInvoice invoice, LocalDate dueOn) {

    long daysLate(LocalDate asOf) {
      return ChronoUnit.DAYS.between(dueOn, asOf);
    }
  }

  /**
   * Compares two days of a ledger.
   *
   * @param before the earlier day, a month before as a rule
   * @param now the later day
   */
  public static RollRates between(Ledger ledger, LocalDate before, LocalDate now, Buckets buckets) {
    Map<Part, Money> later = parts(ledger.at(now));
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
    parts(ledger.at(before))
        .forEach(
            (part, amount) -> {
              int bucket = buckets.indexOf(part.daysLate(before));
              was.set(bucket, was.get(bucket).plus(amount));
              if (buckets.indexOf(part.daysLate(now)) == bucket + 1) {
                Money left = later.getOrDefault(part, zero).min(amount);
                rolled.set(bucket, rolled.get(bucket).plus(left));
              }
            });
    List<Figure> rates = new ArrayList<>();
    for (int bucket = 0; bucket < buckets.size() - 1; bucket++) {
      rates.add(Figure.share(rolled.get(bucket), was.get(bucket), Reason.EMPTY_BUCKET));
    }
    return new RollRates(buckets, rates);
  }

  private static Map<Part, Money> parts(Position position) {
    Map<Part, Money> parts = new HashMap<>();
    for (OpenItem item : position.items()) {
      parts.merge(new Part(item.invoice(), item.dueOn()), item.amount(), Money::plus);
    }
    return parts;
  }
}
