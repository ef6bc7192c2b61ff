package io.mspbilling.receivables;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Kept;
import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a journal begins: the cut-over date, and what was open then on invoices of which no system
 * tells. Not safe for use by several threads.
 */
public final class OpeningBalances implements Fold, Kept {

  private static final String CUT_OVER = "cut-over";
  private static final String BALANCE = "opening-balance";

  private final List<LocalDate> cutOver = new ArrayList<>(1);
  private final Map<InvoiceId, Money> byInvoice = new HashMap<>();

  /** Nothing is known yet. */
  public OpeningBalances() {}

  @Override
  public void plus(JournalEntry entry) {
    Facts facts = entry.record().facts();
    if (entry.record().is(CUT_OVER)) {
      cutOver.add(facts.date("day"));
    } else if (entry.record().is(BALANCE)) {
      byInvoice.put(facts.read("invoice", InvoiceId::parse), facts.money("open"));
    }
  }

  @Override
  public void keep(Archive archive) {
    archive.values("cut-over", cutOver, Form.text(LocalDate::parse));
    archive.map(
        "opening balances",
        byInvoice,
        Form.text(InvoiceId::parse),
        Form.facts(
            open -> Facts.builder().put("open", open).build(), facts -> facts.money("open")));
  }

  /**
   * The record of the day from which on we bill. A journal takes one, for what is ours and what is
   * not must not change with a setting.
   */
  public static JournalRecord cutOver(LocalDate day) {
    return JournalRecord.unique(CUT_OVER, "day", Facts.builder().put("day", day).build());
  }

  /**
   * The decision of a person about what was open on an invoice at the cut-over. A later one
   * replaces it. It is needed where the PSA keeps no balances; elsewhere no more than this is owed.
   *
   * @param open what was owed, zero if nothing was; all that came before is in it
   * @param who the person, and on what grounds, for the record
   * @throws IllegalArgumentException if it is negative
   */
  public static JournalRecord balance(InvoiceId invoice, Money open, String who) {
    if (open.isNegative()) {
      throw new IllegalArgumentException("an opening balance must not be negative: " + open);
    }
    return JournalRecord.of(
        BALANCE, Facts.builder().put("invoice", invoice).put("open", open).put("who", who).build());
  }

  /** Whether a record is such a decision. */
  public static boolean isOne(JournalRecord record) {
    return record.is(BALANCE);
  }

  /** The day from which on we bill; empty before the first run. */
  public Optional<LocalDate> cutOver() {
    return cutOver.stream().findFirst();
  }

  /** What was open at the cut-over by the word of people, where it was anything. */
  public SortedMap<InvoiceId, Money> open() {
    SortedMap<InvoiceId, Money> open = new TreeMap<>(Comparator.comparing(InvoiceId::text));
    byInvoice.forEach(
        (invoice, balance) -> {
          if (balance.isPositive()) {
            open.put(invoice, balance);
          }
        });
    return open;
  }

  /** What was open on an invoice at the cut-over, if a person said so. */
  public Optional<Money> on(InvoiceId invoice) {
    return Optional.ofNullable(byInvoice.get(invoice));
  }
}
