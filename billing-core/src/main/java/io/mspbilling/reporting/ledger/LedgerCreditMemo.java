package io.mspbilling.reporting.ledger;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A credit memo with its history. Does not change once its ledger is made. */
public final class LedgerCreditMemo {

  /** By date of issue; those of one day by their ids. */
  static final Comparator<LedgerCreditMemo> IN_ORDER =
      Comparator.comparing(LedgerCreditMemo::issuedOn).thenComparing(memo -> memo.id().text());

  private final LedgerEvent.CreditMemoIssued issued;
  private final Timeline left;
  private @Nullable LocalDate voidedOn;

  LedgerCreditMemo(LedgerEvent.CreditMemoIssued issued) {
    this.issued = issued;
    left = new Timeline(issued.currency());
    left.plus(issued.on(), issued.amount());
  }

  void apply(LocalDate on, Money amount) {
    left.minus(on, amount);
  }

  void voidOn(LocalDate on) {
    if (voidedOn != null) {
      throw new IllegalArgumentException("credit memo " + id() + " is void twice");
    }
    if (on.isBefore(issuedOn())) {
      throw new IllegalArgumentException("credit memo " + id() + " is void before it was issued");
    }
    voidedOn = on;
    left.minus(on, issued.amount());
  }

  void seal() {
    left.firstBelowZero()
        .ifPresent(
            day -> {
              throw new IllegalArgumentException(
                  "credit memo " + id() + " pays for more on " + day + " than is left of it");
            });
  }

  public InvoiceId id() {
    return issued.memo();
  }

  public CustomerId customer() {
    return issued.customer();
  }

  public LocalDate issuedOn() {
    return issued.on();
  }

  /** What was given. */
  public Money amount() {
    return issued.amount();
  }

  /** Since when it is void; empty if it never was. */
  public Optional<LocalDate> voidedOn() {
    return Optional.ofNullable(voidedOn);
  }

  /** Whether it was issued by then, and not void. */
  public boolean stands(LocalDate asOf) {
    return !issued.on().isAfter(asOf) && (voidedOn == null || voidedOn.isAfter(asOf));
  }

  /** What was there and paid for nothing. */
  public Money unapplied(LocalDate asOf) {
    return left.upTo(asOf);
  }

  @Override
  public String toString() {
    return "credit memo " + id() + " of " + issuedOn() + ", " + amount();
  }
}
