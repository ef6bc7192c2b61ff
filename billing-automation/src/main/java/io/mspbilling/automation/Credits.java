package io.mspbilling.automation;

import io.mspbilling.issuance.Snapshot;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Credit;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.ReceiptHistory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What customers have to their credit: what the PSA shows, and money that pays for nothing. */
final class Credits {

  private final Snapshot snapshot;
  private final BillingState state;
  private final List<Receipt> fresh;
  private final FallenInvoices fallen;
  private final PaidTwice twice;
  private final Function<Receipt, ReceiptHistory> history;

  /**
   * @param fresh receipts of today that the state does not know yet
   */
  Credits(
      Snapshot snapshot,
      BillingState state,
      List<Receipt> fresh,
      FallenInvoices fallen,
      PaidTwice twice,
      Function<Receipt, ReceiptHistory> history) {
    this.snapshot = snapshot;
    this.state = state;
    this.fresh = fresh;
    this.fallen = fallen;
    this.twice = twice;
    this.history = history;
  }

  /**
   * What of a receipt pays for nothing by our own records, whatever people did with it; what paid
   * for an invoice that is void, gone, or settled otherwise by now does.
   */
  Optional<Money> rest(PaymentId payment) {
    return state.receipts.find(payment).map(this::rest);
  }

  private Money rest(Receipt receipt) {
    return fallen.rest(receipt, history.apply(receipt)).plus(twice.of(receipt));
  }

  /** What of a receipt pays for nothing, and was not used by people either. */
  Money unapplied(Receipt receipt) {
    return state.unapplied.left(receipt.payment(), rest(receipt));
  }

  /** All credit of customers, oldest first: what the PSA shows, and money that came in. */
  List<Credit> all() {
    List<Credit> credits = new ArrayList<>();
    snapshot.invoices().stream()
        .filter(invoice -> !invoice.isVoid() && credit(invoice).isNegative())
        .sorted(
            Comparator.comparing(Invoice::issuedOn).thenComparing(invoice -> invoice.id().text()))
        .map(
            invoice ->
                new Credit(
                    invoice.customer(),
                    (invoice.kind() == InvoiceKind.CREDIT_MEMO ? "credit memo " : "invoice ")
                        + invoice.number(),
                    credit(invoice).negated()))
        .forEach(credits::add);
    Stream.of(
            state.lines.withRemainder().stream(),
            fresh.stream(),
            fallen.receipts(),
            twice.receipts())
        .flatMap(receipts -> receipts)
        .distinct()
        .filter(receipt -> unapplied(receipt).isPositive())
        .sorted(Receipt.IN_ORDER)
        .map(
            receipt ->
                new Credit(receipt.customer(), "payment " + receipt.payment(), unapplied(receipt)))
        .forEach(credits::add);
    return credits;
  }

  /** A credit memo of a PSA without balances counts in full: nobody knows what is left of it. */
  private static Money credit(Invoice invoice) {
    return invoice.balance().orElse(invoice.total());
  }
}
