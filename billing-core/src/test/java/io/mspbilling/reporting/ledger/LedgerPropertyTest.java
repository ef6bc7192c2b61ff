package io.mspbilling.reporting.ledger;

import static io.mspbilling.reporting.ledger.SampleEvents.AS_OF;
import static io.mspbilling.reporting.ledger.SampleEvents.QUARTER;
import static io.mspbilling.reporting.ledger.SampleEvents.USD;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Basis;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Fraction;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.ageing.Ageing;
import io.mspbilling.reporting.ageing.AgeingByCustomer;
import io.mspbilling.reporting.ageing.AgeingScheme;
import io.mspbilling.reporting.ageing.CreditTreatment;
import io.mspbilling.reporting.behaviour.Early;
import io.mspbilling.reporting.behaviour.OnTime;
import io.mspbilling.reporting.behaviour.PaymentDays;
import io.mspbilling.reporting.cash.CashByRail;
import io.mspbilling.reporting.outstanding.CollectionEffectiveness;
import io.mspbilling.reporting.outstanding.Countback;
import io.mspbilling.reporting.outstanding.DaysSalesOutstanding;
import io.mspbilling.reporting.outstanding.OpenItemDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every history, on every day of it. */
final class LedgerPropertyTest {

  @Provide
  Arbitrary<List<LedgerEvent>> histories() {
    return Arbitraries.randomValue(random -> new Histories(random).events());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(-20, 120).map(day -> QUARTER.from().plusDays(day));
  }

  @Property
  void everyPeriodRollsForward(
      @ForAll("histories") List<LedgerEvent> events,
      @ForAll("days") LocalDate from,
      @ForAll @IntRange(min = 1, max = 60) int days) {
    RollForward roll =
        RollForward.of(Ledger.of(USD, events), new Period(from, from.plusDays(days)));

    assertThat(roll.difference()).as(events::toString).isEqualTo(Money.zero(USD));
  }

  @Property
  void theOrderOfEventsChangesNothing(
      @ForAll("histories") List<LedgerEvent> events,
      @ForAll("days") LocalDate asOf,
      @ForAll Random random) {
    List<LedgerEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);

