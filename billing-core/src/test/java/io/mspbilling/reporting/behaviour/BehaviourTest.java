package io.mspbilling.reporting.behaviour;

import static io.mspbilling.reporting.ledger.SampleEvents.AS_OF;
import static io.mspbilling.reporting.ledger.SampleEvents.QUARTER;
import static io.mspbilling.reporting.ledger.SampleEvents.USD;
import static io.mspbilling.reporting.ledger.SampleEvents.applied;
import static io.mspbilling.reporting.ledger.SampleEvents.day;
import static io.mspbilling.reporting.ledger.SampleEvents.invoice;
import static io.mspbilling.reporting.ledger.SampleEvents.issued;
import static io.mspbilling.reporting.ledger.SampleEvents.ledger;
import static io.mspbilling.reporting.ledger.SampleEvents.payment;
import static io.mspbilling.reporting.ledger.SampleEvents.received;
import static io.mspbilling.reporting.ledger.SampleEvents.unapplied;
import static io.mspbilling.reporting.ledger.SampleEvents.usd;
import static io.mspbilling.reporting.ledger.SampleEvents.voided;
import static io.mspbilling.reporting.ledger.SampleEvents.with;
import static io.mspbilling.reporting.ledger.SampleEvents.writtenOff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.calendar.Span;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Figure.Defined;
import io.mspbilling.reporting.Figure.Undefined;
import io.mspbilling.reporting.Note;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerEvent;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How customers pay, on the sample ledger, to the printed digit. */
final class BehaviourTest {
  private static final Ledger EMPTY = ledger(new LedgerEvent[0]);

  private static void is(Figure figure, String value) {
    BigDecimal expected = new BigDecimal(value);
    assertThat(figure.rounded(expected.scale())).hasValue(expected);
  }

  @Test
  void onTime() {
    OnTime onTime = OnTime.in(ledger(), QUARTER, 0);

    assertThat(onTime.due()).isEqualTo(6);
    assertThat(onTime.onTime()).isEqualTo(2);
    assertThat(onTime.dueAmount()).isEqualTo(usd("4800"));
    is(onTime.byCount(), "33.33");
    is(onTime.byAmount(), "27.08");
    is(onTime.byCountOfSettled(), "66.67");
    is(onTime.byAmountOfSettled(), "68.42");
    assertThat(onTime.byCountOfSettled())
        .isInstanceOfSatisfying(
            Defined.class, it -> assertThat(it.notes()).containsExactly(Note.SETTLED_ONLY));
  }

  @Test
  void whatWasPaidOnTimeInPartCountsByAmount() {
    Ledger ledger =
        with(received("B-p9", "2026-02-25", "300"), applied("B-p9", "B3", "2026-02-25", "300"));

    is(OnTime.in(ledger, QUARTER, 0).byAmount(), "33.33"); // 1,600 of 4,800
    assertThat(OnTime.in(ledger, QUARTER, 0).onTime()).isEqualTo(2);
  }

