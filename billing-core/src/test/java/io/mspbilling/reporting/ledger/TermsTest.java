package io.mspbilling.reporting.ledger;

import static io.mspbilling.reporting.ledger.SampleEvents.applied;
import static io.mspbilling.reporting.ledger.SampleEvents.day;
import static io.mspbilling.reporting.ledger.SampleEvents.invoice;
import static io.mspbilling.reporting.ledger.SampleEvents.issued;
import static io.mspbilling.reporting.ledger.SampleEvents.ledger;
import static io.mspbilling.reporting.ledger.SampleEvents.memo;
import static io.mspbilling.reporting.ledger.SampleEvents.received;
import static io.mspbilling.reporting.ledger.SampleEvents.unapplied;
import static io.mspbilling.reporting.ledger.SampleEvents.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.behaviour.Early;
import io.mspbilling.reporting.behaviour.OnTime;
import io.mspbilling.reporting.behaviour.PaymentDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An invoice is due as things stood on the day that is asked for. */
final class TermsTest {
  private static final LedgerEvent BILL = issued("A1", "2026-01-05", "2026-02-04", "90");
  private static final LedgerEvent PLAN =
      agreed("2026-02-20", "2026-03-01", "30", "2026-04-01", "30", "2026-05-01", "30");

  private static LedgerEvent agreed(String on, String... daysAndAmounts) {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < daysAndAmounts.length; i += 2) {
      terms.add(new Term(day(daysAndAmounts[i]), usd(daysAndAmounts[i + 1])));
    }
    return new LedgerEvent.TermsAgreed(invoice("A1"), day(on), terms);
  }

  private static void open(Ledger ledger, String asOf, String... daysAndAmounts) {
    assertThat(ledger.at(day(asOf)).items())
        .extracting(item -> item.dueOn() + " " + item.amount())
        .containsExactly(daysAndAmounts);
  }

  @Test
  void beforeThePlanItIsDueAsItWasBilledAndThenByInstalments() {
    Ledger ledger =
        ledger(
            BILL,
            PLAN,
            received("A-p", "2026-03-01", "40"),
            applied("A-p", "A1", "2026-03-01", "40"));

    open(ledger, "2026-02-19", "2026-02-04 USD 90.00");
    open(
        ledger,
        "2026-02-20",
        "2026-03-01 USD 30.00",
        "2026-04-01 USD 30.00",
        "2026-05-01 USD 30.00");
    open(ledger, "2026-03-31", "2026-04-01 USD 20.00", "2026-05-01 USD 30.00");
  }

  @Test
  void onceThePlanHasEndedItIsDueAsItWasBilledAgain() {
    Ledger ledger = ledger(PLAN, BILL, agreed("2026-03-10", "2026-02-04", "90"));

    open(ledger, "2026-03-10", "2026-02-04 USD 90.00");
    assertThat(ledger.invoices().get(0).dueOn(day("2026-03-09"))).isEqualTo(day("2026-05-01"));
    assertThat(OnTime.in(ledger, february(), 0).due()).isZero();
    assertThat(OnTime.in(ledger(BILL), february(), 0).due()).isEqualTo(1);
  }

  private static Period february() {
    return new Period(day("2026-02-01"), day("2026-02-28"));
  }

  @Test
  void eachInstalmentIsLateByItsOwnDay() {
    Ledger ledger =
        ledger(
            BILL,
            PLAN,
            memo("AM", "2026-02-21", "10"),
            new LedgerEvent.CreditApplied(
                invoice("AM"), invoice("A1"), day("2026-02-21"), usd("10")),
            received("A-p", "2026-03-03", "30"),
            applied("A-p", "A1", "2026-03-03", "30"),
            received("A-q", "2026-04-01", "60"),
            applied("A-q", "A1", "2026-04-01", "60"));

    assertThat(ledger.applications(day("2026-04-30")))
        .extracting(Application::dueOn, Application::amount, Application::daysLate)
        .containsExactly(
            tuple(day("2026-03-01"), usd("20"), 2L),
            tuple(day("2026-04-01"), usd("10"), -29L),
            tuple(day("2026-04-01"), usd("20"), 0L),
            tuple(day("2026-05-01"), usd("30"), -30L),
            tuple(day("2026-05-01"), usd("10"), -30L));
    assertThat(
            PaymentDays.late(
                    ledger, new Period(day("2026-03-01"), day("2026-03-31")), Early.NEGATIVE)
                .text())
        .isEqualTo("-8.3 days");
  }

  @Test
  void whatWasTakenBackPaidForNoTerm() {
    Ledger ledger =
        ledger(
            BILL,
            PLAN,
            received("A-p", "2026-03-01", "30"),
            applied("A-p", "A1", "2026-03-01", "30"),
            unapplied("A-p", "A1", "2026-03-03", "30"),
            received("A-q", "2026-03-05", "30"),
            applied("A-q", "A1", "2026-03-05", "30"));

    assertThat(ledger.applications(day("2026-03-31")))
        .extracting(Application::daysLate)
        .containsExactly(4L);
  }

  @Test
  void termsThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> ledger(BILL, agreed("2026-02-20", "2026-03-01", "80")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ledger(BILL, PLAN, agreed("2026-02-20", "2026-03-01", "90")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LedgerEvent.TermsAgreed(invoice("A1"), LocalDate.EPOCH, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
