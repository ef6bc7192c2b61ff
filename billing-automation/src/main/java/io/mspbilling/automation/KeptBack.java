package io.mspbilling.automation;

import io.mspbilling.collection.Prospect.Cause;
import io.mspbilling.collection.Prospect.NotCharged;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why what is open is not asked for, or not charged: noted by whoever leaves it out, as most rows
 * of an invoice have nothing to do with it. Not safe for use by several threads.
 */
final class KeptBack {

  private final Map<InvoiceId, Kept> all = new HashMap<>();

  /**
   * @param row the kind of row that says it in full, once the invoice is due
   */
  private record Kept(Optional<ExceptionKind> row, String reason, String remedy) {}

  /**
   * Notes what a rule leaves out.
   *
   * @param before what the rule was given
   * @param rest what is left of that, in the same order
   * @param row the kind of row that says why in full, once an invoice is due
   * @return the rest
   */
  List<OpenInvoice> note(
      List<OpenInvoice> before,
      List<OpenInvoice> rest,
      Optional<ExceptionKind> row,
      String reason,
      String remedy) {
    if (rest.size() < before.size()) {
      Set<InvoiceId> left = new HashSet<>();
      rest.forEach(one -> left.add(one.invoice().id()));
      before.stream()
          .map(one -> one.invoice().id())
          .filter(id -> !left.contains(id))
          .forEach(id -> all.put(id, new Kept(row, reason, remedy)));
    }
    return rest;
  }

  /**
   * Why each invoice is kept back that is.
   *
   * @param rows what was decided beside
   */
  Map<InvoiceId, NotCharged> reasons(Collection<ExceptionRow> rows) {
    Map<InvoiceId, NotCharged> reasons = new HashMap<>();
    all.forEach((id, kept) -> reasons.put(id, because(kept.reason(), kept.remedy())));
    for (ExceptionRow row : rows) {
      if (row.subject() instanceof Subject.OfInvoice invoice
          && Optional.ofNullable(all.get(invoice.id()))
              .flatMap(Kept::row)
              .filter(row.kind()::equals)
              .isPresent()) {
        reasons.put(invoice.id(), because(row.facts(), row.remedy()));
      }
    }
    return reasons;
  }

  private static NotCharged because(String reason, String remedy) {
    return new NotCharged(Cause.WAITS, reason, remedy);
  }
}
