package io.mspbilling.reporting.outstanding;

import static io.mspbilling.reporting.ledger.SampleEvents.AS_OF;
import static io.mspbilling.reporting.ledger.SampleEvents.QUARTER;
import static io.mspbilling.reporting.ledger.SampleEvents.applied;
import static io.mspbilling.reporting.ledger.SampleEvents.day;
import static io.mspbilling.reporting.ledger.SampleEvents.issued;
import static io.mspbilling.reporting.ledger.SampleEvents.ledger;
import static io.mspbilling.reporting.ledger.SampleEvents.memo;
import static io.mspbilling.reporting.ledger.SampleEvents.received;
import static io.mspbilling.reporting.ledger.SampleEvents.usd;
import static io.mspbilling.reporting.ledger.SampleEvents.voided;
import static io.mspbilling.reporting.ledger.SampleEvents.with;
import static io.mspbilling.reporting.ledger.SampleEvents.writtenOff;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.reporting.Basis;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Figure.Defined;
import io.mspbilling.reporting.Figure.Undefined;
import io.mspbilling.reporting.Note;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms of days sales outstanding on the sample ledger, to the printed digit. */
final class OutstandingTest {

  @Test
  void simple() {
    assertThat(DaysSalesOutstanding.simple(ledger(), QUARTER, Basis.NET).rounded(2))
        .hasValue(new BigDecimal("59.25"));
    assertThat(DaysSalesOutstanding.simple(ledger(), QUARTER, Basis.GROSS).rounded(2))
        .hasValue(new BigDecimal("63.00"));
    assertThat(DaysSalesOutstanding.simple(ledger(), QUARTER, Basis.NET).text())
        .isEqualTo("59.3 days");
  }

  @Test
  void averaged() {
    assertThat(DaysSalesOutstanding.averaged(ledger(), QUARTER, Basis.NET).rounded(2))
        .hasValue(new BigDecimal("35.63"));
  }

  @Test
  void countedBackByMonths() {
    Figure figure = Countback.monthly(ledger(), AS_OF, Basis.NET);

    assertThat(figure.rounded(1)).hasValue(new BigDecimal("53.0"));
    assertThat(figure)
        .isInstanceOfSatisfying(Defined.class, it -> assertThat(it.notes()).isEmpty());
  }

  @Test
  void countedBackByDays() {
    assertThat(Countback.daily(ledger(), AS_OF, Basis.NET).rounded(0))
        .hasValue(new BigDecimal("55"));
  }

  @Test
  void bestPossibleAndWhatIsMissingToIt() {
    assertThat(BestPossible.daysSalesOutstanding(ledger(), QUARTER).rounded(2))
        .hasValue(new BigDecimal("18.00"));
    assertThat(BestPossible.averageDaysDelinquent(ledger(), QUARTER, Basis.NET).rounded(2))
        .hasValue(new BigDecimal("41.25"));
    assertThat(BestPossible.averageDaysDelinquent(ledger(), QUARTER, Basis.GROSS).rounded(1))
        .hasValue(new BigDecimal("45.0"));
  }

  @Test
  void aPublishedExample() {
    Figure all = DaysSalesOutstanding.of(usd("1200000"), usd("10000000"), 365);
    Figure current = DaysSalesOutstanding.of(usd("800000"), usd("10000000"), 365);

    assertThat(all.rounded(1)).hasValue(new BigDecimal("43.8"));
    assertThat(current.rounded(1)).hasValue(new BigDecimal("29.2"));
    assertThat(all.minus(current).rounded(1)).hasValue(new BigDecimal("14.6"));
  }

