package io.mspbilling.receivables;

import io.mspbilling.money.Money;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is really owed on an invoice: the PSA's balance, corrected by what we know and it does not
 * show yet. Never more than the total less all that we collected for it, nor more than the balance
 * should be once it shows what we wrote there; so a balance that lags makes nobody pay twice.
 */
public final class Owed {

  private Owed() {}

  /** What is known of how the PSA shows our own receipts. */
  public interface Shown {

    /** How much of a receipt the balance of an invoice shows as paid. */
    Money of(Receipt receipt, InvoiceId invoice, ReceiptHistory history);

    /**
     * What the balance of an invoice should be by now at most, as long as it may still be one from
     * before we wrote there.
     */
    Optional<Money> atMost(Receipt receipt, InvoiceId invoice, ReceiptHistory history);
  }

  /**
   * What is owed on an invoice; zero or less if nothing is.
   *
   * @param hasBalances whether the PSA keeps balances; of an invoice without one, and if it keeps
   *     none, ours is the only count
   * @param receipts all receipts that pay, or paid, for this invoice
   * @param history the history of a receipt
   * @param missing how much of what we wrote there is gone from it again
   */
  public static Money on(
      Invoice invoice,
      boolean hasBalances,
      Collection<Receipt> receipts,
      Function<Receipt, ReceiptHistory> history,
      Shown shown,
      Money missing) {
    Money zero = Money.zero(invoice.currency());
    Money collected = zero;
    Money hidden = missing;
    Optional<Money> atMost = Optional.empty();
    for (Receipt receipt : receipts) {
      ReceiptHistory told = history.apply(receipt);
      Money paid = told.on(invoice.id(), told.last());
      collected = collected.plus(paid);
      hidden = hidden.plus(paid).minus(shown.of(receipt, invoice.id(), told));
      atMost = lower(atMost, shown.atMost(receipt, invoice.id(), told));
    }
    Money byUs = invoice.total().minus(collected);
    Money unseen = hasBalances ? hidden : zero;
    Money owed = invoice.balance().map(balance -> balance.minus(unseen).min(byUs)).orElse(byUs);
    return atMost.map(owed::min).orElse(owed);
  }

  private static Optional<Money> lower(Optional<Money> one, Optional<Money> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(one.get().min(other.get()))
        : one.or(() -> other);
  }
}
