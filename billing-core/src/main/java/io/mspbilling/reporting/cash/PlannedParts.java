package io.mspbilling.reporting.cash;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.reporting.ledger.OpenItem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts what is planned for invoices to their open items: in its order, the items that are due first
 * before the others, and never more than is open.
 */
final class PlannedParts {
  private final Function<InvoiceId, List<PlannedPayment>> planned;
  private final Map<InvoiceId, Deque<Left>> left = new HashMap<>();

  /**
   * @param planned what is known of when an invoice is paid, part by part
   */
  PlannedParts(Function<InvoiceId, List<PlannedPayment>> planned) {
    this.planned = planned;
  }

  /** What was not put to an item yet. */
  private record Left(PlannedPayment payment, Money amount) {}

  /**
   * A part of an item.
   *
   * @param plan when it is paid; empty if nothing is known
   */
  record Part(OpenItem item, Optional<PlannedPayment> plan) {}

  /** The parts of the next item of its invoice. */
  List<Part> of(OpenItem item) {
    Deque<Left> queue = left.computeIfAbsent(item.invoice().id(), id -> queue(id, item.amount()));
    List<Part> parts = new ArrayList<>();
    Money open = item.amount();
    while (open.isPositive() && !queue.isEmpty()) {
      Left next = queue.removeFirst();
      Money part = next.amount().min(open);
      parts.add(part(item, part, Optional.of(next.payment())));
      open = open.minus(part);
      if (part.compareTo(next.amount()) < 0) {
        queue.addFirst(new Left(next.payment(), next.amount().minus(part)));
      }
    }
    if (open.isPositive()) {
      parts.add(part(item, open, Optional.empty()));
    }
    return parts;
  }

  /** Amounts of two currencies never meet: what is planned in another says nothing. */
  private Deque<Left> queue(InvoiceId invoice, Money like) {
    Deque<Left> queue = new ArrayDeque<>();
    planned.apply(invoice).stream()
        .filter(one -> one.amount().currency().equals(like.currency()))
        .forEach(one -> queue.addLast(new Left(one, one.amount())));
    return queue;
  }

  private static Part part(OpenItem item, Money amount, Optional<PlannedPayment> plan) {
    return new Part(new OpenItem(item.invoice(), item.dueOn(), amount), plan);
  }
}
