package io.mspbilling.reconciliation;

import static io.mspbilling.reconciliation.AccountRole.PROCESSOR_CLEARING;
import static io.mspbilling.reconciliation.AccountRole.RECEIVABLES;

import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A payment came back and the customer owes again: a return, a dispute, or a refund that re-opens
 * the invoice. Dr receivables, Cr clearing; the next payout nets the clearing account.
 *
 * <p>The books' earlier documents are left as they are, so this works also after a deposit has
 * frozen them.
 *
 * @param sourceId the gateway's id of the return, dispute or refund
 * @param cause which of them
 * @param code the reason in the network's code; empty if there is none
 * @param customer who owes again
 * @param on the day it came back
 * @param amount how much; positive
 * @param invoiceNumbers the invoices that are open again
 */
public record PaymentReversed(
    String sourceId,
    ReversalKind cause,
    String code,
    BookCustomer customer,
    LocalDate on,
    Money amount,
    List<String> invoiceNumbers)
    implements Posting {

  public PaymentReversed {
    Objects.requireNonNull(sourceId, "sourceId");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(amount, "amount");
    invoiceNumbers = List.copyOf(invoiceNumbers);
  }

  /** The posting of a reversal. */
  public static PaymentReversed of(
      Reversal reversal, BookCustomer customer, List<String> invoiceNumbers) {
    return new PaymentReversed(
        reversal.sourceId(),
        reversal.kind(),
        reversal.code(),
        customer,
        reversal.on(),
        reversal.amount(),
        invoiceNumbers);
  }

  @Override
  public PostingKind kind() {
    return PostingKind.REVERSAL;
  }

  @Override
  public List<LedgerLine> entries() {
    return Posting.balanced(
        LedgerLine.debit(RECEIVABLES, amount), LedgerLine.credit(PROCESSOR_CLEARING, amount));
  }

  @Override
  public Facts facts() {
    return Facts.builder()
        .put("posting", kind())
        .put("sourceId", sourceId)
        .put("cause", cause)
        .put("code", code)
        .putUnder("customer", customer.facts())
        .put("on", on)
        .put("amount", amount)
        .putList("invoices", invoiceNumbers, (facts, number) -> facts.put("number", number))
        .build();
  }

  static PaymentReversed of(Facts facts) {
    return new PaymentReversed(
        facts.text("sourceId"),
        facts.read("cause", ReversalKind::valueOf),
        facts.text("code"),
        BookCustomer.of(facts.under("customer")),
        facts.date("on"),
        facts.money("amount"),
        facts.list("invoices", one -> one.text("number")));
  }
}