  @Test
  void byOpenItem() {
    assertThat(OpenItemDays.pastDue(ledger(), AS_OF).rounded(1)).hasValue(new BigDecimal("45.4"));
    assertThat(OpenItemDays.outstanding(ledger(), AS_OF).rounded(2))
        .hasValue(new BigDecimal("195.73"));
    assertThat(
            OpenItemDays.outstanding(ledger().upTo(AS_OF), AS_OF)
                .map(days -> days.minus(io.mspbilling.reporting.Fraction.of(141)))
                .rounded(2))
        .hasValue(new BigDecimal("54.73"));
  }

  @Test
  void turnover() {
    Turnover turnover = Turnover.byEnds(ledger(), QUARTER, Basis.NET);

    assertThat(turnover.times().rounded(2)).hasValue(new BigDecimal("2.53"));
    assertThat(turnover.timesAYear().rounded(2)).hasValue(new BigDecimal("10.25"));
    assertThat(turnover.averageCollectionPeriod().rounded(1)).hasValue(new BigDecimal("35.6"));
  }

  @Test
  void turnoverByTheEndsOfMonths() {
    // 800, 2,400, 2,900, 3,950.
    Turnover turnover = Turnover.byMonthEnds(ledger(), QUARTER, Basis.NET);

    assertThat(turnover.receivables())
        .containsExactly(usd("800"), usd("2400"), usd("2900"), usd("3950"));
    assertThat(turnover.times().rounded(4)).hasValue(new BigDecimal("2.3881"));
  }

  @Test
  void collectionEffectiveness() {
    CollectionEffectiveness net = CollectionEffectiveness.of(ledger(), QUARTER, Basis.NET);

    assertThat(net.index().rounded(2)).hasValue(new BigDecimal("50.89"));
    assertThat(CollectionEffectiveness.of(ledger(), QUARTER, Basis.GROSS).index().rounded(2))
        .hasValue(new BigDecimal("46.43"));
    assertThat(net.monthlyIndex(QUARTER.months()).rounded(2)).hasValue(new BigDecimal("-71.88"));
    assertThat(net.monthlyIndex(QUARTER.months()).within(0, 100).text()).isEqualTo("0.00 %");
  }

  @Test
  void whatIsGivenUpOrVoidWasNotCollectedAndCouldNotBe() {
    Ledger less = with(writtenOff("B3", "2026-03-30", "900"), voided("B1", "2026-03-30"));

    // 2,850 collected of 5,600 - 900 - 800 that could be.
    assertThat(CollectionEffectiveness.of(less, QUARTER, Basis.NET).index().rounded(2))
        .hasValue(new BigDecimal("73.08"));
  }

  @Test
  void aMonthWithoutSalesCountsWithItsDaysAndSaysSo() {
    Ledger ledger =
        ledger(
            issued("A1", "2026-01-10", "2026-02-10", "310"),
            memo("AM", "2026-02-10", "50"),
            issued("A2", "2026-03-10", "2026-04-10", "100"));
    Figure figure = Countback.monthly(ledger, AS_OF, Basis.NET); // 360: 100, then 260 of 310

    assertThat(figure.rounded(1)).hasValue(new BigDecimal("85.0")); // 31 + 28 + 26
    assertThat(figure)
        .isInstanceOfSatisfying(
            Defined.class, it -> assertThat(it.notes()).containsExactly(Note.MONTH_WITHOUT_SALES));
  }

  @Test
  void whereHistoryEndsTheFigureIsALowerBound() {
    Ledger ledger =
        ledger(
            issued("A1", "2026-03-10", "2026-04-10", "100"),
            memo("BM", "2026-03-11", "90"),
            received("B-p", "2026-03-12", "5"));
    Ledger more =
        ledger(
            issued("A1", "2026-03-10", "2026-04-10", "100"),
            memo("BM", "2026-03-11", "90"),
            applied("AM-p", "A1", "2026-03-12", "5"),
            received("AM-p", "2026-03-12", "5"));

    assertThat(Countback.monthly(ledger, AS_OF, Basis.GROSS))
        .isInstanceOfSatisfying(
            Defined.class, it -> assertThat(it.notes()).containsExactly(Note.TRUNCATED));
    assertThat(Countback.daily(ledger, AS_OF, Basis.GROSS))
        .isInstanceOfSatisfying(
            Defined.class, it -> assertThat(it.notes()).containsExactly(Note.TRUNCATED));
    assertThat(Countback.daily(more, AS_OF, Basis.NET).rounded(0)).hasValue(new BigDecimal("22"));
  }

