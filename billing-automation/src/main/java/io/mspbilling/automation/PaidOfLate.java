package io.mspbilling.automation;

import io.mspbilling.issuance.PaidInvoices;
import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.Kept;
import io.mspbilling.journal.Watermarks;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Receipt;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The invoices that we learned of late to be paid, whenever the money came, and since when the PSA
 * is asked what became of them: at the next two looks, as an invoice may be void by then and
 * another worker's look may have crossed the payment, and then each on its day among so many.
 */
final class PaidOfLate implements Fold, Kept {

  private static final int TURN_DAYS = 30;
  private static final int LATE_DAYS = 60;

  private final Set<InvoiceId> fresh = new LinkedHashSet<>();
  private final Map<InvoiceId, LocalDate> lookedAtSince = new LinkedHashMap<>();

  void paid(Receipt receipt) {
    receipt.allocations().stream().map(Allocation::invoice).forEach(fresh::add);
  }

  @Override
  public void plus(JournalEntry entry) {
    Watermarks.movedBy(entry, PaidInvoices.LOOKS).map(Instant::parse).ifPresent(this::looked);
  }

  private void looked(Instant at) {
    LocalDate day = day(at);
    lookedAtSince.values().removeIf(since -> since.isBefore(day.minusDays(LATE_DAYS)));
    fresh.forEach(invoice -> lookedAtSince.put(invoice, day));
    fresh.clear();
  }

  @Override
  public void keep(Archive archive) {
    Form<InvoiceId> invoices = Form.text(InvoiceId::parse);
    archive.values("paid since the last look", fresh, invoices);
    archive.map("paid of late", lookedAtSince, invoices, Form.text(LocalDate::parse));
  }

  /**
   * Those to be looked at now.
   *
   * @param last when invoices were last looked at
   */
  List<InvoiceId> due(Instant last, Instant now) {
    LocalDate before = day(last);
    long days = ChronoUnit.DAYS.between(before, day(now));
    List<InvoiceId> due = new ArrayList<>(fresh);
    lookedAtSince.forEach(
        (invoice, since) -> {
          if (!since.isBefore(before) || isTurn(invoice, day(now), days)) {
            due.add(invoice);
          }
        });
    return due;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static boolean isTurn(InvoiceId invoice, LocalDate today, long days) {
    return Math.floorMod(today.toEpochDay() - invoice.text().hashCode(), TURN_DAYS) < days;
  }
}
