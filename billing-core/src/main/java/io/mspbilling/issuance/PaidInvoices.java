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
 * What became in the PSA of invoices that were paid: one that is void, or not there any more, is
 * remembered until it stands again. Not safe for use by several threads.
 */
public final class PaidInvoices implements Fold, Kept {

  /** The stream in which the journal keeps what was seen of them. */
  public static final String STREAM = "paid-invoices";

  private final Map<InvoiceId, Standing> fallen = new LinkedHashMap<>();

  /** How an invoice stands. */
  public enum Standing {
    /** As an invoice should. */
    STANDS,
    /** It is on file, and nobody owes it. */
    VOID,
    /** It is not there, or may not be seen. */
    GONE
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
    if (standing == Standing.STANDS) {
      fallen.remove(invoice);
    } else {
      fallen.put(invoice, standing);
    }
  }

  @Override
  public void keep(Archive archive) {
    archive.map(
        "fallen invoices", fallen, Form.text(InvoiceId::parse), Form.text(Standing::valueOf));
  }

  /** How an invoice stood when it was last looked at. */
  public Standing of(InvoiceId invoice) {
    return fallen.getOrDefault(invoice, Standing.STANDS);
  }

  /** Those that do not stand. */
  public Map<InvoiceId, Standing> fallen() {
    return Collections.unmodifiableMap(fallen);
  }

  /** The record that an invoice was seen to stand so. */
  public static JournalRecord seen(InvoiceId invoice, Standing standing, Instant at) {
    return Observations.seen(
        STREAM,
        invoice.text() + " at " + at,
        Facts.builder().put("invoice", invoice).put("standing", standing).build());
  }
}
