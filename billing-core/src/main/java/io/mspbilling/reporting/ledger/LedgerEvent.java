package io.mspbilling.reporting.ledger;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.ReversalKind;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * Something that changed what customers owe, on a day in the MSP's zone. Amounts are positive; the
 * type says in which direction they go.
 */
public sealed interface LedgerEvent {

  /** The day it counts for. */
  LocalDate on();

  Currency currency();

  /**
   * A customer owes for an invoice.
   *
   * @param number what people call it
   * @param on its date
   * @param terms what is due when, the earliest first; empty if nobody says: then all is due on the
   *     day it was issued, and figures that rest on it say so
   * @param amount what was billed, tax included; 0 or more
   */
  record InvoiceIssued(
      InvoiceId invoice,
      String number,
      CustomerId customer,
      LocalDate on,
      List<Term> terms,
      Money amount)
      implements LedgerEvent {

    /**
     * @throws IllegalArgumentException if the amount is negative, or the terms do not add up to it
     *     in the order of their days
     */
    public InvoiceIssued {
      Objects.requireNonNull(invoice, "invoice");
      Objects.requireNonNull(number, "number");
      Objects.requireNonNull(customer, "customer");
      Objects.requireNonNull(on, "on");
      terms = List.copyOf(terms);
      if (amount.isNegative()) {
        throw new IllegalArgumentException("an invoice must not be negative: " + amount);
      }
      Term.requireWhole(terms, amount);
    }

    /** One that is due in full on one day. */
    public InvoiceIssued(
        InvoiceId invoice,
        String number,
        CustomerId customer,
        LocalDate on,
        LocalDate dueOn,
        Money amount) {
      this(invoice, number, customer, on, List.of(new Term(dueOn, amount)), amount);
    }

    @Override
    public Currency currency() {
      return amount.currency();
    }
  }

  /**
   * An invoice is due otherwise from a day on, as the customer agreed to pay by instalments, say.
   * Before, it was due as it had been.
   *
   * @param terms what is due when, the earliest first; they come to what was billed
   */
  record TermsAgreed(InvoiceId invoice, LocalDate on, List<Term> terms) implements LedgerEvent {

    /**
     * @throws IllegalArgumentException if there are no terms, or not in the order of their days
     */
    public TermsAgreed {
      Objects.requireNonNull(invoice, "invoice");
      Objects.requireNonNull(on, "on");
      terms = List.copyOf(terms);
      if (terms.isEmpty()) {
        throw new IllegalArgumentException("nothing is due: " + invoice);
      }
      Term.requireWhole(terms, Term.sum(terms));
    }

    @Override
    public Currency currency() {
      return terms.get(0).amount().currency();
    }
  }

  /** A customer was given credit, for use on any of its invoices. */
  record CreditMemoIssued(InvoiceId memo, CustomerId customer, LocalDate on, Money amount)
      implements LedgerEvent {
    public CreditMemoIssued {
      Objects.requireNonNull(memo, "memo");
      Objects.requireNonNull(customer, "customer");
      Objects.requireNonNull(on, "on");
      requirePositive(amount);
    }

    @Override
    public Currency currency() {
      return amount.currency();
    }
  }

  /**
   * An invoice or a credit memo was declared void. It is gone from this day on, and was there
   * before. What had paid for it is credit of the customer then.
   */
  record Voided(InvoiceId document, LocalDate on, Currency currency) implements LedgerEvent {
    public Voided {
      Objects.requireNonNull(document, "document");
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(currency, "currency");
    }
  }

  /** Credit of a memo pays for a part of an invoice. */
  record CreditApplied(InvoiceId memo, InvoiceId invoice, LocalDate on, Money amount)
      implements LedgerEvent {
    public CreditApplied {
      Objects.requireNonNull(memo, "memo");
      Objects.requireNonNull(invoice, "invoice");
      Objects.requireNonNull(on, "on");
      requirePositive(amount);
    }

    @Override
    public Currency currency() {
      return amount.currency();
    }
  }

