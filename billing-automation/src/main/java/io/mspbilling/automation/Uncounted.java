package io.mspbilling.automation;

import io.mspbilling.money.Money;
import io.mspbilling.worklist.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is in no figure, as nobody tells enough of it: why, how often, and how much. */
final class Uncounted {

  private final Map<Cause, List<Money>> amounts = new EnumMap<>(Cause.class);
  private int unreadable;

  /** Why something is not counted, in the order in which it is told. */
  enum Cause {
    PAID_BY_OTHERS(
        "Payments of which the PSA tells no day are left out, and as much of their invoices"),
    PAID_LONG_AGO(
        "Invoices that others paid are left out if they are older than the days that were asked for"),
    VOID("Void invoices are left out: the PSA does not tell since when they are void"),
    OWED_UNKNOWN("Invoices of which nobody tells what is owed are left out"),
    CREDIT_USED(
        "Credit that pays for invoices is left out, and as much of them: its days are not told"),
    CREDIT_UNKNOWN("Credit memos of which nobody tells what is left are left out"),
    NOT_SHOWN(
        "What was paid for invoices that are void, left out or no longer in the PSA counts as credit"),
    USED_BY_HAND("What people did by hand with credit of customers is left out: it has no day"),
    SURCHARGE("Surcharges for cards are not in what was collected: they pay for no invoice"),
    UNEXPLAINED(
        "Money on the bank account that waits to be explained is not in what was collected");

    private final String words;

    Cause(String words) {
      this.words = words;
    }
  }

  void add(Cause cause, Money amount) {
    if (!amount.isZero()) {
      amounts.computeIfAbsent(cause, none -> new ArrayList<>()).add(amount);
    }
  }

  void addUnreadable(int records) {
    unreadable += records;
  }

  /** For readers, a sentence each. */
  List<String> caveats() {
    List<String> caveats = new ArrayList<>();
    amounts.forEach(
        (cause, all) ->
            caveats.add(cause.words + " (" + all.size() + ", " + Words.sums(all) + ")."));
    if (unreadable > 0) {
      caveats.add("Records that cannot be read are left out (" + unreadable + ").");
    }
    return caveats;
  }
}
