package io.mspbilling.psa.autotask;

import io.mspbilling.failure.UnreadableException;
import io.mspbilling.psa.autotask.TaxReading.Verdict;
import io.mspbilling.psa.autotask.billing.AutotaskBillingItem;
import io.mspbilling.psa.autotask.billing.AutotaskInvoice;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Whether the totals of one customer's invoices include tax: as people said, or as it was found out
 * once. Safe for any number of threads.
 */
final class TaxMode {
  private final Optional<Boolean> told;
  private final Function<Long, List<AutotaskBillingItem>> linesOf;
  private final AtomicReference<Optional<Boolean>> found = new AtomicReference<>(Optional.empty());

  /**
   * @param linesOf reads the lines of an invoice
   */
  TaxMode(Optional<Boolean> told, Function<Long, List<AutotaskBillingItem>> linesOf) {
    this.told = told;
    this.linesOf = linesOf;
  }

  /**
   * Whether the total of an invoice with tax includes it.
   *
   * @param lines its lines, if they were read already
   * @throws io.mspbilling.json.JsonProblem if nothing tells, or its lines tell otherwise
   */
  boolean includesTax(AutotaskInvoice invoice, Optional<List<AutotaskBillingItem>> lines) {
    Optional<Boolean> known = told.or(found::get);
    if (known.isPresent() && lines.isEmpty()) {
      return known.get();
    }
    Verdict verdict = TaxReading.of(invoice, lines.orElseGet(() -> read(invoice)));
    boolean isAnother =
        known.isPresent()
            && verdict.includesTax().filter(here -> !known.get().equals(here)).isPresent();
    if (verdict == Verdict.CONTRADICTORY || isAnother) {
      throw invoice
          .raw()
          .invalid(
              "invoiceTotal",
              "is not what its lines come to, with tax or without; lines may be missing, or hidden"
                  + " from the API user");
    }
    return known
        .or(() -> learnt(verdict))
        .orElseThrow(
            () ->
                invoice
                    .raw()
                    .invalid(
                        "invoiceTotal",
                        "may include the tax or not, and no line tells; set totalsIncludeTax"));
  }

  private List<AutotaskBillingItem> read(AutotaskInvoice invoice) {
    try {
      return linesOf.apply(invoice.id());
    } catch (UnreadableException e) {
      throw invoice.raw().invalid("lines", "unreadable");
    }
  }

  private Optional<Boolean> learnt(Verdict verdict) {
    Optional<Boolean> includes = verdict.includesTax();
    if (includes.isPresent()) {
      found.compareAndSet(Optional.empty(), includes);
    }
    return includes;
  }
}
