package io.mspbilling.communication;

import io.mspbilling.communication.dunning.Debt;
import io.mspbilling.communication.dunning.DunningCase;
import io.mspbilling.communication.dunning.DunningPolicy;
import io.mspbilling.communication.dunning.DunningScope;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a policy is for whole invoices, the instalments of one walk its steps as one debt: those
 * that are due, since the first of them was; if none is, the next one. Pure.
 */
final class InvoiceCases {

  /** What walks the steps: an invoice, or a debt by itself. */
  private record Walker(DunningPolicy policy, InvoiceId invoice, Optional<Debt> itself) {}

  private InvoiceCases() {}

  /** All cases, those instalments as one. */
  static List<DunningCase> of(List<DunningCase> cases, LocalDate day) {
    Map<Walker, List<DunningCase>> together = new LinkedHashMap<>();
    for (DunningCase one : cases) {
      boolean isPart =
          one.policy().scope() == DunningScope.INVOICE && one.debt().owed().isInstalment();
      Walker walker =
          new Walker(
              one.policy(),
              one.debt().invoice().id(),
              isPart ? Optional.empty() : Optional.of(one.debt()));
      together.computeIfAbsent(walker, none -> new ArrayList<>(1)).add(one);
    }
    return together.values().stream().map(parts -> whole(parts, day)).toList();
  }

  private static DunningCase whole(List<DunningCase> parts, LocalDate day) {
    DunningCase first = parts.get(0);
    if (parts.size() == 1) {
      return first;
    }
    List<OpenInvoice> owed = parts.stream().map(part -> part.debt().owed()).toList();
    List<OpenInvoice> due =
        owed.stream().filter(part -> !part.invoice().effectiveDueOn().isAfter(day)).toList();
    return due.size() < 2
        ? first
        : new DunningCase(
            first.debt().withParts(OpenInvoice.dueBy(day, owed), due), first.policy());
  }
}
