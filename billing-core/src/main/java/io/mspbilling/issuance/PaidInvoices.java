package io.mspbilling.issuance;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Kept;
import io.mspbilling.journal.Observations;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What became in the PSA of invoices that were paid: one that does not stand as we left it is
 * remembered until it does again. Not safe for use by several threads.
 */
public final class PaidInvoices implements Fold, Kept {

  /** The stream in which the journal keeps what was seen of them, and how far changes were read. */
  public static final String STREAM = "paid-invoices";

  /** The stream whose position is when they were last looked at. */
  public static final String LOOKS = "paid-invoice-looks";

  private final Map<InvoiceId, Seen> fallen = new LinkedHashMap<>();
  private final Map<InvoiceId, Seen> doubtful = new LinkedHashMap<>();

  /** How an invoice stands. */
  public enum Standing {
    /** As an invoice should. */
    STANDS,
    /** It is on file, and nobody owes it. */
    VOID,
    /** It is not there, or may not be seen. */
    GONE,
    /** Less is listed there as paid than we recorded. */
    LESS_PAID,
    /** It is there, and it or what was paid on it cannot be read. */
    UNREADABLE;

    private boolean isFallen() {
      return this == VOID || this == GONE;
    }
  }

  /**
   * How an invoice was seen.
   *
   * @param missing how much less is listed there as paid than we recorded, if less is
   * @param at when it was seen so first
   */
  public record Seen(Standing standing, Optional<Money> missing, Instant at) {

    /** It stands so, and no amount is missing or known. */
    public static Seen of(Standing standing, Instant at) {
      return new Seen(standing, Optional.empty(), at);
    }

    /** Less is listed there as paid than we recorded. */
    public static Seen lessPaid(Money missing, Instant at) {
      return new Seen(Standing.LESS_PAID, Optional.of(missing), at);
    }

    /** Whether nothing has changed between the two. */
    public boolean isLike(Seen other) {
      return standing == other.standing && missing.equals(other.missing);
    }

    private Facts facts() {
      return Facts.builder()
          .put("standing", standing)
          .put("missing", missing)
          .put("at", at)
          .build();
    }

    private static Seen of(Facts facts) {
      return new Seen(
          facts.read("standing", Standing::valueOf),
          facts.findAs("missing", Money::parse),
          facts.instant("at"));
    }
  }

  /** All stand. */
  public PaidInvoices() {}

  @Override
  public void plus(JournalEntry entry) {
    Observations.in(entry, STREAM).ifPresent(this::take);
  }

  private void take(Facts facts) {
    InvoiceId invoice = facts.read("invoice", InvoiceId::parse);
    Seen seen = Seen.of(facts);
    doubtful.remove(invoice);
    if (seen.standing() != Standing.UNREADABLE) {
      fallen.remove(invoice);
    }
    if (seen.standing() != Standing.STANDS) {
      (seen.standing().isFallen() ? fallen : doubtful).put(invoice, seen);
    }
  }

  @Override
  public void keep(Archive archive) {
    Form<InvoiceId> invoices = Form.text(InvoiceId::parse);
    Form<Seen> form = Form.facts(Seen::facts, Seen::of);
    archive.map("fallen invoices", fallen, invoices, form);
    archive.map("doubtful invoices", doubtful, invoices, form);
  }

  /** How an invoice was seen when it was last looked at. */
  public Seen of(InvoiceId invoice) {
    return doubtful.getOrDefault(
        invoice, fallen.getOrDefault(invoice, Seen.of(Standing.STANDS, Instant.EPOCH)));
  }

  /**
   * Those that are void or gone, so that what was paid on them is its payer's again; one stays so
   * while it cannot be read.
   */
  public Map<InvoiceId, Seen> fallen() {
    return Collections.unmodifiableMap(fallen);
  }

  /** Those of which less is paid there than we recorded, or that cannot be read. */
  public Map<InvoiceId, Seen> doubtful() {
    return Collections.unmodifiableMap(doubtful);
  }

  /** The record that an invoice was seen so. */
  public static JournalRecord seen(InvoiceId invoice, Seen seen) {
    return Observations.seen(
        STREAM,
        invoice.text() + " at " + seen.at(),
        Facts.builder().put("invoice", invoice).putAll(seen.facts()).build());
  }
}
