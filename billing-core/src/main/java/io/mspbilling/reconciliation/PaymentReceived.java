package io.mspbilling.reconciliation;

import static io.mspbilling.reconciliation.AccountRole.RECEIVABLES;

import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A customer paid. Dr where the money lies, Cr receivables; what settles no invoice stays as the
 * customer's credit on receivables.
 *
 * @param payment the charge, or the line of the bank account
 * @param customer who paid
 * @param date the day it was received
 * @param amount all of it, without a surcharge; positive
 * @param rail how it came
 * @param settlements what it settles; together at most the amount
 * @param landsIn the bank, or the funds that a gateway has not paid out yet
 */
public record PaymentReceived(
    PaymentId payment,
    BookCustomer customer,
    PostingDate date,
    Money amount,
    Rail rail,
    List<Settlement> settlements,
    AccountRole landsIn)
    implements Posting {

  /**
   * @throws IllegalArgumentException if more is settled than came in
   */
  public PaymentReceived {
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(rail, "rail");
    Objects.requireNonNull(landsIn, "landsIn");
    settlements = List.copyOf(settlements);
    Money settled =
        settlements.stream()
            .map(Settlement::amount)
            .reduce(Money.zero(amount.currency()), Money::plus);
    if (!amount.isPositive() || settled.compareTo(amount) > 0) {
      throw new IllegalArgumentException(
          "a payment of " + amount + " cannot settle " + settled + ": " + payment);
    }
  }

  /** One that stands in the books under the day on which it happened. */
  public PaymentReceived(
      PaymentId payment,
      BookCustomer customer,
      LocalDate on,
      Money amount,
      Rail rail,
      List<Settlement> settlements,
      AccountRole landsIn) {
    this(payment, customer, PostingDate.of(on), amount, rail, settlements, landsIn);
  }

  @Override
  public PostingKind kind() {
    return PostingKind.PAYMENT_RECEIVED;
  }

  @Override
  public String sourceId() {
    return payment.text();
  }

  @Override
  public List<LedgerLine> entries() {
    return Posting.balanced(
        LedgerLine.debit(landsIn, amount), LedgerLine.credit(RECEIVABLES, amount));
  }

  @Override
  public Facts facts() {
    return Facts.builder()
        .put("posting", kind())
        .put("payment", payment)
        .putUnder("customer", customer.facts())
        .put("amount", amount)
        .put("rail", rail)
        .putList("settlements", settlements, Settlement::facts)
        .put("landsIn", landsIn)
        .putAll(date.facts())
        .build();
  }

  static PaymentReceived of(Facts facts) {
    return new PaymentReceived(
        facts.read("payment", PaymentId::parse),
        BookCustomer.of(facts.under("customer")),
        PostingDate.of(facts),
        facts.money("amount"),
        facts.read("rail", Rail::valueOf),
        facts.list("settlements", Settlement::of),
        facts.read("landsIn", AccountRole::valueOf));
  }
}
