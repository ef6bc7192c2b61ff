package io.mspbilling.testkit.books;

import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.Refusal;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.Deposited;
import io.mspbilling.reconciliation.PaymentReceived;
import io.mspbilling.reconciliation.PaymentReversed;
import io.mspbilling.reconciliation.PayoutReceived;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.RefundGiven;
import io.mspbilling.reconciliation.Settlement;
import io.mspbilling.reconciliation.SurchargeTaken;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What strict books refuse to post: strangers, what is not open, and what is not there. */
final class PostingRules {
  private final SystemName system;
  private final OpenItems items;
  private final Set<String> customers = new HashSet<>();
  private LocalDate closedThrough = LocalDate.MIN;

  PostingRules(SystemName system, OpenItems items) {
    this.system = system;
    this.items = items;
  }

  void know(BookCustomer customer) {
    customers.add(customer.name());
    customer.accountNumber().ifPresent(customers::add);
  }

  /** Closes the books for all days up to this one, which may be earlier than before. */
  void close(LocalDate through) {
    closedThrough = through;
  }

  void requireOpenPeriod(Posting posting) {
    if (!posting.on().isAfter(closedThrough)) {
      throw new RefusedException(
          system.value(),
          BooksOperation.POST.label(),
          new Refusal(400, "period_closed", ""),
          "the books are closed through " + closedThrough);
    }
  }

  void require(Posting posting) {
    customer(posting).ifPresent(this::requireKnown);
    if (posting instanceof PaymentReceived payment) {
      requireOpen(payment);
    }
    if (posting instanceof PayoutReceived payout) {
      requireUndeposited(payout);
    }
  }

  private static Optional<BookCustomer> customer(Posting posting) {
    if (posting instanceof PaymentReceived payment) {
      return Optional.of(payment.customer());
    }
    if (posting instanceof PaymentReversed reversed) {
      return Optional.of(reversed.customer());
    }
    if (posting instanceof RefundGiven refund) {
      return Optional.of(refund.customer());
    }
    return posting instanceof SurchargeTaken surcharge
        ? Optional.of(surcharge.customer())
        : Optional.empty();
  }

  private void requireKnown(BookCustomer customer) {
    if (!customers.contains(customer.accountNumber().orElse(customer.name()))) {
      throw missing("customer " + customer.id());
    }
  }

  private void requireOpen(PaymentReceived payment) {
    Map<Object, Money> wanted = new HashMap<>();
    for (Settlement settlement : payment.settlements()) {
      Object item =
          settlement.reopenedBy().<Object>map(ref -> ref).orElse(settlement.invoiceNumber());
      Money open = items.openOn(settlement).orElseThrow(() -> missing("open item " + item));
      Money sum = wanted.merge(item, settlement.amount(), Money::plus);
      if (settlement.reopenedBy().isPresent() || !isRounding(sum, open)) {
        requireCovered(open, sum, item);
      }
    }
  }

  private static boolean isRounding(Money wanted, Money open) {
    return open.currency().equals(wanted.currency()) && Settlement.isRounding(wanted.minus(open));
  }

  private void requireUndeposited(PayoutReceived payout) {
    Map<Object, Money> wanted = new HashMap<>();
    for (Deposited one : payout.deposited()) {
      Money left =
          items
              .undeposited(one.document())
              .orElseThrow(() -> missing("undeposited document " + one.document()));
      requireCovered(left, wanted.merge(one.document(), one.amount(), Money::plus), one.document());
    }
  }

  private void requireCovered(Money open, Money wanted, Object item) {
    if (!open.currency().equals(wanted.currency()) || wanted.compareTo(open) > 0) {
      throw new RefusedException(
          system.value(),
          BooksOperation.POST.label(),
          new Refusal(400, "over_applied", ""),
          "only " + open + " is open on " + item);
    }
  }

  private NotFoundException missing(String what) {
    return new NotFoundException(
        system.value(),
        BooksOperation.POST.label(),
        new Refusal(404, "", ""),
        "enter it in the books first: " + what);
  }
}
