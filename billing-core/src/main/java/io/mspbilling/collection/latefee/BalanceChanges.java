package io.mspbilling.collection.latefee;

import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.ReceiptHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What a receipt changed about an invoice, by days. */
public final class BalanceChanges {

  private BalanceChanges() {}

  /**
   * What a receipt paid on the day on which it came, and what of that went back later.
   *
   * @param history of the receipt
   */
  public static Stream<BalanceChange> of(
      InvoiceId invoice, Receipt receipt, ReceiptHistory history) {
    return Stream.concat(
        on(invoice, history.versions().get(0))
            .map(part -> new BalanceChange(receipt.receivedOn(), part.amount())),
        history.reopened().stream()
            .flatMap(
                one ->
                    on(invoice, one.allocations())
                        .map(
                            part ->
                                new BalanceChange(
                                    later(one.reversal().on(), receipt.receivedOn()),
                                    part.amount().negated()))));
  }

  private static Stream<Allocation> on(InvoiceId invoice, List<Allocation> allocations) {
    return allocations.stream().filter(part -> part.invoice().equals(invoice));
  }

  /** Two vendors' days may cross: nothing goes back before it came. */
  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
