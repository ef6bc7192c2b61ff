package io.mspbilling.testkit.world;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.PaymentReceived;
import io.mspbilling.reconciliation.PaymentReversed;
import io.mspbilling.reconciliation.PayoutReceived;
import io.mspbilling.reconciliation.RefundGiven;
import io.mspbilling.reconciliation.Settlement;
import io.mspbilling.testkit.books.BookDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The documents in the books, by what they are about. */
final class Documents {
  private final Map<String, PaymentReceived> payments = new HashMap<>();
  private final Set<String> unsettled = new TreeSet<>();
  private final Set<String> payouts = new HashSet<>();
  private final Map<String, Long> settled = new HashMap<>();
  private final Map<String, Long> wentBack = new HashMap<>();
  private final Set<String> returned = new HashSet<>();
  private final Set<String> takenOff = new HashSet<>();
  private final Set<String> reopening = new HashSet<>();
  private final Set<String> refunds = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private final List<String> twice = new ArrayList<>();
  private int read;

  void readOn(List<BookDocument> all) {
    for (BookDocument document : all.subList(read, all.size())) {
      String about = document.posting().kind() + " " + document.posting().sourceId();
      if (!seen.add(about)) {
        twice.add(about);
      }
      take(document);
    }
    read = all.size();
  }

  private void take(BookDocument document) {
    if (document.posting() instanceof PaymentReceived payment) {
      payments.put(payment.sourceId(), payment);
      document.unsettled().ifPresent(cents -> unsettled.add(payment.sourceId()));
      settled.merge(payment.customer().name(), allocated(payment), Long::sum);
    } else if (document.posting() instanceof PayoutReceived payout) {
      payouts.add(payout.sourceId());
    } else if (document.posting() instanceof PaymentReversed reversed) {
      String client = reversed.customer().name();
      if (reversed.takenFrom() == AccountRole.BANK) {
        returned.add(reversed.sourceId());
        settled.merge(client, -settledBefore(reversed), Long::sum);
      } else {
        reopening.add(reversed.sourceId());
        settled.merge(client, -reversed.amount().minorUnits(), Long::sum);
        wentBack.merge(
            client, reversed.amount().plus(reversed.surcharge()).minorUnits(), Long::sum);
      }
    } else if (document.posting() instanceof RefundGiven refund) {
      refunds.add(refund.sourceId());
      wentBack.merge(refund.customer().name(), refund.amount().minorUnits(), Long::sum);
    }
  }

  private long settledBefore(PaymentReversed reversed) {
    if (reversed.cause() == ReversalKind.UNAPPLIED) {
      String payment = reversed.sourceId().replaceFirst(":unapplied-", ":");
      takenOff.add(payment);
      return payment(payment).map(Documents::allocated).orElse(0L);
    }
    return lastSettledBy(reversed);
  }

  /**
   * A payment goes back whole; a part of it may have settled nothing. Of several of one amount it
   * is one that had settled what is open again, if any had.
   */
  private long lastSettledBy(PaymentReversed reversed) {
    Money amount = reversed.amount();
    return payments.values().stream()
        .filter(one -> one.customer().name().equals(reversed.customer().name()))
        .filter(one -> one.amount().equals(amount))
        .filter(one -> !takenOff.contains(one.sourceId()))
        .max(
            Comparator.comparing((PaymentReceived one) -> settles(one, reversed.invoiceNumbers()))
                .thenComparing(PaymentReceived::on))
        .map(Documents::allocated)
        .orElse(amount.minorUnits());
  }

  private static boolean settles(PaymentReceived payment, List<String> invoices) {
    List<String> settled =
        payment.settlements().stream().map(Settlement::invoiceNumber).sorted().toList();
    return settled.equals(invoices.stream().sorted().toList());
  }

  private static long allocated(PaymentReceived payment) {
    return payment.settlements().stream()
        .map(Settlement::amount)
        .mapToLong(amount -> amount.minorUnits())
        .sum();
  }

  List<String> twice() {
    return twice;
  }

  Optional<PaymentReceived> payment(String id) {
    return Optional.ofNullable(payments.get(id));
  }

  /** The payments of which some cents settle nothing in the books. */
  Set<String> unsettled() {
    return unsettled;
  }

  /** What of a payment stands on account and settles nothing; in cents. */
  static long onAccount(PaymentReceived payment) {
    return payment.amount().minorUnits() - allocated(payment);
  }

  boolean hasPayout(String id) {
    return payouts.contains(id);
  }

  /** Whether a line of the bank account stands in the books as a payment that was taken back. */
  boolean hasReturned(String line) {
    return returned.contains(line);
  }

  /** Whether the books have it that something went back, and is owed again. */
  boolean hasReopened(String reversal) {
    return reopening.contains(reversal);
  }

  /** Whether the books have it that something was given back, and is not owed again. */
  boolean hasRefund(String reversal) {
    return refunds.contains(reversal);
  }

  /** What the gateway gave back to a client by the books; in cents. */
  long wentBack(String client) {
    return wentBack.getOrDefault(client, 0L);
  }

  /** What settles a client's invoices by the books, less what went back; in cents. */
  long settled(String client) {
    return settled.getOrDefault(client, 0L);
  }
}
