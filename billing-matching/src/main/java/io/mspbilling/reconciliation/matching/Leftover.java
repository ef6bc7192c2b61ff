package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Payment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Money that was not applied, and why.
 *
 * @param payment the payment
 * @param payer whose it is, if that is known
 * @param amount how much of it pays for nothing; positive
 * @param reason what kind of reason
 * @param explanation the facts, in words: one line, cut after {@value #MAX_EXPLANATION_LENGTH}
 *     characters, as it repeats what outsiders wrote
 * @param remedy what would settle it
 * @param suggestions matches that a person might confirm, the likeliest first; those of the same
 *     confidence in the order of due dates
 */
public record Leftover(
    Payment payment,
    Optional<CustomerId> payer,
    Money amount,
    Reason reason,
    String explanation,
    String remedy,
    List<Match> suggestions) {

  /** Longest explanation kept, in characters. */
  public static final int MAX_EXPLANATION_LENGTH = 500;

  public Leftover {
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(payer, "payer");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(reason, "reason");
    explanation = oneLine(explanation);
    Objects.requireNonNull(remedy, "remedy");
    suggestions = List.copyOf(suggestions);
  }

  private static String oneLine(String text) {
    String cut = text.substring(0, Math.min(text.length(), MAX_EXPLANATION_LENGTH));
    StringBuilder line = new StringBuilder(cut);
    for (int i = 0; i < cut.length(); i++) {
      switch (Character.getType(cut.charAt(i))) {
        case Character.CONTROL,
            Character.SURROGATE,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR ->
            line.setCharAt(i, ' ');
        default -> {}
      }
    }
    return line.toString();
  }

  /** Why money is left. */
  public enum Reason {
    /** Neither name nor memo tells whose it is. */
    PAYER_UNKNOWN("say whose payment it is: pin it to a customer, or add the name as an alias"),
    /** The payer is known and owes nothing. */
    NOTHING_OWED("keep it for the next invoice, or give it back"),
    /** The payer named an invoice on which nothing is open, or which is not known. */
    INVOICE_NOT_OPEN("ask the payer which invoice is meant, or give it back"),
    /** The invoice that it names is dated after it. */
    INVOICE_DATED_LATER(
        "confirm it if it was paid in advance, or let the policy allow days of prepayment"),
    /** The invoice that it names is paid already, by an equal payment. */
    PAID_TWICE("give it back, or keep it for the next invoice"),
    /** Another payment with the same reference of the gateway was in the input. */
    DUPLICATE("drop one of the two records; if both are real, say what this one pays for"),
    /** The invoice that it names, or its payer, is billed in another currency. */
    CURRENCY_DIFFERS("ask the payer, or convert it in the books and confirm"),
    /** The amount fits nothing that the payer owes. */
    AMOUNT_FITS_NOTHING("ask the payer for a remittance advice, or confirm a suggestion"),
    /** Sets of different invoices fit equally well. */
    AMBIGUOUS_COMBINATION("ask the payer which invoices are meant, or confirm a suggestion"),
    /** Invoices of the same amount cannot be told apart. */
    AMBIGUOUS_IDENTITY("confirm the oldest, or let the policy take the oldest of equal invoices"),
    /** Only one set of invoices fits, but among so many a chance hit is to be expected. */
    CHANCE_HIT_LIKELY("confirm it if the payer agrees"),
    /** What one of several payments wants, another wants too. */
    CONTESTED("say what one of the payments pays for; then the others are clear"),
    /** The memo says that it is a refund, a deposit or the like. */
    NOT_FOR_INVOICES("keep it on account, or say which invoice it pays for"),
    /** The invoices named and the amount paid do not agree. */
    AMOUNT_DIFFERS("ask the payer about the difference, or confirm a suggestion"),
    /** Its remittance advice does not come to the payment, or to what is open. */
    REMITTANCE_UNUSABLE("ask the payer for a corrected advice, or confirm a suggestion"),
    /** It names an invoice of a customer that this payer does not pay for. */
    NOT_THE_PAYERS_INVOICE("confirm it if the payer pays for that customer"),
    /** What speaks for the best answer is not enough. */
    EVIDENCE_WEAK("confirm a suggestion, or ask the payer"),
    /** It is a payout of a processor that does not add up. */
    PAYOUT_UNPROVEN("ask the processor for the missing entries"),
    /** A payment that may have been taken back, by a notice that does not say which. */
    MAYBE_REVERSED("link the reversal to its payment"),
    /** More than the items named, or all that is owed, was paid. */
    OVERPAID("keep it for the next invoice, or give it back"),
    /** The work allowed for this customer was used up. */
    BUDGET_EXCEEDED("confirm by hand, or raise the budget in the policy");

    private final String remedy;

    Reason(String remedy) {
      this.remedy = remedy;
    }

    /** What usually settles it. */
    public String remedy() {
      return remedy;
    }
  }
}
