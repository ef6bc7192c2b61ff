package io.mspbilling.receivables;

import io.mspbilling.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * What a receipt pays for, before and after each reversal that took some of it back. What was meant
 * for one invoice comes from there; of the rest unapplied cash goes first, then the allocations
 * from the last one back.
 *
 * @param versions the allocations at first, and after each reversal
 * @param reopened what each reversal opened again, in the order of the reversals
 * @param gifts what each refund gave back that opened nothing again, in their order
 * @param kept what has not gone back, with what is left of the surcharge
 * @param excess what was taken back beyond the receipt; zero unless the gateway errs
 */
public record ReceiptHistory(
    List<List<Allocation>> versions,
    List<Reopened> reopened,
    List<Gift> gifts,
    Surcharged kept,
    Money excess) {

  /**
   * What one reversal opened again.
   *
   * @param reversal what took it back
   * @param receivables what the customer owes again
   * @param surcharge what of the surcharge went back
   * @param allocations the invoices that are open again, and by how much
   */
  public record Reopened(
      Reversal reversal, Money receivables, Money surcharge, List<Allocation> allocations) {}

  /**
   * What one refund gave back for good.
   *
   * @param reversal the refund
   * @param surcharge how much of it was surcharge
   */
  public record Gift(Reversal reversal, Money surcharge) {}

  /**
   * Replays the reversals of a receipt. A refund that opens nothing again leaves what the receipt
   * pays for as it is, but takes its share of the surcharge along.
   *
   * @param reversals oldest first
   */
  public static ReceiptHistory of(Receipt receipt, List<Reversal> reversals) {
    List<List<Allocation>> versions = new ArrayList<>();
    versions.add(receipt.allocations());
    List<Reopened> reopened = new ArrayList<>();
    List<Gift> gifts = new ArrayList<>();
    Money owed = receipt.amount();
    Surcharged kept = new Surcharged(receipt.amount(), receipt.surcharge());
    Money excess = Money.zero(owed.currency());
    for (Reversal reversal : reversals) {
      Money within = reversal.amount().min(kept.total());
      Surcharged back = kept.share(within);
      kept = kept.minus(back);
      if (!reversal.reopens()) {
        gifts.add(new Gift(reversal, back.surcharge()));
        continue;
      }
      // What was given before may be taken once more, and is owed again then.
      Money again = back.paid().plus(reversal.amount().minus(within)).min(owed);
      excess = excess.plus(reversal.amount().minus(again).minus(back.surcharge()));
      if (again.plus(back.surcharge()).isZero()) {
        continue;
      }
      owed = owed.minus(again);
      List<Allocation> before = versions.get(versions.size() - 1);
      List<Allocation> after =
          asFarAs(
              owed,
              reversal.invoice().map(invoice -> without(again, invoice, before)).orElse(before));
      versions.add(after);
      reopened.add(new Reopened(reversal, again, back.surcharge(), minus(before, after)));
    }
    return new ReceiptHistory(
        List.copyOf(versions), List.copyOf(reopened), List.copyOf(gifts), kept, excess);
  }

  /** What the receipt pays for now. */
  public List<Allocation> current() {
    return versions.get(versions.size() - 1);
  }

  /** How much of a receipt, of which this is the history, is left and pays for nothing now. */
  public Money unapplied(Receipt receipt) {
    Money zero = Money.zero(excess.currency());
    Money gone = reopened.stream().map(Reopened::receivables).reduce(zero, Money::plus);
    Money used = current().stream().map(Allocation::amount).reduce(zero, Money::plus);
    return receipt.amount().minus(gone).minus(used);
  }

  /** How much of the receipt pays for an invoice in one version. */
  public Money on(InvoiceId invoice, int version) {
    return versions.get(version).stream()
        .filter(allocation -> allocation.invoice().equals(invoice))
        .map(Allocation::amount)
        .reduce(Money.zero(excess.currency()), Money::plus);
  }

  /** The last version, which holds now. */
  public int last() {
    return versions.size() - 1;
  }

  private static List<Allocation> without(
      Money amount, InvoiceId invoice, List<Allocation> allocations) {
    List<Allocation> kept = new ArrayList<>();
    Money left = amount;
    for (Allocation allocation : allocations) {
      Money gone =
          allocation.invoice().equals(invoice)
              ? allocation.amount().min(left)
              : Money.zero(amount.currency());
      left = left.minus(gone);
      Money part = allocation.amount().minus(gone);
      if (part.isPositive()) {
        kept.add(new Allocation(allocation.invoice(), allocation.invoiceNumber(), part));
      }
    }
    return kept;
  }

  private static List<Allocation> asFarAs(Money amount, List<Allocation> allocations) {
    List<Allocation> kept = new ArrayList<>();
    Money left = amount;
    for (Allocation allocation : allocations) {
      Money part = allocation.amount().min(left);
      if (part.isPositive()) {
        kept.add(new Allocation(allocation.invoice(), allocation.invoiceNumber(), part));
        left = left.minus(part);
      }
    }
    return List.copyOf(kept);
  }

  /** {@code after} has the elements of {@code before} in their order, some smaller or gone. */
  private static List<Allocation> minus(List<Allocation> before, List<Allocation> after) {
    List<Allocation> gone = new ArrayList<>();
    int next = 0;
    for (Allocation allocation : before) {
      Money lost = allocation.amount();
      if (next < after.size() && after.get(next).invoice().equals(allocation.invoice())) {
        lost = lost.minus(after.get(next++).amount());
      }
      if (lost.isPositive()) {
        gone.add(new Allocation(allocation.invoice(), allocation.invoiceNumber(), lost));
      }
    }
    return List.copyOf(gone);
  }
}
