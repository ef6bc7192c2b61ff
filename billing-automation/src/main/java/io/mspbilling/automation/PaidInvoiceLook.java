package io.mspbilling.automation;

import io.mspbilling.failure.UnreadableException;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PaidInvoices;
import io.mspbilling.issuance.PaidInvoices.Standing;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.journal.Watermarks;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks once a day at what became in the PSA of invoices that were paid: at those that changed
 * since, if the PSA can tell, and each day at a few more, as a PSA does not tell of what was
 * deleted.
 */
final class PaidInvoiceLook {

  private static final Duration ONCE = Duration.ofHours(20);

  /** Clocks may run apart, and a PSA may be slow to show a change. */
  private static final Duration OVERLAP = Duration.ofDays(1);

  private static final Duration FIRST = Duration.ofDays(35);

  private final Memory memory;
  private final VendorCalls calls;
  private final Psa psa;

  PaidInvoiceLook(Memory memory, VendorCalls calls, Psa psa) {
    this.memory = memory;
    this.calls = calls;
    this.psa = psa;
  }

  void look(Instant now, LocalDate today) {
    memory.catchUp();
    BillingState state = memory.state();
    Optional<Instant> last = state.watermarks.position(PaidInvoices.STREAM).map(Instant::parse);
    if (state.receipts.isNone() || last.filter(at -> now.isBefore(at.plus(ONCE))).isPresent()) {
      return;
    }
    Instant since = last.map(at -> at.minus(OVERLAP)).orElse(now.minus(FIRST));
    calls.read(psa.system(), () -> standings(since, today)).ifPresent(seen -> note(seen, now));
  }

  private Map<InvoiceId, Standing> standings(Instant since, LocalDate today) {
    Map<InvoiceId, Standing> standings = new LinkedHashMap<>();
    if (psa.features().contains(PsaFeature.CHANGES_SINCE)) {
      for (Invoice invoice : psa.invoices(InvoiceQuery.changedSince(since)).records()) {
        standings.put(invoice.id(), standing(invoice));
      }
    }
    List<InvoiceId> due = memory.state().receipts.dueForALook(today);
    for (InvoiceId id : due) {
      if (!standings.containsKey(id)) {
        find(id).ifPresent(standing -> standings.put(id, standing));
      }
    }
    return standings;
  }

  /** Empty if it is there and cannot be read: that is said where it is needed. */
  private Optional<Standing> find(InvoiceId id) {
    try {
      return Optional.of(psa.findInvoice(id).map(PaidInvoiceLook::standing).orElse(Standing.GONE));
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }

  private static Standing standing(Invoice invoice) {
    return invoice.isVoid() ? Standing.VOID : Standing.STANDS;
  }

  private void note(Map<InvoiceId, Standing> standings, Instant now) {
    standings.forEach(
        (invoice, standing) -> {
          BillingState state = memory.state();
          if (!state.receipts.on(invoice).isEmpty() && state.paid.of(invoice) != standing) {
            memory.see(PaidInvoices.seen(invoice, standing, now));
          }
        });
    memory.note(Watermarks.moved(PaidInvoices.STREAM, now.toString()));
  }
}
