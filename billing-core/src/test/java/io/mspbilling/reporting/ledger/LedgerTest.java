package io.mspbilling.reporting.ledger;

import static io.mspbilling.reporting.ledger.SampleEvents.AS_OF;
import static io.mspbilling.reporting.ledger.SampleEvents.QUARTER;
import static io.mspbilling.reporting.ledger.SampleEvents.USD;
import static io.mspbilling.reporting.ledger.SampleEvents.applied;
import static io.mspbilling.reporting.ledger.SampleEvents.customer;
import static io.mspbilling.reporting.ledger.SampleEvents.day;
import static io.mspbilling.reporting.ledger.SampleEvents.invoice;
import static io.mspbilling.reporting.ledger.SampleEvents.issued;
import static io.mspbilling.reporting.ledger.SampleEvents.ledger;
import static io.mspbilling.reporting.ledger.SampleEvents.memo;
import static io.mspbilling.reporting.ledger.SampleEvents.payment;
import static io.mspbilling.reporting.ledger.SampleEvents.received;
import static io.mspbilling.reporting.ledger.SampleEvents.unapplied;
import static io.mspbilling.reporting.ledger.SampleEvents.usd;
import static io.mspbilling.reporting.ledger.SampleEvents.voided;
import static io.mspbilling.reporting.ledger.SampleEvents.with;
import static io.mspbilling.reporting.ledger.SampleEvents.writtenOff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.reporting.Basis;
import io.mspbilling.reporting.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LedgerTest {

  @Test
  void theSampleStandsAsItShould() {
    Position position = ledger().at(AS_OF);

    assertThat(position.gross()).isEqualTo(usd("4200"));
    assertThat(position.unapplied()).isEqualTo(usd("250"));
    assertThat(position.net()).isEqualTo(usd("3950"));
    assertThat(position.receivables(Basis.NET)).isEqualTo(usd("3950"));
    assertThat(position.receivables(Basis.GROSS)).isEqualTo(usd("4200"));
    assertThat(position.current()).isEqualTo(usd("1200"));
    assertThat(position.pastDue()).isEqualTo(usd("3000"));
    assertThat(position.netByCustomer())
        .containsExactly(
            java.util.Map.entry(customer("A"), usd("1700")),
            java.util.Map.entry(customer("B"), usd("2500")),
            java.util.Map.entry(customer("C"), usd("-250")));
  }

  @Test
  void salesAreInvoicesLessCreditMemos() {
    assertThat(ledger().sales(QUARTER)).isEqualTo(usd("6000"));
    assertThat(ledger().sales(Period.of(YearMonth.of(2026, 1)))).isEqualTo(usd("1600"));
    assertThat(ledger().sales(Period.of(YearMonth.of(2026, 2)))).isEqualTo(usd("2100"));
    assertThat(ledger().sales(Period.of(YearMonth.of(2026, 3)))).isEqualTo(usd("2300"));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-09, 0, 0", // before the first invoice
    "2025-12-31, 800, 0",
    "2026-02-03, 2400, 0", // A1, B1, B2
    "2026-02-04, 1400, 0", // A1 is paid on its due date
    "2026-03-19, 4300, 0",
    "2026-03-20, 4200, 0", // the memo; C1 comes and goes
    "2026-03-27, 4200, 0",
    "2026-03-28, 4200, 250"
  })
  void everyPastEveningIsThere(LocalDate asOf, String gross, String unapplied) {
    assertThat(ledger().at(asOf).gross()).isEqualTo(usd(gross));
    assertThat(ledger().at(asOf).unapplied()).isEqualTo(usd(unapplied));
  }

  @Test
  void whatHappenedLaterIsNotInAnEarlierLedger() {
    Ledger then = ledger().upTo(day("2026-03-01"));

    assertThat(then.invoices()).extracting(LedgerInvoice::number).doesNotContain("A3", "B4", "C1");
    assertThat(then.at(AS_OF).gross()).isEqualTo(usd("2900"));
  }

  @Test
  void aVoidInvoiceIsThereUntilItsDayAndItsPaymentIsCreditThen() {
    Ledger ledger = with(voided("A2", "2026-03-25"));

    assertThat(ledger.at(day("2026-03-24")).gross()).isEqualTo(usd("4200"));
    Position after = ledger.at(day("2026-03-25"));
    assertThat(after.gross()).isEqualTo(usd("3700"));
    assertThat(after.credits())
        .containsExactly(new OpenCredit(customer("A"), day("2026-03-17"), usd("700")));
    assertThat(ledger.sales(QUARTER)).isEqualTo(usd("4800"));
    assertThat(ledger.sales(Period.of(YearMonth.of(2026, 2)))).isEqualTo(usd("2100"));
  }

  @Test
  void aWriteOffLeavesReceivablesAndMayBeTakenBack() {
    Ledger ledger =
        with(
            writtenOff("B1", "2026-03-15", "800"),
            new LedgerEvent.WriteOffReversed(invoice("B1"), day("2026-03-20"), usd("300")));

    assertThat(ledger.at(day("2026-03-15")).gross()).isEqualTo(usd("4200"));
    assertThat(ledger.at(AS_OF).gross()).isEqualTo(usd("3700"));
    assertThat(ledger.writeOffs(QUARTER)).isEqualTo(usd("500"));
  }

  @Test
  void aReturnedPaymentOpensItsInvoiceWithTheDueDateThatItHad() {
    Ledger ledger =
        with(
            unapplied("A-p1", "A1", "2026-03-30", "1000"),
            new LedgerEvent.PaymentReturned(
                payment("A-p1"), day("2026-03-30"), usd("1000"), ReversalKind.RETURN));

    assertThat(ledger.at(day("2026-03-29")).gross()).isEqualTo(usd("4200"));
    assertThat(ledger.at(AS_OF).gross()).isEqualTo(usd("5200"));
    assertThat(ledger.at(AS_OF).unapplied()).isEqualTo(usd("250"));
    assertThat(ledger.at(AS_OF).items())
        .anySatisfy(
            item -> {
              assertThat(item.invoice().number()).isEqualTo("A1");
              assertThat(item.daysLate(AS_OF)).isEqualTo(55);
            });
  }

  @Test
  void whatIsPaidTooMuchOnAnInvoiceIsCredit() {
    Ledger ledger =
        with(received("C-p3", "2026-03-30", "50"), applied("C-p3", "C1", "2026-03-30", "50"));

    assertThat(ledger.at(AS_OF).gross()).isEqualTo(usd("4200"));
    assertThat(ledger.at(AS_OF).credits())
        .containsExactly(
            new OpenCredit(customer("C"), day("2026-03-30"), usd("50")),
            new OpenCredit(customer("C"), day("2026-03-28"), usd("250")));
  }

  @Test
  void whatIsPaidBeforeTheInvoiceIsCreditUntilThen() {
    Ledger ledger =
        ledger(
            received("D-p", "2026-01-01", "70"),
            applied("D-p", "D1", "2026-01-01", "70"),
            issued("D1", "2026-01-05", "2026-02-01", "100"));

    assertThat(ledger.at(day("2026-01-04")).net()).isEqualTo(usd("-70"));
    assertThat(ledger.at(day("2026-01-05")).gross()).isEqualTo(usd("30"));
    assertThat(ledger.applications(AS_OF).get(0).daysToPay()).isEqualTo(-4);
  }

  @Test
  void theEarliestTermsArePaidFirst() {
    Ledger ledger =
        ledger(
            new LedgerEvent.InvoiceIssued(
                invoice("D1"),
                "D1",
                customer("D"),
                day("2026-01-01"),
                List.of(
                    new Term(day("2026-02-01"), usd("40")),
                    new Term(day("2026-03-01"), usd("40")),
                    new Term(day("2026-04-01"), usd("20"))),
                usd("100")),
            received("D-p", "2026-01-20", "50"),
            applied("D-p", "D1", "2026-01-20", "50"));

    assertThat(ledger.at(AS_OF).items())
        .extracting(OpenItem::dueOn, OpenItem::amount)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(day("2026-03-01"), usd("30")),
            org.assertj.core.groups.Tuple.tuple(day("2026-04-01"), usd("20")));
  }

  @Test
  void theLatestOfAPaymentIsTakenBackFirst() {
    Ledger ledger =
        ledger(
            issued("D1", "2026-01-01", "2026-02-01", "100"),
            received("D-p", "2026-01-10", "90"),
            applied("D-p", "D1", "2026-01-10", "30"),
            applied("D-p", "D1", "2026-01-12", "60"),
            unapplied("D-p", "D1", "2026-01-15", "70"));

    assertThat(ledger.applications(day("2026-01-14")))
        .extracting(Application::amount)
        .containsExactly(usd("30"), usd("60"));
    assertThat(ledger.applications(AS_OF))
        .extracting(Application::amount)
        .containsExactly(usd("20"));
    assertThat(ledger.at(AS_OF).unapplied()).isEqualTo(usd("70"));
  }

  @Test
  void eachCurrencyHasItsLedger() {
    List<LedgerEvent> events =
        SampleEvents.and(
            SampleEvents.events(),
            new LedgerEvent.InvoiceIssued(
                invoice("E1"),
                "E1",
                customer("E"),
                day("2026-01-01"),
                day("2026-02-01"),
                Money.of("100", "EUR")));

    assertThat(Ledger.byCurrency(events).keySet()).containsExactly("EUR", "USD");
    assertThat(Ledger.byCurrency(events).values())
        .extracting(ledger -> ledger.at(AS_OF).net())
        .containsExactly(Money.of("100", "EUR"), usd("3950"));
    assertThatThrownBy(() -> Ledger.of(USD, events))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not in USD");
  }

  @Test
  void whatDoesNotAddUpIsRefusedAndNamed() {
    refused("told twice: psa:A1", issued("A1", "2026-01-05", "2026-02-04", "1000"));
    refused("no event brought psa:X", voided("X", "2026-01-01"));
    refused("no event brought bank:X", applied("X", "A1", "2026-01-01", "1"));
    refused("payment bank:C-p2", applied("C-p2", "C1", "2026-03-28", "250.01"));
    refused("payment bank:C-p2", applied("C-p2", "C1", "2026-03-27", "250"));
    refused("is taken off invoice A2", unapplied("A-p2", "A2", "2026-03-16", "1"));
    refused("credit memo psa:BM", voided("BM", "2026-03-21"));
    refused("void before it was issued", voided("A1", "2026-01-04"));
    refused("written off before", writtenOff("A1", "2026-01-04", "1"));
    refused("though void", voided("A3", "2026-03-10"), writtenOff("A3", "2026-03-11", "1"));
    refused(
        "a write-off is taken back",
        new LedgerEvent.WriteOffReversed(invoice("A3"), day("2026-03-11"), usd("1")));
    refused(
        "is left of it",
        new LedgerEvent.PaymentReturned(
            payment("A-p1"), day("2026-03-30"), usd("1"), ReversalKind.REFUND));
  }

  private static void refused(String words, LedgerEvent... more) {
    assertThatThrownBy(() -> with(more))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }

  @Test
  void anEventThatMakesNoSenseCannotBeMade() {
    assertThatThrownBy(() -> issued("A1", "2026-01-01", "2026-01-01", "-1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> memo("A1", "2026-01-01", "0"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new LedgerEvent.PaymentReturned(
                    payment("A"), AS_OF, usd("1"), ReversalKind.UNAPPLIED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stays");
    assertThatThrownBy(() -> Term.requireWhole(List.of(new Term(AS_OF, usd("1"))), usd("2")))
        .hasMessageContaining("terms come to USD 1.00");
    assertThatThrownBy(
            () ->
                Term.requireWhole(
                    List.of(new Term(AS_OF, usd("1")), new Term(AS_OF.minusDays(1), usd("1"))),
                    usd("2")))
        .hasMessageContaining("order");
  }
}
