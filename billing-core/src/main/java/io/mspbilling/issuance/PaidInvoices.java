package io.mspbilling.issuance;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Kept;
import io.mspbilling.journal.Observations;
import io.mspbilling.receivables.InvoiceId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became in the PSA of invoices that were paid: one that does not stand as we left it is
 * remembered until it does again. Not safe for use by several threads.
 */
public final class PaidInvoices implements Fold, Kept {

  /** The stream in which the journal keeps what was seen of them, and how far changes were read. */
  public static final String STREAM = "paid-invoices";

  /** The stream whose position is when they were last looked at. */
  public static final String LOOKS = "paid-invoice-looks";

  private final Map<InvoiceId, Standing> fallen = new LinkedHashMap<>();
  private final Map<InvoiceId, Standing> doubtful = new LinkedHashMap<>();

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

  /** All stand. */
  public PaidInvoices() {}

  @Override
  public void plus(JournalEntry entry) {
    Observations.in(entry, STREAM).ifPresent(this::take);
  }

  private void take(Facts seen) {
    InvoiceId invoice = seen.read("invoice", InvoiceId::parse);
    Standing standing = seen.read("standing", Standing::valueOf);
    fallen.remove(invoice);
    doubtful.remove(invoice);
    if (standing != Standing.STANDS) {
      (standing.isFallen() ? fallen : doubtful).put(invoice, standing);
    }
  }

  @Override
  public void keep(Archive archive) {
    Form<InvoiceId> invoices = Form.text(InvoiceId::parse);
    archive.map("fallen invoices", fallen, invoices, Form.text(Standing::valueOf));
    archive.map("doubtful invoices", doubtful, invoices, Form.text(Standing::valueOf));
  }

  /** How an invoice stood when it was last looked at. */
  public Standing of(InvoiceId invoice) {
    return fallen.getOrDefault(invoice, doubtful.getOrDefault(invoice, Standing.STANDS));
  }

  /** Those that are void or gone, so that what was paid on them is its payer's again. */
  public Map<InvoiceId, Standing> fallen() {
    return Collections.unmodifiableMap(fallen);
  }

  /** Those of which less is paid there than we recorded, or that cannot be read. */
  public Map<InvoiceId, Standing> doubtful() {
    return Collections.unmodifiableMap(doubtful);
  }

  /** The record that an invoice was seen to stand so. */
  public static JournalRecord seen(InvoiceId invoice, Standing standing, Instant at) {
    return Observations.seen(
        STREAM,
        invoice.text() + " at " + at,
        Facts.builder().put("invoice", invoice).put("standing", standing).build());
  }
}
