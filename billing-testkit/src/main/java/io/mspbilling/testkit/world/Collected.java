package io.mspbilling.testkit.world;

import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.gateway.LedgerCharge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the gateway took, by invoice and by client; in cents. */
final class Collected {
  private final List<LedgerCharge> charges;
  private final Map<CustomerId, List<LedgerCharge>> byCustomer = new HashMap<>();
  private final Map<InvoiceId, Long> byInvoice = new HashMap<>();
  private final Map<InvoiceId, List<LedgerCharge>> asked = new HashMap<>();
  private final Map<CustomerId, Long> gross = new HashMap<>();
  private final Map<CustomerId, Long> net = new HashMap<>();

  private Collected(List<LedgerCharge> charges) {
    this.charges = charges;
    charges.forEach(this::add);
  }

  static Collected in(Town town) {
    return new Collected(town.gateway.charges());
  }

  private void add(LedgerCharge charge) {
    byCustomer
        .computeIfAbsent(charge.request().customer(), customer -> new ArrayList<>())
        .add(charge);
    List<Allocation> allocations = charge.request().allocations();
    allocations.forEach(
        one -> asked.computeIfAbsent(one.invoice(), id -> new ArrayList<>()).add(charge));
    if (!charge.isLive()) {
      return;
    }
    long reversed = charge.reversed().minorUnits();
    long amount = charge.captured().minorUnits();
    gross.merge(charge.request().customer(), amount, Long::sum);
    net.merge(charge.request().customer(), amount - reversed, Long::sum);
    if (reversed == 0) {
      allocations.forEach(
          one -> byInvoice.merge(one.invoice(), one.amount().minorUnits(), Long::sum));
    } else if (allocations.size() == 1) {
      byInvoice.merge(allocations.get(0).invoice(), amount - reversed, Long::sum);
    }
  }

  List<LedgerCharge> charges() {
    return charges;
  }

  /** All that were asked of one client. */
  List<LedgerCharge> charges(CustomerId client) {
    return byCustomer.getOrDefault(client, List.of());
  }

  /** What was kept for one invoice; what a refund left of a charge for several is not in it. */
  long keptFor(InvoiceId invoice) {
    return byInvoice.getOrDefault(invoice, 0L);
  }

  long grossOf(CustomerId client) {
    return gross.getOrDefault(client, 0L);
  }

  long netOf(CustomerId client) {
    return net.getOrDefault(client, 0L);
  }

  /** The charges that were asked for an invoice, declined ones too, oldest first. */
  List<LedgerCharge> askedFor(InvoiceId invoice) {
    return asked.getOrDefault(invoice, List.of());
  }
}