  /** Credit of a memo that paid for a part of an invoice no longer does. */
  record CreditUnapplied(InvoiceId memo, InvoiceId invoice, LocalDate on, Money amount)
      implements LedgerEvent {
    public CreditUnapplied {
      Objects.requireNonNull(memo, "memo");
      Objects.requireNonNull(invoice, "invoice");
      Objects.requireNonNull(on, "on");
      requirePositive(amount);
    }

    @Override
    public Currency currency() {
      return amount.currency();
    }
  }

  /** Money of a customer came in; it pays for nothing before it is applied. */
  record PaymentReceived(
      PaymentId payment, CustomerId customer, LocalDate on, Money amount, Rail rail)
      implements LedgerEvent {
    public PaymentReceived {
      Objects.requireNonNull(payment, "payment");
      Objects.requireNonNull(customer, "customer");
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(rail, "rail");
      requirePositive(amount);
    }

    @Override
    public Currency currency() {
      return amount.currency();
    }
  }

  /**
   * A part of a payment pays for a part of an invoice.
   *
   * @param on the later of the days of payment and invoice, unless the books say otherwise; a day
   *     before the invoice's makes it one that was paid early
   */
  record PaymentApplied(PaymentId payment, InvoiceId invoice, LocalDate on, Money amount)
      implements LedgerEvent {
    public PaymentApplied {
      Objects.requireNonNull(payment, "payment");
      Objects.requireNonNull(invoice, "invoice");
      Objects.requireNonNull(on, "on");
      requirePositive(amount);
    }

    @Override
    public Currency currency() {
      return amount.currency();
    }
  }

  /** A part of a payment no longer pays for an invoice, which keeps its due date. */
  record PaymentUnapplied(PaymentId payment, InvoiceId invoice, LocalDate on, Money amount)
      implements LedgerEvent {
    public PaymentUnapplied {
      Objects.requireNonNull(payment, "payment");
      Objects.requireNonNull(invoice, "invoice");
      Objects.requireNonNull(on, "on");
      requirePositive(amount);
    }

    @Override
    public Currency currency() {
      return amount.currency();
    }
  }

  /**
   * Money of a payment went back: returned by the bank, charged back, or refunded. What it paid for
   * must be unapplied on that day or before, else the payment would pay for more than is left.
   *
   * @param kind why; not {@link ReversalKind#UNAPPLIED}, for then the money stays
   * @param isOwedAgain whether the customer owes it again; if not, as after a refund for goodwill,
   *     it goes on paying for what it paid for
   */
  record PaymentReturned(
      PaymentId payment, LocalDate on, Money amount, ReversalKind kind, boolean isOwedAgain)
      implements LedgerEvent {

    /**
     * @throws IllegalArgumentException if the amount is not positive, or the money stays
     */
    public PaymentReturned {
      Objects.requireNonNull(payment, "payment");
      Objects.requireNonNull(on, "on");
      requirePositive(amount);
      if (kind == ReversalKind.UNAPPLIED) {
        throw new IllegalArgumentException("money that stays was not returned: " + payment);
      }
    }

    /** What is owed again. */
    public PaymentReturned(PaymentId payment, LocalDate on, Money amount, ReversalKind kind) {
      this(payment, on, amount, kind, true);
    }

    @Override
    public Currency currency() {
      return amount.currency();
    }
  }

  /** A part of an invoice is given up: a bad debt. It is not cash. */
  record WrittenOff(InvoiceId invoice, LocalDate on, Money amount) implements LedgerEvent {
    public WrittenOff {
      Objects.requireNonNull(invoice, "invoice");
      Objects.requireNonNull(on, "on");
      requirePositive(amount);
    }

    @Override
    public Currency currency() {
      return amount.currency();
    }
  }

  /** What was given up is owed after all; money that then comes for it is a payment like others. */
  record WriteOffReversed(InvoiceId invoice, LocalDate on, Money amount) implements LedgerEvent {
    public WriteOffReversed {
      Objects.requireNonNull(invoice, "invoice");
      Objects.requireNonNull(on, "on");
      requirePositive(amount);
    }

    @Override
    public Currency currency() {
      return amount.currency();
    }
  }

  private static void requirePositive(Money amount) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("an amount must be positive: " + amount);
    }
  }
}
