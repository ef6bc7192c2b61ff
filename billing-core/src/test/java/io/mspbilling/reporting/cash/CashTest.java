package io.mspbilling.reporting.cash;

import static io.mspbilling.reporting.ledger.SampleEvents.AS_OF;
import static io.mspbilling.reporting.ledger.SampleEvents.QUARTER;
import static io.mspbilling.reporting.ledger.SampleEvents.USD;
import static io.mspbilling.reporting.ledger.SampleEvents.customer;
import static io.mspbilling.reporting.ledger.SampleEvents.invoice;
import static io.mspbilling.reporting.ledger.SampleEvents.ledger;
import static io.mspbilling.reporting.ledger.SampleEvents.payment;
import static io.mspbilling.reporting.ledger.SampleEvents.received;
import static io.mspbilling.reporting.ledger.SampleEvents.unapplied;
import static io.mspbilling.reporting.ledger.SampleEvents.usd;
import static io.mspbilling.reporting.ledger.SampleEvents.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.receivables.PayoutLine;
import io.mspbilling.receivables.PayoutLineKind;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reporting.Figure.Undefined;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ageing.Ageing;
import io.mspbilling.reporting.ageing.AgeingScheme;
import io.mspbilling.reporting.ageing.Buckets;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerEvent;
import io.mspbilling.reporting.ledger.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class CashTest {
  private static final ForecastRules RULES = ForecastRules.usual();

  @Test
  void cashByDayAndRail() {
    Ledger ledger =
        with(
            received("D-1", "2026-03-20", "40", Rail.ACH),
            new LedgerEvent.PaymentReturned(
                payment("D-1"), day("2026-03-24"), usd("40"), ReversalKind.RETURN),
            received("D-2", "2026-04-01", "77", Rail.ACH));
    CashByRail cash = CashByRail.of(ledger, QUARTER);

    assertThat(cash.byRail()).isEqualTo(Map.of(Rail.CHECK, usd("2850"), Rail.ACH, usd("40")));
    assertThat(cash.on(day("2026-03-20"))).isEqualTo(usd("340"));
    assertThat(cash.on(day("2026-03-21"))).isEqualTo(usd("0"));
    assertThat(cash.total()).isEqualTo(usd("2890"));
    assertThat(cash.returned()).isEqualTo(Map.of(Rail.ACH, usd("40")));
    assertThat(cash.totalReturned()).isEqualTo(usd("40"));
    assertThat(cash.received().keySet())
        .containsExactly(
            day("2026-02-04"),
            day("2026-02-10"),
            day("2026-03-17"),
            day("2026-03-20"),
            day("2026-03-28"));
  }

  @Test
  void feesByTheRailOfTheirPayment() {
    Payout payout =
        Payout.builder()
            .id(new PayoutId(SystemName.of("gw"), "po"))
            .arrivesOn(AS_OF)
            .net(usd("143.20"))
            .addLines(
                line(PayoutLineKind.CHARGE, "card", "100", "2.90"),
                line(PayoutLineKind.CHARGE, "ach", "100", "0.80"),
                line(PayoutLineKind.RETURN, "ach", "-40", "4.00"),
                line(PayoutLineKind.CHARGE, "nobody", "1", "0.10"),
                new PayoutLine(PayoutLineKind.FEE, "f", Optional.empty(), usd("-10"), usd("0")))
            .build();
    Fees fees =
        Fees.of(
            List.of(payout),
            USD,
            id ->
                id.value().equals("nobody")
                    ? Optional.empty()
                    : Optional.of(id.value().equals("card") ? Rail.CARD : Rail.ACH));

    assertThat(fees.fees()).isEqualTo(Map.of(Rail.CARD, usd("2.90"), Rail.ACH, usd("4.80")));
    assertThat(fees.charged()).isEqualTo(Map.of(Rail.CARD, usd("100"), Rail.ACH, usd("100")));
    assertThat(fees.ofNoPayment()).isEqualTo(usd("10.10"));
    assertThat(fees.total()).isEqualTo(usd("17.80"));
    assertThat(fees.rate(Rail.CARD).rounded(2)).hasValue(new BigDecimal("2.90"));
    assertThat(fees.rate(Rail.WIRE)).isEqualTo(new Undefined(Reason.NO_PAYMENTS));
    assertThat(
            Fees.of(
                    List.of(payout),
                    java.util.Currency.getInstance("EUR"),
                    id -> Optional.of(Rail.CARD))
                .total())
        .isEqualTo(Money.of("0", "EUR"));
  }

  private static PayoutLine line(PayoutLineKind kind, String payment, String gross, String fee) {
    return new PayoutLine(kind, payment, Optional.of(payment(payment)), usd(gross), usd(fee));
  }

  @Test
  void expectedByBucket() {
    assertThat(RULES.collected().of(Ageing.of(ledger().at(AS_OF), AgeingScheme.BY_DUE_DATE)))
        .isEqualTo(usd("3333.00"));
  }

  @Test
  void customersPayAsLateAsTheyDid() {
    CustomerLag lag = lag(ledger(), 1);

    assertThat(lag.of(customer("A")).rounded(2)).isEqualTo(new BigDecimal("4.12"));
    assertThat(lag.daysOf(customer("A"))).isEqualTo(4);
    assertThat(lag.daysOf(customer("B"))).isEqualTo(16);
    assertThat(lag.daysOf(customer("C"))).isEqualTo(0);
  }

  private static CustomerLag lag(Ledger ledger, int least) {
    return new CustomerLag(ledger, AS_OF, 12, least, id -> Optional.empty());
  }

  @Test
  void whoHasPaidTooRarelyPaysAsTheOthersDo() {
    CustomerLag lag = lag(ledger(), 3);
    CustomerLag bySegment =
        new CustomerLag(
            ledger(),
            AS_OF,
            12,
            3,
            id -> Optional.of(id.equals(customer("C")) ? "shop" : "office"));

    assertThat(lag.of(customer("A")).rounded(2)).isEqualTo(new BigDecimal("6.38"));
    assertThat(lag.of(customer("Z")).rounded(2)).isEqualTo(new BigDecimal("6.38"));
    assertThat(bySegment.of(customer("A")).rounded(2)).isEqualTo(new BigDecimal("7.22"));
    assertThat(bySegment.of(customer("C")).rounded(2)).isEqualTo(new BigDecimal("0.00"));
    assertThat(lag(ledger(new LedgerEvent[0]), 3).daysOf(customer("A"))).isEqualTo(0);
    assertThatThrownBy(() -> lag(ledger(), 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyTheLastPaymentsOfACustomerCount() {
    CustomerLag lag = new CustomerLag(ledger(), AS_OF, 1, 1, id -> Optional.empty());

    assertThat(lag.daysOf(customer("A"))).isEqualTo(10);
  }

  private static CashForecast forecast(Function<InvoiceId, List<PlannedPayment>> planned) {
    return CashForecast.of(ledger().at(AS_OF), RULES, lag(ledger(), 1), planned);
  }

  private static LocalDate day(CashForecast forecast, String number) {
    return forecast.expected().stream()
        .filter(cash -> cash.item().invoice().number().equals(number))
        .map(ExpectedCash::on)
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  @Test
  void moneyComesWhenItsCustomerPaysAsARule() {
    CashForecast forecast = forecast(id -> List.of());

    assertThat(day(forecast, "A3")).isEqualTo(day("2026-04-08"));
    assertThat(day(forecast, "B4")).isEqualTo(day("2026-04-10"));
    assertThat(day(forecast, "B1")).isEqualTo(day("2026-04-07")); // a week from now
    assertThat(forecast.total()).isEqualTo(usd("3333.00"));
    assertThat(forecast.halted()).isEqualTo(usd("0"));
    assertThat(forecast.weeks())
        .containsExactly(
            Map.entry(day("2026-04-06"), new CashForecast.Week(usd("0"), usd("3333"), usd("867"))));
  }

  @Test
  void aPromiseOrAChargeIsCommitted() {
    CashForecast forecast =
        forecast(
            id ->
                switch (id.value()) {
                  case "A2" -> List.of(new PlannedPayment.Promised(day("2026-04-03"), usd("500")));
                  case "A3" ->
                      List.of(
                          new PlannedPayment.ByAutopay(day("2026-04-04"), Rail.ACH, usd("1200")));
                  case "B3" -> List.of(new PlannedPayment.Promised(day("2026-03-30"), usd("9000")));
                  case "B1" -> List.of(new PlannedPayment.Halted(usd("800")));
                  default -> List.of();
                });

    assertThat(day(forecast, "A2")).isEqualTo(day("2026-04-03"));
    assertThat(day(forecast, "A3")).isEqualTo(day("2026-04-10")); // Monday and four more
    assertThat(day(forecast, "B3")).isEqualTo(day("2026-04-07")); // has passed
    assertThat(forecast.halted()).isEqualTo(usd("800"));
    assertThat(forecast.weeks())
        .containsExactly(
            Map.entry(day("2026-03-30"), new CashForecast.Week(usd("500"), usd("0"), usd("0"))),
            Map.entry(
                day("2026-04-06"), new CashForecast.Week(usd("2100"), usd("744"), usd("56"))));
    assertThat(forecast.weeks().values())
        .extracting(CashForecast.Week::expected)
        .containsExactly(usd("500"), usd("2844"));
  }

  @Test
  void aPartCountsWithItsAmountAndTheRestAsARule() {
    CashForecast forecast =
        forecast(
            id ->
                id.value().equals("A3")
                    ? List.of(
                        new PlannedPayment.Halted(usd("100")),
                        new PlannedPayment.Promised(day("2026-04-03"), usd("300")),
                        new PlannedPayment.Promised(day("2026-04-03"), Money.of("50", "EUR")))
                    : List.of());

    assertThat(forecast.halted()).isEqualTo(usd("100"));
    assertThat(forecast.expected())
        .filteredOn(cash -> cash.item().invoice().number().equals("A3"))
        .extracting(ExpectedCash::on, ExpectedCash::committed, ExpectedCash::likely)
        .containsExactly(
            tuple(day("2026-04-03"), true, usd("300")),
            tuple(day("2026-04-08"), false, usd("776"))); // 97 % of 800
  }

  @Test
  void whatMayBePaidByMoneyThatHasComeIsNotExpectedAgain() {
    CashForecast forecast =
        forecast(
            id ->
                id.value().equals("A3")
                    ? List.of(new PlannedPayment.Arrived(usd("1150")))
                    : List.of());

    assertThat(forecast.arrived()).isEqualTo(usd("1150"));
    assertThat(forecast.halted()).isEqualTo(usd("0"));
    assertThat(forecast.total()).isEqualTo(usd("2217.50")); // 97 % of 1,150 less than 3,333
    assertThatThrownBy(() -> new PlannedPayment.Arrived(usd("0")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void instalmentsAreChargedTheEarliestFirst() {
    Ledger ledger =
        ledger(
            new LedgerEvent.InvoiceIssued(
                invoice("A1"),
                "A1",
                customer("A"),
                day("2026-01-01"),
                List.of(
                    new Term(day("2026-04-06"), usd("50")), new Term(day("2026-05-06"), usd("50"))),
                usd("100")));
    CashForecast forecast =
        CashForecast.of(
            ledger.at(AS_OF),
            RULES,
            lag(ledger, 1),
            id ->
                List.of(
                    new PlannedPayment.ByAutopay(day("2026-04-06"), Rail.CARD, usd("60")),
                    new PlannedPayment.ByAutopay(day("2026-05-06"), Rail.CARD, usd("40"))));

    assertThat(forecast.expected())
        .extracting(cash -> cash.item().dueOn(), ExpectedCash::on, ExpectedCash::likely)
        .containsExactly(
            tuple(day("2026-04-06"), day("2026-04-08"), usd("50")),
            tuple(day("2026-05-06"), day("2026-04-08"), usd("10")),
            tuple(day("2026-05-06"), day("2026-05-08"), usd("40")));
    assertThatThrownBy(() -> new PlannedPayment.Halted(usd("0")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ratesAreLearntFromWhatHappened() {
    // Open on 28 February: A2 1,200 not due, B3 900, B1 800. 700 of A2 came within 30 days.
    assertThat(LearntRates.of(ledger(), day("2026-02-28"), 30, Buckets.BY_DUE_DATE))
        .extracting(rate -> rate.rounded(2).map(BigDecimal::toPlainString).orElse("none"))
        .containsExactly("58.33", "0.00", "none", "0.00", "none");
    assertThat(
            LearntRates.of(ledger(), day("2026-02-28"), 16, Buckets.BY_DUE_DATE).get(0).rounded(0))
        .hasValue(BigDecimal.ZERO);
  }

  @Test
  void whatWentBackWasNotCollected() {
    Ledger ledger = with(unapplied("A-p2", "A2", "2026-03-20", "700"));

    assertThat(LearntRates.of(ledger, day("2026-03-18"), 5, Buckets.BY_DUE_DATE).get(1).rounded(0))
        .hasValue(BigDecimal.ZERO);
  }

  @Test
  void howFarForecastsWereOff() {
    List<BackTest.Pair> pairs =
        List.of(
            new BackTest.Pair(usd("110"), usd("100")),
            new BackTest.Pair(usd("150"), usd("200")),
            new BackTest.Pair(usd("150"), usd("0")));

    assertThat(BackTest.meanAbsolutePercentageError(pairs).rounded(2))
        .hasValue(new BigDecimal("17.50"));
    assertThat(BackTest.meanAbsolutePercentageError(List.of()))
        .isEqualTo(new Undefined(Reason.NO_COMPARISON));
  }

  @Test
  void rulesFitTogether() {
    assertThatThrownBy(
            () ->
                new ForecastRules(
                    RULES.bankingDays(), Map.of(), 7, Buckets.of(30), RULES.collected()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new ForecastRules(
                    RULES.bankingDays(),
                    Map.of(Rail.ACH, -1),
                    7,
                    RULES.buckets(),
                    RULES.collected()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void unappliedCashIsNotExpectedAgain() {
    assertThat(forecast(id -> List.of()).expected())
        .noneMatch(cash -> cash.item().invoice().id().equals(invoice("C1")));
  }
}
