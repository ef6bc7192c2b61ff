package io.mspbilling.communication.notice;

import io.mspbilling.collection.ChargeHistory;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.FailedCharge;
import io.mspbilling.collection.Prospect;
import io.mspbilling.communication.Notice;
import io.mspbilling.communication.NoticeKind;
import io.mspbilling.communication.OwedLine;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Payments, refunds and failed charges of the last days, as occasions to tell of them. */
public final class MoneyMoved {

  private final NoticePolicy policy;
  private final ChargeHistory charges;
  private final LocalDate today;

  /**
   * @param charges knows by which card or account a payment came
   * @param today in the MSP's zone
   */
  public MoneyMoved(NoticePolicy policy, ChargeHistory charges, LocalDate today) {
    this.policy = Objects.requireNonNull(policy, "policy");
    this.charges = Objects.requireNonNull(charges, "charges");
    this.today = Objects.requireNonNull(today, "today");
  }

  /**
   * Payments to thank for: of what went back in the meantime, the customer hears otherwise.
   *
   * @param reversals what was taken back from a receipt
   * @param original the id under which the same money came first: who was thanked for it once is
   *     not thanked again when people put right what it pays for
   */
  public List<Occasion> received(
      Collection<Receipt> receipts,
      Function<Receipt, List<Reversal>> reversals,
      UnaryOperator<PaymentId> original) {
    return !policy.receipts()
        ? List.of()
        : receipts.stream()
            .filter(receipt -> isRecent(receipt.receivedOn()))
            .filter(receipt -> reversals.apply(receipt).isEmpty())
            .sorted(Receipt.IN_ORDER)
            .map(receipt -> received(receipt, original.apply(receipt.payment())))
            .toList();
  }

  private Occasion received(Receipt receipt, PaymentId original) {
    return new Occasion(
        NoticeKind.PAYMENT_RECEIVED,
        receipt.customer(),
        List.of(original + " of " + receipt.customer()),
        new Notice.PaymentReceived(
            receipt.amount().plus(receipt.surcharge()),
            receipt.receivedOn(),
            method(receipt.payment()),
            receipt.allocations().stream().map(OwedLine::of).toList()));
  }

  /**
   * Refunds to tell of.
   *
   * @param receipts those of which something was taken back
   * @param reversals what was taken back from a receipt
   */
  public List<Occasion> refunded(
      Collection<Receipt> receipts, Function<Receipt, List<Reversal>> reversals) {
    return !policy.refunds()
        ? List.of()
        : receipts.stream()
            .sorted(Receipt.IN_ORDER)
            .flatMap(
                receipt ->
                    reversals.apply(receipt).stream()
                        .filter(one -> one.kind() == ReversalKind.REFUND && isRecent(one.on()))
                        .map(one -> refunded(receipt, one)))
            .toList();
  }

  private Occasion refunded(Receipt receipt, Reversal refund) {
    return new Occasion(
        NoticeKind.REFUNDED,
        receipt.customer(),
        List.of(refund.source()),
        new Notice.Refunded(refund.amount(), refund.on(), method(receipt.payment())));
  }

  /**
   * Failed charges to tell of, each with those of its invoices that are owed still and not under
   * way in another charge. Those that are tried again on another day than the others, or not at
   * all, are told of by themselves: what the customer has to do for the ones it must not do for the
   * others.
   *
   * @param next what becomes of an invoice; empty if nothing is owed on it
   */
  public List<Occasion> failed(Function<InvoiceId, Optional<Prospect>> next) {
    return !policy.failures()
        ? List.of()
        : charges.failedSince(today.minusDays(policy.daysLate())).stream()
            .flatMap(failed -> failed(failed, next))
            .toList();
  }

  private static Stream<Occasion> failed(
      FailedCharge failed, Function<InvoiceId, Optional<Prospect>> next) {
    Map<Optional<LocalDate>, List<Allocation>> byNextTry = new LinkedHashMap<>();
    for (Allocation one : failed.request().allocations()) {
      next.apply(one.invoice())
          .filter(prospect -> !isUnderWay(prospect))
          .ifPresent(
              prospect ->
                  byNextTry.computeIfAbsent(nextTry(prospect), day -> new ArrayList<>()).add(one));
    }
    return byNextTry.entrySet().stream()
        .map(entry -> failed(failed, entry.getKey(), entry.getValue()));
  }

  private static boolean isUnderWay(Prospect prospect) {
    return prospect instanceof Prospect.NotCharged no && no.cause() == Prospect.Cause.UNDER_WAY;
  }

  private static Optional<LocalDate> nextTry(Prospect prospect) {
    return prospect instanceof Prospect.Charged again ? Optional.of(again.on()) : Optional.empty();
  }

  private static Occasion failed(
      FailedCharge failed, Optional<LocalDate> nextTry, List<Allocation> owed) {
    ChargeRequest charge = failed.request();
    String name = charge.key().value() + " on " + failed.on() + " for ";
    return new Occasion(
        NoticeKind.PAYMENT_FAILED,
        charge.customer(),
        owed.stream().map(one -> name + one.invoice()).toList(),
        new Notice.PaymentFailed(
            charge.amount(),
            charge.method().label(),
            nextTry,
            Optional.empty(),
            owed.stream().map(OwedLine::of).toList()));
  }

  private Optional<String> method(PaymentId payment) {
    return charges.charge(payment).map(charge -> charge.method().label());
  }

  private boolean isRecent(LocalDate day) {
    return !day.isBefore(today.minusDays(policy.daysLate())) && !day.isAfter(today);
  }
}
