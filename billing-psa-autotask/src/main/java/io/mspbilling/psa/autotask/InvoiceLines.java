package io.mspbilling.psa.autotask;

import io.mspbilling.failure.UnreadableException;
import io.mspbilling.psa.autotask.billing.AutotaskBillingItem;
import io.mspbilling.psa.autotask.billing.AutotaskQuery;
import io.mspbilling.receivables.Pull;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

  /**
   * The lines of many, by invoice; nothing of an invoice that has one which cannot be read, as
   * without it the sum is another.
   */
  Map<Long, List<AutotaskBillingItem>> of(Collection<Long> invoices) {
    Map<Long, List<AutotaskBillingItem>> lines = new HashMap<>();
    List<Long> ids = List.copyOf(invoices);
    for (int from = 0; from < ids.size(); from += INVOICES_A_CALL) {
      read(ids.subList(from, Math.min(from + INVOICES_A_CALL, ids.size())), lines);
    }
    return lines;
  }

  /** A line that cannot be read may not tell whose it is: then halves are asked for. */
  private void read(List<Long> invoices, Map<Long, List<AutotaskBillingItem>> lines) {
    Pull<AutotaskBillingItem> read =
        client.billingItems().list(AutotaskQuery.all().anyOf(INVOICE, invoices)).pull();
    if (read.unreadable().isEmpty()
        && read.records().stream().allMatch(line -> line.invoiceId().isPresent())) {
      Map<Long, List<AutotaskBillingItem>> byInvoice =
          read.records().stream()
              .collect(Collectors.groupingBy(line -> line.invoiceId().orElseThrow()));
      invoices.forEach(invoice -> lines.put(invoice, byInvoice.getOrDefault(invoice, List.of())));
    } else if (invoices.size() > 1) {
      int half = invoices.size() / 2;
      read(invoices.subList(0, half), lines);
      read(invoices.subList(half, invoices.size()), lines);
    }
  }
}