  @Test
  void aMonthThatHasBegunCountsWithItsDaysSoFar() {
    Ledger ledger =
        ledger(
            issued("A1", "2026-02-10", "2026-03-10", "280"),
            issued("A2", "2026-03-01", "2026-04-01", "100"));

    assertThat(Countback.monthly(ledger, day("2026-03-10"), Basis.NET).rounded(1))
        .hasValue(new BigDecimal("38.0"));
    assertThat(Countback.monthly(ledger, day("2026-02-28"), Basis.NET).rounded(1))
        .hasValue(new BigDecimal("28.0"));
  }

  @ParameterizedTest
  @CsvSource({"100, 0, NO_SALES", "100, -5, NO_SALES", "-1, 100, NEGATIVE_RECEIVABLES"})
  void thereIsAReasonWhereThereIsNoFigure(String receivables, String sales, Reason reason) {
    assertThat(DaysSalesOutstanding.of(usd(receivables), usd(sales), 90))
        .isEqualTo(new Undefined(reason));
  }

  @Test
  void thereIsAReasonForEachFigureOfAnEmptyLedger() {
    Ledger empty = ledger(new LedgerEvent[0]);

    assertThat(
            List.of(
                DaysSalesOutstanding.simple(empty, QUARTER, Basis.NET),
                DaysSalesOutstanding.averaged(empty, QUARTER, Basis.NET),
                Countback.monthly(empty, AS_OF, Basis.NET),
                Countback.daily(empty, AS_OF, Basis.NET),
                BestPossible.daysSalesOutstanding(empty, QUARTER),
                BestPossible.averageDaysDelinquent(empty, QUARTER, Basis.NET),
                Turnover.byEnds(empty, QUARTER, Basis.NET).times(),
                Turnover.byEnds(empty, QUARTER, Basis.NET).averageCollectionPeriod()))
        .containsOnly(new Undefined(Reason.NO_SALES));
    assertThat(OpenItemDays.pastDue(empty, AS_OF))
        .isEqualTo(new Undefined(Reason.NOTHING_PAST_DUE));
    assertThat(OpenItemDays.outstanding(empty, AS_OF))
        .isEqualTo(new Undefined(Reason.NOTHING_OWED));
    assertThat(CollectionEffectiveness.of(empty, QUARTER, Basis.NET).index())
        .isEqualTo(new Undefined(Reason.NOTHING_COLLECTABLE));
  }

  @Test
  void customersInCreditHaveNoDays() {
    Ledger ledger =
        ledger(
            issued("A1", "2026-03-10", "2026-04-10", "100"), received("A-p", "2026-03-12", "101"));

    assertThat(
            List.of(
                Countback.monthly(ledger, AS_OF, Basis.NET),
                Countback.daily(ledger, AS_OF, Basis.NET),
                DaysSalesOutstanding.simple(ledger, QUARTER, Basis.NET),
                Turnover.byEnds(ledger, QUARTER, Basis.NET).times()))
        .containsOnly(new Undefined(Reason.NEGATIVE_RECEIVABLES));
  }

  @Test
  void aLeapQuarterHasNinetyOneDays() {
    Period quarter = new Period(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 3, 31));
    Ledger ledger = ledger(issued("A1", "2028-02-29", "2028-03-30", "100"));

    assertThat(quarter.days()).isEqualTo(91);
    assertThat(DaysSalesOutstanding.simple(ledger, quarter, Basis.NET).rounded(0))
        .hasValue(new BigDecimal("91"));
  }
}
