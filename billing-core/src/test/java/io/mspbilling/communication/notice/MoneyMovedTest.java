package io.mspbilling.communication.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mspbilling.collection.ChargeHistory;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.ChargeResult;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.GatewayNews;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.communication.Notice;
import io.mspbilling.communication.NoticeKind;
import io.mspbilling.communication.OwedLine;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Outcome;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.sample.Recorder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MoneyMovedTest {

  private static final CustomerId ACME = CustomerId.parse("psa:7");
  private static final LocalDate DAY = LocalDate.of(2026, 6, 10);
  private static final SavedMethod CARD =
      new SavedMethod(PaymentMethodId.parse("gateway:pm_1"), Rail.CARD, "Visa 4242");
  private static final Allocation ONE = allocation("1", "100");
  private static final Allocation TWO = allocation("2", "50");

  private final Effects effects = new Effects(List.of(Charging.TYPE));
  private final ChargeHistory charges = new ChargeHistory(effects, new GatewayNews());
  private final Recorder recorder = new Recorder(Instant.parse("2026-06-09T15:00:00Z"), effects);
  private NoticePolicy policy = NoticePolicy.forMsp();

  @Test
  void aPaymentIsThankedForByTheMethodThatItCameBy() {
    ChargeRequest charge = charge(ONE);
    recorder.sent(Charging.TYPE, charge);
    recorder.answered(
        Charging.TYPE, charge, Outcome.done(ChargeResult.of(PaymentId.parse("gateway:ch_1"))));
    Receipt byCard = receipt("gateway:ch_1", DAY.minusDays(1), "100", "3", ONE);
    Receipt byCheck = receipt("bank:9", DAY.minusDays(2), "50", "0", TWO);

    assertThat(received(List.of(byCard, byCheck), UnaryOperator.identity()))
        .extracting(Occasion::kind, Occasion::customer, Occasion::about, Occasion::notice)
        .containsExactly(
            tuple(
                NoticeKind.PAYMENT_RECEIVED,
                ACME,
                List.of("bank:9 of psa:7"),
                new Notice.PaymentReceived(
                    usd("50"), DAY.minusDays(2), Optional.empty(), List.of(OwedLine.of(TWO)))),
            tuple(
                NoticeKind.PAYMENT_RECEIVED,
                ACME,
                List.of("gateway:ch_1 of psa:7"),
                new Notice.PaymentReceived(
                    usd("103"),
                    DAY.minusDays(1),
                    Optional.of("Visa 4242"),
                    List.of(OwedLine.of(ONE)))));
  }

  @Test
  void whatIsPutRightIsThankedForUnderTheNameOfTheFirst() {
    Receipt anew = receipt("bank:9/2", DAY, "50", "0", TWO);

    assertThat(received(List.of(anew), id -> PaymentId.parse("bank:9")).get(0).about())
        .containsExactly("bank:9 of psa:7");
  }

  @Test
  void onlyWhatCameOfLateAndStayedIsThankedFor() {
    Receipt first = receipt("bank:1", DAY.minusDays(3), "50", "0", TWO);
    Receipt old = receipt("bank:2", DAY.minusDays(4), "50", "0", TWO);
    Receipt today = receipt("bank:3", DAY, "50", "0", TWO);
    Receipt ahead = receipt("bank:4", DAY.plusDays(1), "50", "0", TWO);
    Receipt returned = receipt("bank:5", DAY, "50", "0", TWO);

    assertThat(
            moved()
                .received(
                    List.of(first, old, today, ahead, returned),
                    one ->
                        one.equals(returned)
                            ? List.of(reversal(one, ReversalKind.RETURN, DAY))
                            : List.of(),
                    UnaryOperator.identity()))
        .extracting(Occasion::about)
        .containsExactly(List.of("bank:1 of psa:7"), List.of("bank:3 of psa:7"));
  }

  @Test
  void refundsOfLateAreToldOf() {
    Receipt receipt = receipt("gateway:ch_1", DAY.minusDays(90), "50", "0", TWO);
    Receipt older = receipt("gateway:ch_0", DAY.minusDays(91), "50", "0", TWO);

    assertThat(
            moved()
                .refunded(
                    List.of(receipt, older),
                    one ->
                        List.of(
                            reversal(one, ReversalKind.REFUND, DAY.minusDays(3)),
                            reversal(one, ReversalKind.REFUND, DAY.minusDays(4)),
                            reversal(one, ReversalKind.RETURN, DAY))))
        .extracting(Occasion::kind, Occasion::customer, Occasion::about, Occasion::notice)
        .containsExactly(
            tuple(
                NoticeKind.REFUNDED,
                ACME,
                List.of("gateway:REFUND 2026-06-07 of gateway:ch_0"),
                new Notice.Refunded(usd("10"), DAY.minusDays(3), Optional.empty())),
            tuple(
                NoticeKind.REFUNDED,
                ACME,
                List.of("gateway:REFUND 2026-06-07 of gateway:ch_1"),
                new Notice.Refunded(usd("10"), DAY.minusDays(3), Optional.empty())));
  }

  @Test
  void nothingIsToldThatThePolicyDoesNotAskFor() {
    policy = NoticePolicy.none();
    List<Receipt> receipts = List.of(receipt("bank:9", DAY, "50", "0", TWO));

    assertThat(received(receipts, UnaryOperator.identity())).isEmpty();
    assertThat(moved().refunded(receipts, one -> List.of(reversal(one, ReversalKind.REFUND, DAY))))
        .isEmpty();
  }

  private MoneyMoved moved() {
    return new MoneyMoved(policy, charges, DAY);
  }

  private List<Occasion> received(List<Receipt> receipts, UnaryOperator<PaymentId> original) {
    return moved().received(receipts, one -> List.of(), original);
  }

  private static ChargeRequest charge(Allocation... allocations) {
    return ChargeRequest.builder()
        .key(ChargeRequest.key(Told.TENANT, ACME, CARD, List.of(allocations), usd("0"), 1, 0))
        .customer(ACME)
        .method(CARD)
        .addAllocations(allocations)
        .surcharge(usd("0"))
        .attempt(1)
        .build();
  }

  private static Receipt receipt(
      String payment, LocalDate on, String amount, String surcharge, Allocation allocation) {
    return new Receipt(
        PaymentId.parse(payment),
        ACME,
        on,
        usd(amount),
        usd(surcharge),
        Rail.CHECK,
        List.of(allocation),
        false);
  }

  private static Reversal reversal(Receipt receipt, ReversalKind kind, LocalDate on) {
    return Reversal.builder()
        .sourceId(kind + " " + on + " of " + receipt.payment())
        .kind(kind)
        .payment(receipt.payment())
        .amount(usd("10"))
        .on(on)
        .build();
  }

  private static Allocation allocation(String invoice, String amount) {
    return new Allocation(InvoiceId.parse("psa:" + invoice), "INV-" + invoice, usd(amount));
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
