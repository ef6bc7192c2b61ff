package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.instalment.BreakRule;
import io.mspbilling.collection.instalment.Instalment;
import io.mspbilling.collection.instalment.InstalmentPlan;
import io.mspbilling.collection.instalment.InstalmentPlanId;
import io.mspbilling.collection.instalment.InstalmentPlans;
import io.mspbilling.collection.instalment.PlanHistory;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.reporting.ledger.LedgerEvent;
import io.mspbilling.reporting.ledger.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * USD 120.00 on an old invoice and USD 180.00 on a new one, USD 100.00 of them on 15 March, April
 * and May, as agreed on 20 February.
 */
class PlanEventsTest {

  private static final CustomerId ACME = CustomerId.parse("psa:1");
  private static final InvoiceId OLD = InvoiceId.parse("psa:501");
  private static final InvoiceId NEW = InvoiceId.parse("psa:502");
  private static final InstalmentPlanId PLAN = new InstalmentPlanId("plan-7");
  private static final BreakRule STRICT = new BreakRule(10, 9);

  private final InMemoryJournal journal = new InMemoryJournal(TenantId.of("t"));
  private final List<LedgerEvent> events = new ArrayList<>();

  @Test
  void eachInvoiceIsDueByWhatTheInstalmentsPayOfIt() {
    agree();
    bill(OLD, "2026-01-31", "120.00");
    bill(NEW, "2026-02-28", "180.00");

    assertThat(agreed(OLD))
        .containsExactly("2026-02-20: 100.00 on 2026-03-15, 20.00 on 2026-04-15");
    assertThat(agreed(NEW))
        .containsExactly("2026-02-20: 80.00 on 2026-04-15, 100.00 on 2026-05-15");
  }

  @Test
  void whatThePlanDoesNotCoverIsDueAsItWasBilledAndNotAfterTheFirstInstalment() {
    agree();
    bill(OLD, "2026-01-31", "150.00");
    bill(NEW, "2026-05-01", "190.00");

    assertThat(agreed(OLD))
        .containsExactly(
            "2026-02-20: 30.00 on 2026-01-31, 100.00 on 2026-03-15, 20.00 on 2026-04-15");
    assertThat(agreed(NEW))
        .containsExactly(
            "2026-02-20: 10.00 on 2026-04-15, 80.00 on 2026-04-15, 100.00 on 2026-05-15");
  }

  @Test
  void whatWasPaidOnDaysThatNobodyTellsPaidTheFirstInstalments() {
    agree();
    bill(OLD, "2026-01-31", "50.00");
    bill(NEW, "2026-02-28", "100.00");

    assertThat(agreed(OLD)).containsExactly("2026-02-20: 30.00 on 2026-03-15, 20.00 on 2026-04-15");
    assertThat(agreed(NEW)).containsExactly("2026-02-20: 100.00 on 2026-05-15");
  }

  @Test
  void onceThePlanEndsAllIsDueAsItWasBilled() {
    agree();
    write("2026-03-02", InstalmentPlans.ended(PLAN, "a loan"));
    bill(OLD, "2026-01-31", "120.00");

    assertThat(agreed(OLD))
        .containsExactly(
            "2026-02-20: 100.00 on 2026-03-15, 20.00 on 2026-04-15",
            "2026-03-02: 120.00 on 2026-01-31");
  }

  @Test
  void aBrokenPlanCountsNotUntilItIsPaidAgain() {
    agree();
    bill(OLD, "2026-01-31", "120.00");
    bill(NEW, "2026-02-28", "180.00");
    pay("p", OLD, "2026-04-01", "100.00");
    events.add(
        new LedgerEvent.PaymentUnapplied(
            PaymentId.parse("bank:p"), OLD, LocalDate.of(2026, 4, 5), usd("100.00")));

    assertThat(agreed(OLD, STRICT, "2026-04-10"))
        .containsExactly(
            "2026-02-20: 100.00 on 2026-03-15, 20.00 on 2026-04-15",
            "2026-03-26: 120.00 on 2026-01-31",
            "2026-04-01: 100.00 on 2026-03-15, 20.00 on 2026-04-15",
            "2026-04-05: 120.00 on 2026-01-31");
    assertThat(agreed(OLD, STRICT, "2026-03-26")).hasSize(2);
    assertThat(agreed(OLD, STRICT, "2026-03-25")).as("of days to come nothing is told").hasSize(1);
    assertThat(agreed(OLD, BreakRule.NEVER, "2026-04-10")).hasSize(1);
  }

  @Test
  void whatWasPaidOnAnotherInvoiceOfThePlanKeepsIt() {
    agree();
    bill(OLD, "2026-01-31", "120.00");
    bill(NEW, "2026-02-28", "180.00");
    pay("p", NEW, "2026-03-15", "100.00");

    assertThat(agreed(OLD, STRICT, "2026-04-10")).hasSize(1);
  }

