package io.mspbilling.reporting.ledger;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.reporting.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** A payment with its history. Does not change once its ledger is made. */
public final class LedgerPayment {

  /** By the day it came; those of one day by their ids. */
  static final Comparator<LedgerPayment> IN_ORDER =
      Comparator.comparing(LedgerPayment::receivedOn).thenComparing(payment -> payment.id().text());

  private final LedgerEvent.PaymentReceived received;
  private final List<LedgerEvent.PaymentReturned> returns = new ArrayList<>();
  private final Timeline left;

  LedgerPayment(LedgerEvent.PaymentReceived received) {
    this.received = received;
    left = new Timeline(received.currency());
    left.plus(received.on(), received.amount());
  }

  void apply(LocalDate on, Money amount) {
    left.minus(on, amount);
  }

  void giveBack(LedgerEvent.PaymentReturned back) {
    returns.add(back);
    if (back.isOwedAgain()) {
      left.minus(back.on(), back.amount());
    }
  }

  void seal() {
    returns.sort(
        Comparator.comparing(LedgerEvent.PaymentReturned::on)
            .thenComparing(LedgerEvent.PaymentReturned::kind)
            .thenComparing(LedgerEvent.PaymentReturned::amount));
    left.firstBelowZero()
        .ifPresent(
            day -> {
              throw new IllegalArgumentException(
                  "payment " + id() + " pays for more on " + day + " than is left of it");
            });
  }

  public PaymentId id() {
    return received.payment();
  }

  public CustomerId customer() {
    return received.customer();
  }

  public LocalDate receivedOn() {
    return received.on();
  }

  /** What came in. */
  public Money amount() {
    return received.amount();
  }

  public Rail rail() {
    return received.rail();
  }

  /** What went back of it, oldest first. */
  public List<LedgerEvent.PaymentReturned> returns() {
    return List.copyOf(returns);
  }

  /** What went back of it in some days, owed again or not. */
  public Money returned(Period period) {
    return returned(period, back -> true);
  }

  /** What went back of it in some days and is not owed again. */
  public Money givenBack(Period period) {
    return returned(period, back -> !back.isOwedAgain());
  }

  private Money returned(Period period, Predicate<LedgerEvent.PaymentReturned> which) {
    Money sum = Money.zero(received.currency());
    for (LedgerEvent.PaymentReturned back : returns) {
      sum = period.contains(back.on()) && which.test(back) ? sum.plus(back.amount()) : sum;
    }
    return sum;
  }

  /** What was there and paid for nothing. */
  public Money unapplied(LocalDate asOf) {
    return left.upTo(asOf);
  }

  @Override
  public String toString() {
    return "payment " + id() + " of " + receivedOn() + ", " + amount();
  }
}
