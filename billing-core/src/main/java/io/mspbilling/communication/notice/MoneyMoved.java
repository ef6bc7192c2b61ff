package io.mspbilling.communication.notice;

import io.mspbilling.collection.ChargeHistory;
import io.mspbilling.communication.Notice;
import io.mspbilling.communication.NoticeKind;
import io.mspbilling.communication.OwedLine;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Payments and refunds of the last days, as occasions to tell of them. */
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
        List.of(about(receipt, original)),
        new Notice.PaymentReceived(
            receipt.amount().plus(receipt.surcharge()),
            receipt.receivedOn(),
            method(receipt.payment()),
            receipt.allocations().stream().map(OwedLine::of).toList()));
  }

  /**
   * Names a payment among what notices are about.
   *
   * @param original the id under which the same money came first
   */
  public static String about(Receipt receipt, PaymentId original) {
    return original + " of " + receipt.customer();
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

  private Optional<String> method(PaymentId payment) {
    return charges.charge(payment).map(charge -> charge.method().label());
  }

  private boolean isRecent(LocalDate day) {
    return !day.isBefore(today.minusDays(policy.daysLate())) && !day.isAfter(today);
  }
}
