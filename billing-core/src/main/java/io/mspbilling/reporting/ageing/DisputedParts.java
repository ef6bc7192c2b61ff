package io.mspbilling.reporting.ageing;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.reporting.ledger.OpenItem;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much of open items was disputed on a day: no more than was open, of an invoice that is due in
 * terms the earliest first.
 */
final class DisputedParts {
  private final Map<InvoiceId, List<Disputed>> standing;
  private final Map<InvoiceId, Money> taken = new HashMap<>();

  DisputedParts(Collection<Disputed> disputes, LocalDate asOf) {
    standing =
        disputes.stream()
            .filter(one -> one.stood().contains(asOf))
            .collect(Collectors.groupingBy(Disputed::invoice));
  }

  /** How much of the next item of its invoice is disputed. */
  Money of(OpenItem item) {
    InvoiceId invoice = item.invoice().id();
    Money zero = Money.zero(item.amount().currency());
    Money before = taken.getOrDefault(invoice, zero);
    Money sum = zero.minus(before);
    for (Disputed one : standing.getOrDefault(invoice, List.of())) {
      // A part in another currency than the invoice's cannot be taken off: all of it is disputed.
      sum =
          sum.plus(
              one.part()
                  .filter(part -> part.currency().equals(zero.currency()))
                  .orElse(before.plus(item.amount())));
    }
    Money disputed = sum.isNegative() ? zero : sum.min(item.amount());
    taken.put(invoice, before.plus(disputed));
    return disputed;
  }
}
