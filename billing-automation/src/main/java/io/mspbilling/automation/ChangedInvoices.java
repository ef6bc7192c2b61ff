package io.mspbilling.automation;

import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.Pull;
import java.time.Instant;

/**
 * Reads the invoices that changed of late, open or not. A PSA that cannot be asked for those is
 * asked for all: people enter payments there as well, and void what was paid.
 */
final class ChangedInvoices {

  private ChangedInvoices() {}

  /** All that changed since, and others if the PSA cannot tell them apart. */
  static Pull<Invoice> since(Instant since, Psa psa) {
    return psa.invoices(
        psa.features().contains(PsaFeature.CHANGES_SINCE)
            ? InvoiceQuery.changedSince(since)
            : InvoiceQuery.all());
  }
}
