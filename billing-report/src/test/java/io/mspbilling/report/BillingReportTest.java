package io.mspbilling.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.calendar.Span;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.report.Reading.Judgement;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ageing.Buckets;
import io.mspbilling.reporting.ageing.Disputed;
import io.mspbilling.reporting.ageing.RollRates;
import io.mspbilling.reporting.behaviour.OnAutopay;
import io.mspbilling.reporting.behaviour.Promise;
import io.mspbilling.reporting.facts.LateChargeBill;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerEvent;
import io.mspbilling.reporting.ledger.LedgerInvoice;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Suggestion;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BillingReportTest {
  private static final BillingReport REPORT =
      BillingReport.of(SampleOffice.of(60, 14).facts().build());

  private static CurrencyReport dollars() {
    return REPORT.currencies().get(0);
  }

  private static Reading reading(String key) {
    return Stream.concat(dollars().headlines().stream(), dollars().figures().stream())
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aMonthIsComparedToTheMonthBefore() {
    assertThat(REPORT.compared())
        .isEqualTo(new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
  }

  @Test
  void otherDaysAreComparedToAsManyBefore() {
    Period days = Period.endingOn(LocalDate.of(2026, 3, 20), 10);

    assertThat(
            BillingReport.of(ReportFacts.builder().name("x").period(days).madeOn(days.to()).build())
                .compared())
        .isEqualTo(Period.endingOn(LocalDate.of(2026, 3, 10), 10));
  }

  @Test
  void figuresAgreeWithEachOther() {
    assertThat(reading("cash").now()).isEqualTo(Quantity.of(dollars().cash().net()));
    assertThat(dollars().cash().totalReturned()).isEqualTo(dollars().rollForward().returned());
    assertThat(reading("owed").now()).isEqualTo(Quantity.of(dollars().after().net()));
    assertThat(dollars().rollForward().opening()).isEqualTo(dollars().before().net());
    assertThat(dollars().rollForward().closing()).isEqualTo(dollars().after().net());
    assertThat(dollars().rollForward().cash()).isEqualTo(dollars().cash().total());
    assertThat(sum(ClientReport::owed)).isEqualTo(dollars().after().inBuckets());
    assertThat(sum(ClientReport::credit)).isEqualTo(dollars().after().credit());
    assertThat(sum(ClientReport::received)).isEqualTo(dollars().cash().total());
    assertThat(sum(ClientReport::paid)).isEqualTo(dollars().cash().net());
    assertThat(reading("sales").now()).isEqualTo(Quantity.of(sum(ClientReport::billed)));
    assertThat(reading("past-due").now()).isEqualTo(Quantity.of(sum(ClientReport::pastDue)));
  }

  private static Money sum(java.util.function.Function<ClientReport, Money> amount) {
    return Money.sum(dollars().clients().stream().map(amount).toList(), SampleOffice.USD);
  }

  @Test
  void openInvoicesOfAClientAreNamedOrSummedUp() {
    List<ClientReport> clients =
        BillingReport.of(SampleOffice.of(60, 14).facts().openLinesPerClient(3).build())
            .currencies()
            .get(0)
            .clients();

    assertThat(clients)
        .allSatisfy(
            client ->
                assertThat(
                        Money.sum(
                                client.oldest().stream().map(OpenLine::amount).toList(),
                                SampleOffice.USD)
                            .plus(client.moreAmount()))
                    .isEqualTo(client.owed()))
        .allMatch(client -> client.oldest().size() <= 3)
        .anyMatch(client -> client.more() > 0)
        .isSortedAccordingTo(ClientReport.BY_MONEY_LATE);
  }

  @Test
  void aChangeIsJudgedByWhatIsWanted() {
    Quantity one = Quantity.of(Money.of("1", "USD"));
    Quantity two = Quantity.of(Money.of("2", "USD"));

    assertThat(new Reading("k", "l", "m", two, one, Reading.Wanted.HIGHER).judgement())
        .isEqualTo(Judgement.BETTER);
    assertThat(new Reading("k", "l", "m", two, one, Reading.Wanted.LOWER).judgement())
        .isEqualTo(Judgement.WORSE);
    assertThat(new Reading("k", "l", "m", one, two, Reading.Wanted.LOWER).judgement())
        .isEqualTo(Judgement.BETTER);
    assertThat(new Reading("k", "l", "m", two, one, Reading.Wanted.NEITHER).judgement())
        .isEqualTo(Judgement.NEUTRAL);
    assertThat(new Reading("k", "l", "m", two, two, Reading.Wanted.HIGHER).judgement())
        .isEqualTo(Judgement.NEUTRAL);
  }

  @Test
  void whatWentBackIsTakenOffWhatWasCollectedAndWhatAClientPaid() {
    BillingReport report =
        BillingReport.of(
            ReportFacts.builder()
                .name("x")
                .period(SampleOffice.MARCH)
                .madeOn(SampleOffice.MARCH.to())
                .addLedgers(Ledger.of(SampleOffice.USD, bounced()))
                .build());

    assertThat(quantity(report, "cash", Reading::now))
        .isEqualTo(Quantity.of(Money.of("0.00", "USD")));
    ClientReport client = report.currencies().get(0).clients().get(0);
    assertThat(client.received()).isEqualTo(Money.of("2000.00", "USD"));
    assertThat(client.returned()).isEqualTo(Money.of("2000.00", "USD"));
    assertThat(client.paid()).isEqualTo(Money.of("0.00", "USD"));
    assertThat(Pages.html(report))
        .contains(
            "paid 0.00 (2,000.00 came in, 2,000.00 went back). Nothing was paid within a year");
  }

  private static List<LedgerEvent> bounced() {
    LocalDate on = LocalDate.of(2026, 3, 4);
    SystemName psa = SystemName.of("psa");
    CustomerId client = new CustomerId(psa, "c");
    InvoiceId invoice = new InvoiceId(psa, "i");
    PaymentId payment = new PaymentId(psa, "p");
    Money all = Money.of("2000.00", "USD");
    return List.of(
        new LedgerEvent.InvoiceIssued(
            invoice, "i", client, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 20), all),
        new LedgerEvent.PaymentReceived(payment, client, on, all, Rail.ACH),
        new LedgerEvent.PaymentApplied(payment, invoice, on, all),
        new LedgerEvent.PaymentUnapplied(payment, invoice, on.plusDays(3), all),
        new LedgerEvent.PaymentReturned(payment, on.plusDays(3), all, ReversalKind.RETURN));
  }

  @Test
  void aMonthThatIsNotOverIsToldUpToTodayAndComparedWithAsManyDays() {
    LocalDate today = LocalDate.of(2026, 3, 10);
    BillingReport report =
        BillingReport.of(
            ReportFacts.builder()
                .name("x")
                .period(SampleOffice.MARCH)
                .madeOn(today)
                .addLedgers(Ledger.of(SampleOffice.USD, bounced()))
                .build());

    assertThat(report.isOver()).isFalse();
    assertThat(report.period()).isEqualTo(new Period(LocalDate.of(2026, 3, 1), today));
    assertThat(report.compared())
        .isEqualTo(new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 10)));
    assertThat(quantity(report, "past-due", Reading::now))
        .as("it is due on the 20th")
        .isEqualTo(Quantity.of(Money.of("0.00", "USD")));
    assertThat(report.currencies().get(0).clients().get(0).daysPastDue()).isZero();
    assertThat(Pages.html(report))
        .contains("March 2026</h1>", "Not over yet", "between 1 Feb and 10 Feb");
  }

  @Test
  void aMonthThatIsLongerThanTheOneBeforeIsComparedWithAllOfThat() {
    BillingReport report =
        BillingReport.of(
            ReportFacts.builder()
                .name("x")
                .period(SampleOffice.MARCH)
                .madeOn(LocalDate.of(2026, 3, 30))
                .build());

    assertThat(report.compared()).isEqualTo(Period.of(java.time.YearMonth.of(2026, 2)));
  }

  @Test
  void whatIsUndefinedHasNoChange() {
    Quantity none = Quantity.of(Figure.undefined(Reason.NO_SALES));
    Reading reading =
        new Reading(
            "k",
            "l",
            "m",
            Quantity.of(Figure.percent(io.mspbilling.reporting.Fraction.of(1))),
            none,
            Reading.Wanted.HIGHER);

    assertThat(reading.change()).isEqualTo(Quantity.of(Figure.undefined(Reason.NO_COMPARISON)));
    assertThat(reading.judgement()).isEqualTo(Judgement.NEUTRAL);
  }

  @Test
  void theCurrencyOfMostInvoicesComesFirst() {
    assertThat(Pages.inTwoCurrencies().currencies())
        .extracting(part -> part.currency().getCurrencyCode())
        .containsExactly("USD", "EUR");
  }

  @Test
  void theTrendEndsWithTheReport() {
    assertThat(dollars().trend()).hasSize(12);
    assertThat(dollars().trend().get(0).asOf()).isEqualTo(LocalDate.of(2025, 4, 30));
    assertThat(Quantity.of(dollars().trend().get(11).figure()))
        .isEqualTo(reading("dso-countback").now());
  }

  @Test
  void whatWaitsIsSortedByMoneyThenByAge() {
    BillingReport report =
        BillingReport.of(
            SampleOffice.of(1, 1)
                .facts()
                .exceptions(
                    List.of(
                        row("young", "10", LocalDate.of(2026, 3, 30)),
                        row("none", null, LocalDate.of(2025, 3, 30)),
                        row("old", "10", LocalDate.of(2026, 3, 1)),
                        row("much", "11", LocalDate.of(2026, 3, 31))))
                .build());

    assertThat(report.waiting())
        .extracting(one -> one.row().facts())
        .containsExactly("much", "old", "young", "none");
    assertThat(report.waiting().get(1).days()).isEqualTo(31);
    assertThat(report.waiting().get(1).suggestedAnswer()).isEqualTo("do it");
  }

  @Test
  void theSuggestionIsWhatTheMoneyMayBeForAndNeverThatItIsNobodys() {
    PaymentId line = PaymentId.parse("bank:1");
    Suggestion apply =
        new Suggestion.Apply(
            line,
            CustomerId.parse("psa:USD0"),
            List.of(
                new Allocation(InvoiceId.parse("psa:1"), "1001", Money.of("5.00", "USD")),
                new Allocation(InvoiceId.parse("psa:2"), "1002", Money.of("7.00", "USD"))));
    ExceptionRow unknown =
        row("unknown", "12", LocalDate.of(2026, 3, 1))
            .withSuggestions(new Suggestion.SetAside(line));

    assertThat(answer(unknown)).isEqualTo("do it");
    assertThat(answer(unknown.withSuggestions(new Suggestion.SetAside(line), apply)))
        .isEqualTo("apply USD 5.00 to invoice 1001 and USD 7.00 to invoice 1002");
    assertThat(answer(unknown.withSuggestions(apply, apply))).endsWith(", or otherwise");
  }

  private static String answer(ExceptionRow row) {
    return BillingReport.of(SampleOffice.of(1, 1).facts().exceptions(List.of(row)).build())
        .waiting()
        .get(0)
        .suggestedAnswer();
  }

  private static ExceptionRow row(
      String facts, @org.jspecify.annotations.Nullable String amount, LocalDate since) {
    ExceptionRow.Builder row =
        ExceptionRow.builder()
            .kind(ExceptionKind.SHORT_PAID)
            .subject(new Subject.OfEvent(facts))
            .facts(facts)
            .remedy("do it")
            .firstSeenOn(since);
    return amount == null ? row.build() : row.amount(Money.of(amount, "USD")).build();
  }

  @Test
  void everyReportProvesThatItRollsForward() {
    assertThat(REPORT.claims()).hasSize(6).allMatch(Claim::holds);
    assertThat(REPORT.claims().get(5).claim()).startsWith("What was owed before");
  }

  @Test
  void whatIsNotKnownIsSaid() {
    BillingReport report =
        BillingReport.of(
            ReportFacts.builder()
                .name("x")
                .period(SampleOffice.MARCH)
                .madeOn(SampleOffice.MARCH.to())
                .addLedgers(SampleOffice.of(3, 14).ledger())
                .build());

    assertThat(report.caveats()).hasSize(9);
    assertThat(REPORT.caveats()).isEmpty();
    assertThat(report.currencies().get(0).headlines())
        .filteredOn(one -> one.key().equals("autopay-amount"))
        .extracting(Reading::now)
        .containsExactly(Quantity.of(Figure.undefined(Reason.NOT_KNOWN)));
    assertThat(report.currencies().get(0).clients())
        .extracting(ClientReport::name)
        .contains("psa:USD0");
  }

  @Test
  void theMonthBeforeIsToldByWhatStoodThen() {
    SampleOffice office = SampleOffice.of(60, 14);
    LocalDate february = LocalDate.of(2026, 2, 28);
    InvoiceId late = office.ledger().at(february).items().get(0).invoice().id();
    Span then = new Span(LocalDate.of(2026, 2, 1), Optional.of(LocalDate.of(2026, 3, 1)));

    BillingReport report =
        BillingReport.of(
            office
                .facts()
                .disputed(List.of(new Disputed(late, Optional.empty(), then)))
                .onAutopay(
                    office.ledger().invoices().stream()
                        .map(one -> new OnAutopay(one.id(), then))
                        .toList())
                .build());

    assertThat(quantity(report, "disputed", Reading::before).signum()).isEqualTo(1);
    assertThat(quantity(report, "disputed", Reading::now).signum()).isZero();
    assertThat(quantity(report, "autopay-amount", Reading::before))
        .isEqualTo(Quantity.of(Figure.percent(io.mspbilling.reporting.Fraction.of(1))));
    assertThat(quantity(report, "autopay-amount", Reading::now).signum()).isZero();
  }

  private static Quantity quantity(
      BillingReport report, String key, java.util.function.Function<Reading, Quantity> when) {
    CurrencyReport part = report.currencies().get(0);
    return Stream.concat(part.headlines().stream(), part.figures().stream())
        .filter(one -> one.key().equals(key))
        .map(when)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void ofDaysBeforeTheFirstRecordedOneWhatPeopleDecidedIsNotKnown() {
    BillingReport report =
        BillingReport.of(
            SampleOffice.of(60, 14).facts().recordedSince(LocalDate.of(2026, 3, 2)).build());

    for (String key :
        List.of(
            "disputed",
            "autopay-amount",
            "autopay-count",
            "promises-kept",
            "first-attempt",
            "retry-recovery",
            "involuntary-failure")) {
      assertThat(quantity(report, key, Reading::before))
          .as(key)
          .isEqualTo(Quantity.of(Figure.undefined(Reason.NOT_RECORDED_YET)));
    }
    assertThat(quantity(report, "first-attempt", Reading::now).signum()).isEqualTo(1);
    assertThat(report.currencies().get(0).before().disputed()).isEmpty();
    assertThat(report.currencies().get(0).after().disputed()).isPresent();
  }

  @Test
  void promisesKeptAndRollRatesAreTold() {
    Ledger ledger = SampleOffice.of(60, 14).ledger();
    LedgerInvoice paid =
        ledger.invoices().stream()
            .filter(one -> one.isPaid(SampleOffice.MARCH.from()))
            .findFirst()
            .orElseThrow();
    LedgerInvoice open = ledger.at(SampleOffice.MARCH.to()).items().get(0).invoice();
    BillingReport report =
        BillingReport.of(
            SampleOffice.of(60, 14)
                .facts()
                .promises(List.of(promise(paid), promise(open)))
                .build());

    assertThat(quantity(report, "promises-kept", Reading::now))
        .isEqualTo(Quantity.of(Figure.percent(io.mspbilling.reporting.Fraction.of(1, 2))));
    assertThat(quantity(report, "promises-kept", Reading::before))
        .isEqualTo(Quantity.of(Figure.undefined(Reason.NO_PROMISES)));
    List<Figure> rates =
        RollRates.between(
                ledger,
                SampleOffice.MARCH.dayBefore(),
                SampleOffice.MARCH.to(),
                Buckets.BY_DUE_DATE)
            .rates();
    for (int bucket = 0; bucket < rates.size(); bucket++) {
      assertThat(quantity(report, "rolled-" + bucket, Reading::now))
          .isEqualTo(Quantity.of(rates.get(bucket)));
    }
  }

  private static Promise promise(LedgerInvoice invoice) {
    return new Promise(
        Set.of(invoice.id()),
        SampleOffice.MARCH.from(),
        SampleOffice.MARCH.to(),
        Money.of("1000000", "USD"));
  }

  @Test
  void lateChargesAreToldWhereLatePaymentCostsSomething() {
    InvoiceId bill = SampleOffice.of(60, 14).ledger().invoices().get(0).id();
    BillingReport report =
        BillingReport.of(
            SampleOffice.of(60, 14)
                .facts()
                .lateChargeBills(
                    List.of(
                        new LateChargeBill(bill, SampleOffice.MARCH.to(), Money.of("25.00", "USD")),
                        new LateChargeBill(bill, SampleOffice.MARCH.to(), Money.of("7.00", "EUR")),
                        new LateChargeBill(
                            bill, SampleOffice.MARCH.dayBefore(), Money.of("5.00", "USD"))))
                .build());

    assertThat(quantity(report, "late-charges", Reading::now))
        .isEqualTo(Quantity.of(Money.of("25.00", "USD")));
    assertThat(quantity(report, "late-charges", Reading::before))
        .isEqualTo(Quantity.of(Money.of("5.00", "USD")));
    assertThat(dollars().figures()).noneMatch(one -> one.key().equals("late-charges"));
  }

  @Test
  void badDebtIsNotKnownUnlessWriteOffsAreTold() {
    BillingReport untold =
        BillingReport.of(SampleOffice.of(60, 14).facts().tellsWriteOffs(false).build());

    assertThat(quantity(untold, "bad-debt", Reading::now))
        .isEqualTo(Quantity.of(Figure.undefined(Reason.NO_WRITE_OFFS_TOLD)));
    assertThat(untold.caveats()).hasSize(1);
    assertThat(quantity(REPORT, "bad-debt", Reading::now))
        .isEqualTo(Quantity.of(Figure.percent(io.mspbilling.reporting.Fraction.of(0))));
  }

  @Test
  void whatIsToComeIsToldAsOfTheDayOfTheReport() {
    LocalDate later = LocalDate.of(2026, 4, 10);

    assertThat(
            BillingReport.of(SampleOffice.of(60, 14).facts().madeOn(later).build())
                .currencies()
                .get(0)
                .forecast()
                .asOf())
        .isEqualTo(later);
  }

  @Test
  void aReportOfNothingCanBeMade() {
    Ledger none = Ledger.of(SampleOffice.USD, List.of());
    BillingReport report =
        BillingReport.of(SampleOffice.of(0, 0).facts().ledgers(List.of(none)).build());

    assertThat(report.currencies().get(0).clients()).isEmpty();
    assertThat(report.claims()).allMatch(Claim::holds);
  }

  @Test
  void factsThatMakeNoSenseAreRefused() {
    Ledger one = Ledger.of(SampleOffice.USD, List.of());
    ReportFacts.Builder twice =
        ReportFacts.builder()
            .name("x")
            .period(SampleOffice.MARCH)
            .madeOn(SampleOffice.MARCH.to())
            .addLedgers(one, one);

    assertThatThrownBy(twice::build).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> SampleOffice.of(0, 0).facts().madeOn(LocalDate.of(2026, 2, 28)).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("begins after");
    assertThatThrownBy(() -> SampleOffice.of(0, 0).facts().name(" ").build())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> SampleOffice.of(0, 0).facts().reminderDays(0).build())
        .isInstanceOf(IllegalStateException.class);
    assertThat(
            BillingReport.of(
                    SampleOffice.of(0, 0)
                        .facts()
                        .ledgers(List.of(one, Ledger.of(Currency.getInstance("EUR"), List.of())))
                        .build())
                .currencies())
        .extracting(part -> part.currency().getCurrencyCode())
        .containsExactly("EUR", "USD");
  }
}
