package io.mspbilling.reporting.ageing;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.reporting.ledger.OpenCredit;
import io.mspbilling.reporting.ledger.OpenItem;
import io.mspbilling.reporting.ledger.Position;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each customer owes by its age, in one currency. Credit of one customer never meets what
 * another owes.
 *
 * @param rows the ageing of each customer that owes or is in credit, in the order of their ids
 * @param total all rows together
 */
public record AgeingByCustomer(SortedMap<CustomerId, Ageing> rows, Ageing total) {

  public AgeingByCustomer {
    rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    Objects.requireNonNull(total, "total");
  }

  /**
   * Ages all that was open on a day, with what was disputed of it then.
   *
   * @param disputes all that was ever disputed; empty if that is not known
   */
  public static AgeingByCustomer of(
      Position position, AgeingScheme scheme, Optional<List<Disputed>> disputes) {
    DisputedParts disputed = new DisputedParts(disputes.orElse(List.of()), position.asOf());
    SortedMap<CustomerId, AgedAmounts> amounts =
        new TreeMap<>(Comparator.comparing(CustomerId::text));
    LocalDate asOf = position.asOf();
    for (OpenItem item : position.items()) {
      long days = scheme.from() == AgeFrom.DUE_DATE ? item.daysLate(asOf) : item.age(asOf);
      int bucket = scheme.buckets().indexOf(days);
      AgedAmounts row = row(amounts, item.invoice().customer(), scheme, position);
      row.owe(bucket, item.amount());
      row.dispute(bucket, disputed.of(item));
    }
    for (OpenCredit credit : position.credits()) {
      AgedAmounts row = row(amounts, credit.customer(), scheme, position);
      if (scheme.credit() == CreditTreatment.BY_ITS_OWN_DATE) {
        long days = ChronoUnit.DAYS.between(credit.on(), asOf);
        row.owe(scheme.buckets().indexOf(days), credit.amount().negated());
      } else {
        row.credit(credit.amount());
      }
    }
    SortedMap<CustomerId, Ageing> rows = new TreeMap<>(Comparator.comparing(CustomerId::text));
    AgedAmounts total = new AgedAmounts(scheme.buckets().size(), position.currency());
    amounts.forEach(
        (customer, row) -> {
          if (scheme.credit() == CreditTreatment.OLDEST_FIRST) {
            row.net();
          }
          rows.put(customer, row.ageing(asOf, scheme, disputes.isPresent()));
          total.add(row);
        });
    return new AgeingByCustomer(rows, total.ageing(asOf, scheme, disputes.isPresent()));
  }

  private static AgedAmounts row(
      SortedMap<CustomerId, AgedAmounts> amounts,
      CustomerId customer,
      AgeingScheme scheme,
      Position position) {
    return amounts.computeIfAbsent(
        customer, id -> new AgedAmounts(scheme.buckets().size(), position.currency()));
  }

  /**
   * What a ledger kept elsewhere shows beyond what these rows come to: an accounting system's
   * control account, say. Anything but zero is to be shown, and explained.
   *
   * @param controlAccount what is owed net there
   */
  public Money differenceTo(Money controlAccount) {
    return controlAccount.minus(total.net());
  }
}
