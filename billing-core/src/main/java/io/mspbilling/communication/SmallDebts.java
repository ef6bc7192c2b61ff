package io.mspbilling.communication;

import io.mspbilling.communication.dunning.LeastAmounts;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is too little to ask for by itself: no charge and no reminder is for less. Once more is
 * asked for, it is asked for with it. Immutable.
 */
public final class SmallDebts implements LeastAmounts {

  private static final long LEAST_MINOR_UNITS = 100;

  private final Map<Currency, Money> least = new HashMap<>();

  /**
   * @param least the least that is asked for, one amount for each currency; in other currencies it
   *     is 100 of the smallest unit
   */
  public SmallDebts(List<Money> least) {
    least.forEach(amount -> this.least.put(amount.currency(), amount));
  }

  /** Whether amounts that would be asked for together come to enough in no currency. */
  public boolean isTooLittle(Collection<Money> amounts) {
    return Money.sums(amounts).stream().allMatch(sum -> sum.compareTo(least(sum.currency())) < 0);
  }

  @Override
  public Money least(Currency currency) {
    return least.getOrDefault(currency, Money.ofMinor(LEAST_MINOR_UNITS, currency));
  }

  /** Tells people of an invoice that is not asked for, as too little is open on it. */
  public static void report(Invoice invoice, Money open, Worklist worklist) {
    worklist.leave(
        ExceptionRow.of(
                ExceptionKind.SMALL_DEBT,
                new Subject.OfInvoice(invoice.id(), invoice.number()),
                open + " is too little to be asked for by itself",
                "write it off in the PSA, or wait: it is asked for with what is due next")
            .withCustomer(invoice.customer())
            .withAmount(open));
  }
}
