package io.mspbilling.reporting.cash;

import io.mspbilling.receivables.CustomerId;
import io.mspbilling.reporting.Fraction;
import io.mspbilling.reporting.behaviour.Early;
import io.mspbilling.reporting.behaviour.PaymentDays;
import io.mspbilling.reporting.ledger.Application;
import io.mspbilling.reporting.ledger.Ledger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How many days after the due date a customer pays as a rule, weighted with the money, by its last
 * payments; of a customer with too few of them, those of its segment count, then those of all.
 */
public final class CustomerLag {
  private final Map<CustomerId, Fraction> byCustomer = new HashMap<>();
  private final Map<String, Fraction> bySegment = new HashMap<>();
  private final Function<CustomerId, Optional<String>> segment;
  private final Fraction ofAll;

  /**
   * Learns from a ledger.
   *
   * @param asOf payments up to this day count
   * @param last how many of a customer's last payments count; 12 is usual
   * @param least how many it must have at least for them to count; 3 is usual
   * @param segment the group of like customers that one belongs to, if any
   * @throws IllegalArgumentException if {@code last} or {@code least} is below 1
   */
  public CustomerLag(
      Ledger ledger,
      LocalDate asOf,
      int last,
      int least,
      Function<CustomerId, Optional<String>> segment) {
    if (last < 1 || least < 1) {
      throw new IllegalArgumentException("must be at least 1: " + last + ", " + least);
    }
    this.segment = segment;
    Map<CustomerId, List<Application>> paid = new HashMap<>();
    for (Application one : ledger.applications(asOf)) {
      paid.computeIfAbsent(one.invoice().customer(), id -> new ArrayList<>()).add(one);
    }
    Map<String, List<Application>> segments = new HashMap<>();
    List<Application> all = new ArrayList<>();
    paid.forEach(
        (customer, applications) -> {
          List<Application> recent = recent(applications, last);
          all.addAll(recent);
          segment
              .apply(customer)
              .ifPresent(
                  name -> segments.computeIfAbsent(name, key -> new ArrayList<>()).addAll(recent));
          if (recent.size() >= least) {
            average(recent).ifPresent(days -> byCustomer.put(customer, days));
          }
        });
    segments.forEach(
        (name, applications) -> average(applications).ifPresent(days -> bySegment.put(name, days)));
    ofAll = average(all).orElse(Fraction.ZERO);
  }

  private static List<Application> recent(List<Application> applications, int last) {
    return applications.stream()
        .sorted(
            Comparator.comparing(Application::on)
                .reversed()
                .thenComparing(one -> one.invoice().id().text())
                .thenComparing(one -> one.payment().text()))
        .limit(last)
        .toList();
  }

  private static Optional<Fraction> average(Collection<Application> applications) {
    return PaymentDays.late(applications, Early.NEGATIVE).exact();
  }

  /** How many days late a customer pays; negative if early. */
  public Fraction of(CustomerId customer) {
    Fraction known = byCustomer.get(customer);
    return known != null ? known : segment.apply(customer).map(bySegment::get).orElse(ofAll);
  }

  /** The same in whole days, a half away from zero. */
  public long daysOf(CustomerId customer) {
    return of(customer).rounded(0).setScale(0, RoundingMode.UNNECESSARY).longValueExact();
  }
}
