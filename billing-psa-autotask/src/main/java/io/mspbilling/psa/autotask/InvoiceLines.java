package io.mspbilling.psa.autotask;

import io.mspbilling.failure.UnreadableException;
import io.mspbilling.psa.autotask.billing.AutotaskBillingItem;
import io.mspbilling.psa.autotask.billing.AutotaskQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the lines of invoices, of many in one call. */
record InvoiceLines(AutotaskClient client) {
  private static final int INVOICES_A_CALL = 100;
  private static final String INVOICE = "invoiceID";

  /**
   * The lines of one invoice.
   *
   * @throws UnreadableException if one of them cannot be read: without it the sum is another
   */
  List<AutotaskBillingItem> of(long invoice) {
    return client.billingItems().list(AutotaskQuery.all().equal(INVOICE, invoice)).stream()
        .toList();
  }

  /** The lines of many. */
  Map<Long, List<AutotaskBillingItem>> of(Collection<Long> invoices) {
    Map<Long, List<AutotaskBillingItem>> lines = new HashMap<>();
    List<Long> ids = List.copyOf(invoices);
    for (int from = 0; from < ids.size(); from += INVOICES_A_CALL) {
      List<Long> some = ids.subList(from, Math.min(from + INVOICES_A_CALL, ids.size()));
      client
          .billingItems()
          .list(AutotaskQuery.all().anyOf(INVOICE, some))
          .forEach(
              line ->
                  lines
                      .computeIfAbsent(line.invoiceId().orElseThrow(), id -> new ArrayList<>())
                      .add(line));
    }
    return lines;
  }
}