    assertThat(told(Ledger.of(USD, shuffled), asOf)).isEqualTo(told(Ledger.of(USD, events), asOf));
  }

  private static List<Object> told(Ledger ledger, LocalDate asOf) {
    Period period = Period.endingOn(asOf, 60);
    Position position = ledger.at(asOf);
    return List.of(
        AgeingByCustomer.of(position, AgeingScheme.BY_DUE_DATE, Optional.empty()),
        position.credits(),
        RollForward.of(ledger, period),
        OnTime.in(ledger, period, 3),
        PaymentDays.toPay(ledger, period, Early.NEGATIVE),
        PaymentDays.late(ledger, period, Early.ZERO),
        Countback.monthly(ledger, asOf, Basis.NET),
        CashByRail.of(ledger, period),
        OpenItemDays.pastDue(ledger, asOf));
  }

  @Property
  void whatComesLaterChangesNoEarlierEvening(
      @ForAll("histories") List<LedgerEvent> events, @ForAll("days") LocalDate asOf) {
    Ledger whole = Ledger.of(USD, events);

    assertThat(told(whole.upTo(asOf), asOf)).isNotNull();
    assertThat(
            AgeingByCustomer.of(
                whole.upTo(asOf).at(asOf), AgeingScheme.BY_DUE_DATE, Optional.empty()))
        .isEqualTo(AgeingByCustomer.of(whole.at(asOf), AgeingScheme.BY_DUE_DATE, Optional.empty()));
    assertThat(whole.upTo(asOf).sales(Period.endingOn(asOf, 60)))
        .isEqualTo(whole.sales(Period.endingOn(asOf, 60)));
  }

  @Property
  void bucketsAddUpHoweverCreditIsTreated(
      @ForAll("histories") List<LedgerEvent> events, @ForAll("days") LocalDate asOf) {
    Position position = Ledger.of(USD, events).at(asOf);

    assertThat(Ageing.of(position, AgeingScheme.BY_DUE_DATE).inBuckets())
        .isEqualTo(position.gross());
    for (AgeingScheme scheme : List.of(AgeingScheme.BY_DUE_DATE, AgeingScheme.BY_INVOICE_DATE)) {
      for (CreditTreatment treatment : CreditTreatment.values()) {
        AgeingByCustomer rows =
            AgeingByCustomer.of(position, scheme.with(treatment), Optional.empty());

        assertThat(rows.total().net()).isEqualTo(position.net());
        if (treatment != CreditTreatment.BY_ITS_OWN_DATE) {
          assertThat(rows.rows().values())
              .allSatisfy(row -> assertThat(row.owed()).noneMatch(Money::isNegative));
        }
      }
    }
    assertThat(position.current().plus(position.pastDue())).isEqualTo(position.gross());
  }

  @Property
  void noMoreIsOnTimeThanWasDue(
      @ForAll("histories") List<LedgerEvent> events, @ForAll("days") LocalDate to) {
    OnTime onTime = OnTime.in(Ledger.of(USD, events), Period.endingOn(to, 45), 0);

    assertThat(onTime.onTime()).isLessThanOrEqualTo(onTime.due());
    assertThat(onTime.paidOnTime()).isLessThanOrEqualTo(onTime.dueAmount());
    assertThat(onTime.paidOnTimeOfSettled()).isLessThanOrEqualTo(onTime.settledAmount());
  }

  @Property
  void effectivenessIsWithinItsRangeIfNothingWentBack(
      @ForAll("histories") List<LedgerEvent> events, @ForAll("days") LocalDate to) {
    CollectionEffectiveness reckoned =
        CollectionEffectiveness.of(Ledger.of(USD, events), Period.endingOn(to, 60), Basis.GROSS);
    Money collected = reckoned.opening().plus(reckoned.sales()).minus(reckoned.total());
    Optional<Fraction> index = reckoned.index().exact();
    if (index.isPresent() && !collected.isNegative()) {
      assertThat(index.get()).isBetween(Fraction.ZERO, Fraction.of(100));
    }
  }

  @Property
  void morePaidNeverMeansMoreDays(
      @ForAll("histories") List<LedgerEvent> events,
      @ForAll @IntRange(min = 1, max = 5_000) int cents) {
    Ledger before = Ledger.of(USD, events);
    Ledger after =
        Ledger.of(
            USD,
            SampleEvents.and(
                events,
                SampleEvents.received(
                    "A-more", AS_OF.toString(), Money.ofMinor(cents, USD).amount().toString())));

    lower(
        DaysSalesOutstanding.simple(before, QUARTER, Basis.NET),
        DaysSalesOutstanding.simple(after, QUARTER, Basis.NET));
    lower(Countback.monthly(before, AS_OF, Basis.NET), Countback.monthly(after, AS_OF, Basis.NET));
    lower(Countback.daily(before, AS_OF, Basis.NET), Countback.daily(after, AS_OF, Basis.NET));
  }

  private static void lower(Figure before, Figure after) {
    after
        .exact()
        .ifPresent(now -> assertThat(now).isLessThanOrEqualTo(before.exact().orElseThrow()));
  }

  @Property
  void bothCountsAgreeIfEveryDaySellsTheSame(
      @ForAll @IntRange(min = 1, max = 10_000) int centsADay,
      @ForAll @IntRange(min = 1, max = 90) int daysOpen) {
    List<LedgerEvent> events = new ArrayList<>();
    Money aDay = Money.ofMinor(centsADay, USD);
    QUARTER
        .from()
        .datesUntil(AS_OF.plusDays(1))
        .forEach(
            day ->
                events.add(
                    SampleEvents.issued(
                        "A" + day, day.toString(), day.toString(), aDay.amount().toString())));
    long paid = (90L - daysOpen) * centsADay;
    if (paid > 0) {
      events.add(
          SampleEvents.received(
              "A-p", AS_OF.toString(), Money.ofMinor(paid, USD).amount().toString()));
    }
    Ledger ledger = Ledger.of(USD, events);

    assertThat(Countback.monthly(ledger, AS_OF, Basis.NET))
        .isEqualTo(DaysSalesOutstanding.simple(ledger, QUARTER, Basis.NET));
    assertThat(Countback.daily(ledger, AS_OF, Basis.NET).exact()).hasValue(Fraction.of(daysOpen));
  }
}
