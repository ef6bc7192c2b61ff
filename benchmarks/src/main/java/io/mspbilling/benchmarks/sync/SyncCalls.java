package io.mspbilling.benchmarks.sync;

import io.mspbilling.issuance.InvoiceQuery;
import java.time.Duration;
import java.time.Instant;

/**
 * Prints what calls a full sync costs, and how long the vendor's limit makes them take: waits for a
 * turn move a virtual clock, and nothing else does. Takes the number of invoices.
 */
public final class SyncCalls {
  private SyncCalls() {}

  public static void main(String[] args) {
    int invoices = Integer.parseInt(args[0]);
    for (SyncVendor vendor : SyncVendor.all()) {
      try (SyncVendor.Running fake = vendor.open(invoices)) {
        Recording recording = new Recording();
        Instant before = Rows.CLOCK.instant();
        Recording.requireWhole(
            fake.psa(recording.recorder(), vendor.limit()).invoices(InvoiceQuery.all().lines()),
            invoices);
        System.out.println(
            vendor
                + ": "
                + recording.calls()
                + " calls, "
                + Duration.between(before, Rows.CLOCK.instant()));
      }
    }
  }
}