  @Test
  void graceMovesTheDay() {
    assertThat(OnTime.in(ledger(), QUARTER, 15).onTime()).isEqualTo(2);
    assertThat(OnTime.in(ledger(), QUARTER, 16).onTime()).isEqualTo(3); // B2 came 16 days late
    assertThatThrownBy(() -> OnTime.in(ledger(), QUARTER, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void invoicesOverNothingAndVoidOnesAreNotCounted() {
    Ledger ledger = with(issued("D0", "2026-01-01", "2026-02-01", "0"), voided("B3", "2026-03-01"));

    assertThat(OnTime.in(ledger, QUARTER, 0).due()).isEqualTo(5);
  }

  @Test
  void aDueDateThatNobodyGaveIsNoted() {
    Ledger ledger =
        ledger(
            new LedgerEvent.InvoiceIssued(
                invoice("A1"),
                "A1",
                io.mspbilling.reporting.ledger.SampleEvents.customer("A"),
                day("2026-01-05"),
                List.of(),
                usd("10")),
            received("A-p", "2026-01-08", "10"),
            applied("A-p", "A1", "2026-01-08", "10"));

    assertThat(OnTime.in(ledger, QUARTER, 0).byCount().toString())
        .isEqualTo("0.00 % [DUE_DATE_ASSUMED]");
    assertThat(PaymentDays.late(ledger, QUARTER, Early.NEGATIVE).toString())
        .isEqualTo("3.0 days [DUE_DATE_ASSUMED]");
  }

  @Test
  void daysToPay() {
    is(PaymentDays.toPay(ledger(), QUARTER, Early.NEGATIVE), "29.46");
    is(PaymentDays.toPayInFull(ledger(), QUARTER), "20.33");
    is(PaymentDays.late(ledger(), QUARTER, Early.NEGATIVE), "6.38");
  }

  @Test
  void earlyPaymentsMakeUpForLateOnesUnlessToldNotTo() {
    Ledger ledger =
        with(received("A-p9", "2026-03-31", "1200"), applied("A-p9", "A3", "2026-03-31", "1200"));

    is(PaymentDays.late(ledger, QUARTER, Early.NEGATIVE), "3.11"); // (16,600 - 4,800) / 3,800
    is(PaymentDays.late(ledger, QUARTER, Early.ZERO), "4.37"); // 16,600 / 3,800
  }

  @Test
  void aReversedPaymentCountsUntilItsReversal() {
    Ledger ledger =
        with(
            unapplied("A-p1", "A1", "2026-03-10", "1000"),
            new LedgerEvent.PaymentReturned(
                payment("A-p1"), day("2026-03-10"), usd("1000"), ReversalKind.RETURN));

    is(PaymentDays.toPay(ledger, QUARTER, Early.NEGATIVE), "29.13"); // 46,600 / 1,600
    is(PaymentDays.toPay(ledger, Period.of(YearMonth.of(2026, 2)), Early.NEGATIVE), "30.38");
    assertThat(OnTime.in(ledger, QUARTER, 0).settled()).isEqualTo(2);
  }

  @Test
  void badDebt() {
    Ledger ledger =
        with(
            writtenOff("B1", "2026-03-15", "150"),
            new LedgerEvent.WriteOffReversed(invoice("B1"), day("2026-03-20"), usd("30")));

    is(BadDebt.share(ledger, QUARTER), "2.00");
  }

  @Test
  void whatWasGivenUpWasNotPaid() {
    Ledger alone =
        ledger(
            issued("A1", "2026-01-05", "2026-02-04", "100"),
            received("A-p", "2026-01-30", "40"),
            applied("A-p", "A1", "2026-01-30", "40"),
            writtenOff("A1", "2026-02-01", "60"));

    assertThat(OnTime.in(alone, QUARTER, 0).onTime()).isZero();
    assertThat(OnTime.in(alone, QUARTER, 0).settled()).isZero();
    assertThat(PaymentDays.toPayInFull(alone, QUARTER))
        .isEqualTo(new Undefined(Reason.NO_PAYMENTS));
    assertThat(
            RemindersPaid.of(
                    alone, QUARTER, List.of(new Reminded(invoice("A1"), day("2026-01-28"), "m")), 7)
                .paid())
        .isZero();
    is(
        PromisesKept.in(
            alone,
            QUARTER,
            List.of(
                new Promise(
                    Set.of(invoice("A1")), day("2026-01-28"), day("2026-02-03"), usd("100")))),
        "0.00");
  }

  @Test
  void concentration() {
    is(Concentration.ofLargest(1, ledger().at(AS_OF)), "63.29"); // Bolt's 2,500 of 3,950
    is(Concentration.ofLargest(5, ledger().at(AS_OF)), "106.33"); // Cora is in credit
    assertThat(Concentration.ofLargest(1, ledger().at(AS_OF)).notesInWords()).isEmpty();
    assertThat(Concentration.ofLargest(5, ledger().at(AS_OF)).notesInWords())
        .isEqualTo("more than all, as others are in credit");
    assertThatThrownBy(() -> Concentration.ofLargest(0, ledger().at(AS_OF)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void autopayShare() {
    AutopayShare share =
        AutopayShare.in(
            with(voided("A2", "2026-03-30"), issued("A0", "2026-03-30", "2026-03-30", "0")),
            QUARTER,
            List.of(
                autopay("A0", Span.since(AS_OF)),
                autopay("A1", new Span(day("2026-01-01"), Optional.of(AS_OF.plusDays(1)))),
                autopay("A2", Span.since(AS_OF)),
                autopay("A3", Span.since(AS_OF)),
                autopay("A3", Span.since(day("2026-03-05"))),
                autopay("B2", new Span(day("2026-01-01"), Optional.of(AS_OF))),
                autopay("B3", Span.since(AS_OF.plusDays(1)))));

    assertThat(share).isEqualTo(new AutopayShare(6, 2, usd("4900"), usd("2200")));
    is(share.byCount(), "33.33");
    is(share.byAmount(), "44.90");
  }

  private static OnAutopay autopay(String invoice, Span stood) {
    return new OnAutopay(invoice(invoice), stood);
  }

  @Test
  void promises() {
    List<Promise> promises =
        List.of(
            new Promise(
                Set.of(invoice("A2")), day("2026-03-10"), day("2026-03-17"), usd("700")), // kept
            new Promise(Set.of(invoice("A2")), day("2026-03-10"), day("2026-03-16"), usd("700")),
            new Promise(Set.of(invoice("A2")), day("2026-03-18"), day("2026-03-20"), usd("500")),
            new Promise(Set.of(invoice("A2")), day("2026-03-18"), day("2026-04-20"), usd("500")),
            new Promise(Set.of(invoice("X")), day("2026-03-18"), day("2026-03-20"), usd("500")));

    is(PromisesKept.in(ledger(), QUARTER, promises), "25.00");
    is(
        PromisesKept.in(
            ledger(),
            QUARTER,
            List.of(
                new Promise(
                    Set.of(invoice("A1"), invoice("A2")),
                    day("2026-02-01"),
                    day("2026-03-17"),
                    usd("1700")),
                new Promise(
                    Set.of(invoice("A1"), invoice("A2")),
                    day("2026-02-01"),
                    day("2026-03-17"),
                    usd("1700.01")))),
        "50.00");
    assertThat(PromisesKept.in(ledger(), QUARTER, List.of()))
        .isEqualTo(new Undefined(Reason.NO_PROMISES));
    assertThatThrownBy(() -> new Promise(Set.of(invoice("X")), AS_OF, AS_OF, usd("0")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPromiseIsKeptByMoneyOfItsDaysOrIfAllIsPaidByTheLast() {
    assertThat(kept("A1", "2026-01-20", "2026-02-04", "USD 5000"))
        .as("more was promised than was owed")
        .isEqualTo("100.00 %");
    assertThat(kept("A2", "2026-03-17", "2026-03-17", "USD 700"))
        .as("it came on the day on which it was promised")
        .isEqualTo("100.00 %");
    assertThat(kept("B2", "2026-01-28", "2026-02-09", "USD 600"))
        .as("all was paid a day later")
        .isEqualTo("0.00 %");
    assertThat(
            PromisesKept.in(ledger(), QUARTER, promise("A2", "2026-03-10", "2026-03-17", "EUR 1")))
        .isEqualTo(new Undefined(Reason.NO_PROMISES));
  }

  private static String kept(String invoice, String madeOn, String payBy, String amount) {
    return PromisesKept.in(ledger(), QUARTER, promise(invoice, madeOn, payBy, amount)).text();
  }

  private static List<Promise> promise(String invoice, String madeOn, String payBy, String amount) {
    return List.of(
        new Promise(Set.of(invoice(invoice)), day(madeOn), day(payBy), Money.parse(amount)));
  }

  @Test
  void returns() {
    List<BankDebit> debits =
        List.of(
            new BankDebit(day("2026-02-01"), true),
            new BankDebit(day("2026-01-01"), false),
            new BankDebit(day("2026-03-31"), false),
            new BankDebit(day("2025-12-31"), true));

    is(ReturnRate.of(debits, QUARTER), "33.33");
    assertThat(ReturnRate.of(List.of(), QUARTER)).isEqualTo(new Undefined(Reason.NO_PAYMENTS));
  }

  @Test
  void thereIsAReasonForEachFigureOfAnEmptyLedger() {
    assertThat(OnTime.in(EMPTY, QUARTER, 0).byCount())
        .isEqualTo(new Undefined(Reason.NO_DUE_INVOICES));
    assertThat(OnTime.in(EMPTY, QUARTER, 0).byAmount())
        .isEqualTo(new Undefined(Reason.NO_DUE_INVOICES));
    assertThat(OnTime.in(EMPTY, QUARTER, 0).byCountOfSettled())
        .isEqualTo(new Undefined(Reason.NOTHING_SETTLED));
    assertThat(PaymentDays.toPay(EMPTY, QUARTER, Early.ZERO))
        .isEqualTo(new Undefined(Reason.NO_PAYMENTS));
    assertThat(PaymentDays.toPayInFull(EMPTY, QUARTER))
        .isEqualTo(new Undefined(Reason.NO_PAYMENTS));
    assertThat(BadDebt.share(EMPTY, QUARTER)).isEqualTo(new Undefined(Reason.NO_SALES));
    assertThat(Concentration.ofLargest(3, EMPTY.at(AS_OF)))
        .isEqualTo(new Undefined(Reason.NOTHING_OWED));
    assertThat(AutopayShare.in(EMPTY, QUARTER, List.of()).byCount())
        .isEqualTo(new Undefined(Reason.NO_INVOICES));
    assertThat(Attempts.of(USD, List.of()).retryRecovery())
        .isEqualTo(new Undefined(Reason.NOTHING_FAILED));
  }
}