  @Test
  void whatWasPaidOnDaysThatNobodyTellsKeepsThePlan() {
    agree();
    bill(OLD, "2026-01-31", "20.00");
    bill(NEW, "2026-02-28", "180.00");
    assertThat(agreed(OLD, STRICT, "2026-04-25"))
        .containsExactly("2026-02-20: 20.00 on 2026-04-15");
    assertThat(agreed(OLD, STRICT, "2026-04-26")).hasSize(2);
  }

  @Test
  void anInvoiceThatIsNotAmongThoseBilledIsPaid() {
    agree();
    bill(NEW, "2026-02-28", "180.00");

    assertThat(agreed(NEW, STRICT, "2026-04-25")).hasSize(1);
    assertThat(agreed(NEW, STRICT, "2026-04-26")).hasSize(2);
  }

  @Test
  void whatWasPaidBeforeThePlanPaysNothingOfIt() {
    agree();
    bill(OLD, "2026-01-31", "220.00");
    bill(NEW, "2026-02-28", "180.00");
    pay("p", OLD, "2026-02-19", "100.00");

    assertThat(agreed(OLD, STRICT, "2026-04-10")).hasSize(2);
  }

  @Test
  void whatWasPaidBeforeThePlanWasChangedPaysForItStill() {
    agree();
    write(
        "2026-03-20",
        InstalmentPlans.changed(
            plan("100.00 on 2026-03-15", "100.00 on 2026-04-30", "100.00 on 2026-05-31"), "asked"));
    bill(OLD, "2026-01-31", "120.00");
    bill(NEW, "2026-02-28", "180.00");
    pay("p", OLD, "2026-03-15", "100.00");

    assertThat(agreed(OLD, STRICT, "2026-04-10"))
        .containsExactly(
            "2026-02-20: 100.00 on 2026-03-15, 20.00 on 2026-04-15",
            "2026-03-20: 100.00 on 2026-03-15, 20.00 on 2026-04-30");
  }

  @Test
  void whatIsNotBilledOrBilledOverNothingOrInAnotherCurrencyHasNoTerms() {
    agree();
    bill(OLD, "2026-01-31", "0.00");
    events.add(
        new LedgerEvent.InvoiceIssued(
            NEW,
            "502",
            ACME,
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 2, 28),
            Money.of("180.00", "EUR")));

    assertThat(agreed(OLD)).isEmpty();
    assertThat(agreed(NEW)).isEmpty();
    events.clear();
    assertThat(agreed(OLD)).isEmpty();
  }

  private void agree() {
    write(
        "2026-02-20",
        InstalmentPlans.agreed(
            plan("100.00 on 2026-03-15", "100.00 on 2026-04-15", "100.00 on 2026-05-15"),
            LocalDate.of(2026, 2, 20),
            "form 5"));
  }

  private static InstalmentPlan plan(String... amountsAndDays) {
    List<Instalment> instalments = new ArrayList<>();
    for (String one : amountsAndDays) {
      String[] parts = one.split(" on ", -1);
      instalments.add(Instalment.of(LocalDate.parse(parts[1]), usd(parts[0])));
    }
    return new InstalmentPlan(
        PLAN,
        ACME,
        List.of(
            new Allocation(OLD, "501", usd("120.00")), new Allocation(NEW, "502", usd("180.00"))),
        instalments);
  }

  private void bill(InvoiceId invoice, String dueOn, String amount) {
    events.add(
        new LedgerEvent.InvoiceIssued(
            invoice,
            invoice.value(),
            ACME,
            LocalDate.of(2026, 1, 1),
            LocalDate.parse(dueOn),
            usd(amount)));
  }

  private void pay(String id, InvoiceId invoice, String on, String amount) {
    PaymentId payment = PaymentId.parse("bank:" + id);
    LocalDate day = LocalDate.parse(on);
    events.add(new LedgerEvent.PaymentReceived(payment, ACME, day, usd(amount), Rail.CHECK));
    events.add(new LedgerEvent.PaymentApplied(payment, invoice, day, usd(amount)));
  }

  private void write(String day, JournalRecord record) {
    journal.append(record, Instant.parse(day + "T15:00:00Z"));
  }

  private List<String> agreed(InvoiceId invoice) {
    return agreed(invoice, BreakRule.NEVER, "2026-03-10");
  }

  /** Each as the day from which on it is due otherwise, and its terms. */
  private List<String> agreed(InvoiceId invoice, BreakRule rule, String today) {
    PlanHistory plans = Fold.over(new PlanHistory(ZoneOffset.UTC), journal.entriesAfter(0));
    return new PlanEvents(plans, rule, LocalDate.parse(today), events)
        .make().stream()
            .map(LedgerEvent.TermsAgreed.class::cast)
            .filter(event -> event.invoice().equals(invoice))
            .map(event -> event.on() + ": " + words(event.terms()))
            .toList();
  }

  private static String words(List<Term> terms) {
    return String.join(
        ", ", terms.stream().map(term -> term.amount().amount() + " on " + term.dueOn()).toList());
  }
}
