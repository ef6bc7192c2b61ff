package io.mspbilling.collection.latefee;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Kept;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much of what late payment cost people have billed or waived, of which invoice. Not safe for
 * use by several threads.
 */
public final class SettledLateCharges implements Fold, Kept {

  private static final String SETTLED = "late-charge-settled";

  private final Map<InvoiceId, Settled> settled = new HashMap<>();

  /** Nothing was billed or waived yet. */
  public SettledLateCharges() {}

  /** Up to how much, in all, and on which invoices it was billed, one after the other. */
  private record Settled(Money inAll, List<InvoiceId> bills) {

    Settled {
      bills = List.copyOf(bills);
      if (inAll.isNegative()) {
        throw new IllegalArgumentException("nobody bills or waives less than nothing: " + inAll);
      }
    }

    Facts facts() {
      return Facts.builder()
          .put("in all", inAll)
          .putList("bills", bills, (part, bill) -> part.put("bill", bill))
          .build();
    }

    static Settled of(Facts facts) {
      return new Settled(
          facts.money("in all"), facts.list("bills", part -> part.read("bill", InvoiceId::parse)));
    }

    /** What was billed before stays a bill, whatever is decided later. */
    Settled after(Settled before) {
      return new Settled(
          inAll, Stream.concat(before.bills.stream(), bills.stream()).distinct().toList());
    }
  }

  @Override
  public void plus(JournalEntry entry) {
    if (entry.record().is(SETTLED)) {
      Facts facts = entry.record().facts();
      settled.merge(
          facts.read("invoice", InvoiceId::parse), read(facts), (before, now) -> now.after(before));
    }
  }

  private static Settled read(Facts facts) {
    try {
      return Settled.of(facts);
    } catch (IllegalArgumentException e) {
      throw new JournalException("the journal holds less than nothing as billed or waived", e);
    }
  }

  @Override
  public void keep(Archive archive) {
    archive.map(
        "late charges settled",
        settled,
        Form.text(InvoiceId::parse),
        Form.facts(Settled::facts, Settled::of));
  }

  /**
   * The decision that what late payment of an invoice cost was billed, on an invoice of its own:
   * one that bears no such cost itself, for good. The amount of a later decision about the same
   * invoice takes the place of an earlier one's.
   *
   * @param inAll all that was billed or waived for it up to now; zero or more
   * @param bill the invoice on which it was billed
   */
  public static JournalRecord billed(InvoiceId late, Money inAll, InvoiceId bill) {
    return record(late, new Settled(inAll, List.of(bill)));
  }

  /**
   * The decision that what late payment of an invoice cost is not asked.
   *
   * @param inAll all that was billed or waived for it up to now; zero or more
   */
  public static JournalRecord waived(InvoiceId late, Money inAll) {
    return record(late, new Settled(inAll, List.of()));
  }

  private static JournalRecord record(InvoiceId late, Settled settled) {
    return JournalRecord.of(
        SETTLED,
        Facts.builder()
            .put("invoice", Objects.requireNonNull(late, "late"))
            .putAll(settled.facts())
            .build());
  }

  /** Whether a record is such a decision. */
  public static boolean isOne(JournalRecord record) {
    return record.is(SETTLED);
  }

  /** What was billed or waived for an invoice, in all; in another currency it says nothing. */
  Money of(InvoiceId late, Currency currency) {
    return Optional.ofNullable(settled.get(late))
        .map(Settled::inAll)
        .filter(amount -> amount.currency().equals(currency))
        .orElse(Money.zero(currency));
  }

  /** The invoices that are for the late payment of others. */
  public Set<InvoiceId> bills() {
    return settled.values().stream()
        .flatMap(one -> one.bills().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
