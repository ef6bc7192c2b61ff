package io.mspbilling.reconciliation;

import static io.mspbilling.reconciliation.AccountRole.RECEIVABLES;
import static io.mspbilling.reconciliation.AccountRole.SURCHARGE_INCOME;

import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.ReversalKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A payment came back and the customer owes again: a return, a dispute, or a refund that re-opens
 * the invoice. Dr receivables, Dr surcharge income, Cr clearing, which the next payout nets, or the
 * bank if it took the money from the account itself.
 *
 * <p>The books' earlier documents are left as they are, so this works also after a deposit has
 * frozen them.
 *
 * @param sourceId {@code system:id} of the return, dispute or refund
 * @param cause which of them
 * @param code the reason in the network's code; empty if there is none
 * @param customer who owes again
 * @param date the day it came back
 * @param amount how much the customer owes again; zero if only surcharge went back
 * @param surcharge how much of a surcharge went back with it; zero for none
 * @param invoiceNumbers the invoices that are open again
 * @param takenFrom the gateway's clearing account, or the bank
 */
public record PaymentReversed(
    String sourceId,
    ReversalKind cause,
    String code,
    BookCustomer customer,
    PostingDate date,
    Money amount,
    Money surcharge,
    List<String> invoiceNumbers,
    AccountRole takenFrom)
    implements Posting {

  /**
   * @throws IllegalArgumentException if one of the amounts is negative, or both are zero
   */
  public PaymentReversed {
    Objects.requireNonNull(sourceId, "sourceId");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(takenFrom, "takenFrom");
    if (amount.isNegative() || surcharge.isNegative() || amount.plus(surcharge).isZero()) {
      throw new IllegalArgumentException(
          "a reversal must be positive: " + amount + " and surcharge " + surcharge);
    }
    invoiceNumbers = List.copyOf(invoiceNumbers);
  }

  /** One that stands in the books under the day on which it happened. */
  public PaymentReversed(
      String sourceId,
      ReversalKind cause,
      String code,
      BookCustomer customer,
      LocalDate on,
      Money amount,
      Money surcharge,
      List<String> invoiceNumbers,
      AccountRole takenFrom) {
    this(
        sourceId,
        cause,
        code,
        customer,
        PostingDate.of(on),
        amount,
        surcharge,
        invoiceNumbers,
        takenFrom);
  }

  @Override
  public PostingKind kind() {
    return PostingKind.REVERSAL;
  }

  @Override
  public List<LedgerLine> entries() {
    return Posting.balanced(
        LedgerLine.debit(RECEIVABLES, amount),
        LedgerLine.debit(SURCHARGE_INCOME, surcharge),
        LedgerLine.credit(takenFrom, amount.plus(surcharge)));
  }

  @Override
  public Facts facts() {
    return Facts.builder()
        .put("posting", kind())
        .put("sourceId", sourceId)
        .put("cause", cause)
        .put("code", code)
        .putUnder("customer", customer.facts())
        .put("amount", amount)
        .put("surcharge", surcharge)
        .putList("invoices", invoiceNumbers, (facts, number) -> facts.put("number", number))
        .put("takenFrom", takenFrom)
        .putAll(date.facts())
        .build();
  }

  static PaymentReversed of(Facts facts) {
    return new PaymentReversed(
        facts.text("sourceId"),
        facts.read("cause", ReversalKind::valueOf),
        facts.text("code"),
        BookCustomer.of(facts.under("customer")),
        PostingDate.of(facts),
        facts.money("amount"),
        facts.money("surcharge"),
        facts.list("invoices", one -> one.text("number")),
        facts.findAs("takenFrom", AccountRole::valueOf).orElse(AccountRole.PROCESSOR_CLEARING));
  }
}
