package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Payment;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words why money is left. */
final class Explanation {

  private static final int MAX_NUMBERS = 8;

  private final Items items;
  private final Payments payments;
  private final Customers customers;

  Explanation(Items items, Payments payments, Customers customers) {
    this.items = items;
    this.payments = payments;
    this.customers = customers;
  }

  /**
   * The facts, and last what the payer wrote: it may tell a person more than us.
   *
   * @param alike the items that cannot be told apart
   */
  String of(int number, Leftover.Reason reason, long left, int[] alike) {
    Payment payment = payments.get(number);
    String memo = payment.memo().isBlank() ? "" : "; memo: \"" + payment.memo() + '"';
    return facts(payment, number, reason, left, alike) + memo;
  }

  private String facts(
      Payment payment, int number, Leftover.Reason reason, long left, int[] alike) {
    Clues clues = payments.clues(number);
    String payer = clues.isPayerKnown() ? customers.name(clues.payer()) : payment.payer();
    String amount = payment.amount().toString();
    return switch (reason) {
      case PAYER_UNKNOWN ->
          amount
              + " is from '"
              + payment.payer()
              + "', no customer's name, and the memo names no open invoice";
      case NOTHING_OWED ->
          amount + " is from " + payer + ", who owes nothing in " + payment.amount().currency();
      case INVOICE_NOT_OPEN ->
          amount + " names " + told(clues) + ", on which nothing is known to be open";
      case INVOICE_DATED_LATER ->
          amount
              + " came on "
              + payment.receivedOn()
              + " and names "
              + told(clues)
              + ", which was issued later";
      case PAID_TWICE ->
          amount + " names " + told(clues) + ", which another payment of as much has paid";
      case DUPLICATE ->
          amount
              + " has the same reference "
              + payment.gatewayRef()
              + " as another payment of as much";
      case CURRENCY_DIFFERS ->
          amount + " names " + told(clues) + ", which is billed in another currency";
      case AMOUNT_FITS_NOTHING -> amount + " is no sum of what " + payer + " owes";
      case AMBIGUOUS_COMBINATION -> amount + " fits in more than one way, " + told(clues);
      case AMBIGUOUS_IDENTITY ->
          alike.length == 0
              ? amount + " fits invoices that have the same amount"
              : amount
                  + " fits, whichever of these equal invoices is meant: "
                  + numbers(Arrays.stream(alike).boxed().toList());
      case CHANCE_HIT_LIKELY ->
          amount + " is the sum of one set of invoices, but of so many that it may be chance";
      case CONTESTED -> amount + " fits invoices that another payment fits as well";
      case REMITTANCE_UNUSABLE ->
          amount + " is not what its remittance advice comes to, or that is not what is open";
      case NOT_FOR_INVOICES -> amount + " is not for an invoice, as its memo says";
      case AMOUNT_DIFFERS -> amount + " names " + told(clues) + ", and is another amount";
      case NOT_THE_PAYERS_INVOICE ->
          amount + " names " + told(clues) + ", an invoice that " + payer + " does not pay for";
      case EVIDENCE_WEAK -> amount + " fits, but what speaks for the best answer is not enough";
      case PAYOUT_UNPROVEN -> amount + " is a payout that does not add up, see there";
      case MAYBE_REVERSED -> amount + " went back by a notice that does not say of which payment";
      case OVERPAID ->
          Money.ofMinor(left, payment.amount().currency()) + " of " + amount + " pays for nothing";
      case BUDGET_EXCEEDED ->
          amount
              + " was not looked at, as the work allowed for the family of "
              + payer
              + " was used up before";
    };
  }

  private String told(Clues clues) {
    if (clues.named().isEmpty()) {
      return clues.trouble().isNone()
          ? (clues.ordered().isEmpty() ? "no invoice is named" : numbers(clues.ordered()))
          : clues.trouble().detail();
    }
    return numbers(clues.named().stream().map(Clues.Named::item).toList());
  }

  /** The numbers with what is open on each, or was paid on it by hand. */
  private String numbers(List<Integer> which) {
    String first =
        which.stream()
            .limit(MAX_NUMBERS)
            .map(
                item ->
                    items.get(item).number()
                        + " ("
                        + items.money(item, items.open(item))
                        + (items.get(item).isPaidByHand() ? " paid by hand)" : " open)"))
            .collect(Collectors.joining(", "));
    return which.size() > MAX_NUMBERS ? first + ", …" : first;
  }
}
