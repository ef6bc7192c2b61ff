package io.mspbilling.reporting;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Invoice;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What is owed, by how late it is: by due date, gross, in one currency. An invoice on its due date
 * is not late.
 *
 * @param asOf the day it holds for
 * @param buckets what is owed in each bucket, the least late first; every bucket is there
 */
public record Ageing(LocalDate asOf, Map<Bucket, Money> buckets) {

  /**
   * @throws IllegalArgumentException if a bucket is missing
   */
  public Ageing {
    Objects.requireNonNull(asOf, "asOf");
    Map<Bucket, Money> inOrder = new EnumMap<>(Bucket.class);
    inOrder.putAll(buckets);
    if (inOrder.size() < Bucket.values().length) {
      throw new IllegalArgumentException("a bucket is missing: " + inOrder);
    }
    buckets = Collections.unmodifiableMap(inOrder);
  }

  /** How late, in whole days after the due date. */
  public enum Bucket {
    CURRENT("current", Long.MIN_VALUE),
    DAYS_1_TO_30("1-30", 1),
    DAYS_31_TO_60("31-60", 31),
    DAYS_61_TO_90("61-90", 61),
    OVER_90("over 90", 91);

    private final String label;
    private final long fromDays;

    Bucket(String label, long fromDays) {
      this.label = label;
      this.fromDays = fromDays;
    }

    /** What to call it in a report. */
    public String label() {
      return label;
    }

    static Bucket of(long daysLate) {
      Bucket found = CURRENT;
      for (Bucket bucket : values()) {
        if (daysLate >= bucket.fromDays) {
          found = bucket;
        }
      }
      return found;
    }
  }

  /**
   * Ages what is owed on invoices of one currency. Invoices without a balance, of another currency,
   * void or with credit are left out.
   */
  public static Ageing of(Collection<Invoice> invoices, Currency currency, LocalDate asOf) {
    Map<Bucket, Money> buckets = new EnumMap<>(Bucket.class);
    for (Bucket bucket : Bucket.values()) {
      buckets.put(bucket, Money.zero(currency));
    }
    for (Invoice invoice : invoices) {
      if (!invoice.isVoid() && invoice.currency().equals(currency)) {
        Money open = invoice.balance().orElse(Money.zero(currency));
        if (open.isPositive()) {
          long daysLate = ChronoUnit.DAYS.between(invoice.effectiveDueOn(), asOf);
          buckets.merge(Bucket.of(daysLate), open, Money::plus);
        }
      }
    }
    return new Ageing(asOf, buckets);
  }

  /** What is owed in a bucket. */
  public Money owed(Bucket bucket) {
    return Objects.requireNonNull(buckets.get(bucket));
  }

  /** What is owed in all. */
  public Money total() {
    return buckets.values().stream().reduce(Money::plus).orElseThrow();
  }
}
