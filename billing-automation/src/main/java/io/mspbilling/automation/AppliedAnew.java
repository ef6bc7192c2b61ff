package io.mspbilling.automation;

import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.reconciliation.matching.UnappliedPayment;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lines of the bank account that people took off what they had paid for, and that pay for something
 * else now: as long as the PSA holds what was recorded before, the same money would stand there
 * twice.
 */
final class AppliedAnew {

  private final Map<PaymentId, PaymentId> before = new HashMap<>();

  /**
   * @param receipts those of which PSA and books do not know all
   * @param isOutdated whether the PSA holds what a receipt does not pay for any more
   */
  AppliedAnew(BillingState state, Collection<Receipt> receipts, Predicate<Receipt> isOutdated) {
    receipts.stream()
        .filter(receipt -> isUnapplied(state, receipt) && isOutdated.test(receipt))
        .forEach(
            receipt ->
                after(receipt.payment(), state).forEach(id -> before.put(id, receipt.payment())));
  }

  /** What is applied now of the money of receipts that PSA and books do not know all of. */
  static Stream<Receipt> in(BillingState state) {
    return state.receipts.unsettled().stream()
        .filter(receipt -> isUnapplied(state, receipt))
        .flatMap(receipt -> after(receipt.payment(), state))
        .distinct()
        .flatMap(id -> state.receipts.find(id).stream());
  }

  private static boolean isUnapplied(BillingState state, Receipt receipt) {
    return state.receipts.reversalsOf(receipt).stream()
        .anyMatch(reversal -> reversal.kind() == ReversalKind.UNAPPLIED);
  }

  /** The ids under which a line waited later on, up to that of today. */
  private static Stream<PaymentId> after(PaymentId recorded, BillingState state) {
    Stream.Builder<PaymentId> ids = Stream.builder();
    PaymentId id = recorded;
    do {
      id = UnappliedPayment.next(id);
      ids.add(id);
    } while (state.receipts.find(id).isPresent());
    return ids.build();
  }

  /** Whether a receipt may not be recorded in the PSA yet; a row says so. */
  boolean mustWait(Receipt receipt, Worklist worklist) {
    Optional<PaymentId> recorded = Optional.ofNullable(before.get(receipt.payment()));
    recorded.ifPresent(
        earlier ->
            worklist.leave(
                ExceptionRow.of(
                        ExceptionKind.NOT_DONE,
                        new Subject.OfPayment(receipt.payment()),
                        "is not recorded in the PSA yet on "
                            + receipt.allocations().stream()
                                .map(Allocation::invoiceNumber)
                                .collect(Collectors.joining(", "))
                            + ": what it paid for before stands there still, as "
                            + earlier,
                        "see to it that the earlier record is gone there; this one follows by"
                            + " itself")
                    .withCustomer(receipt.customer())
                    .withAmount(receipt.amount())));
    return recorded.isPresent();
  }
}
