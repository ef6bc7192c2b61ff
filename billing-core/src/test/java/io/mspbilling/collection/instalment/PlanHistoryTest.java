package io.mspbilling.collection.instalment;

import static io.mspbilling.collection.instalment.Samples.ACME;
import static io.mspbilling.collection.instalment.Samples.NEW;
import static io.mspbilling.collection.instalment.Samples.OLD;
import static io.mspbilling.collection.instalment.Samples.PLAN;
import static io.mspbilling.collection.instalment.Samples.PSA;
import static io.mspbilling.collection.instalment.Samples.day;
import static io.mspbilling.collection.instalment.Samples.debt;
import static io.mspbilling.collection.instalment.Samples.plan;
import static io.mspbilling.collection.instalment.Samples.planOf;
import static io.mspbilling.collection.instalment.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.calendar.Span;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Stood;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.InvoiceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Under which plan an invoice was on a past day is not told by what was written since. */
final class PlanHistoryTest {

  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final InstalmentPlanId OTHER = new InstalmentPlanId("plan-8");
  private static final InstalmentPlan LATER =
      planOf(Instalment.of(day("2026-06-15"), usd("300.00")));
  private static final Stood<InstalmentPlan> AS_AGREED =
      new Stood<>(plan(), Span.since(day("2026-02-20")));

  private final InMemoryJournal journal = new InMemoryJournal(TenantId.of("t"));

  @Test
  void aPlanStandsSinceTheDayOnWhichItWasAgreed() {
    write("2026-02-25T15:00:00Z", agreed(plan()));

    assertThat(history().of(OLD)).containsExactly(AS_AGREED);
    assertThat(history().of(NEW)).containsExactly(AS_AGREED);
    assertThat(history().of(new InvoiceId(PSA, "9"))).isEmpty();
    assertThat(history().invoices()).containsExactly(OLD, NEW);
  }

  @Test
  void aChangeAndAnEndCountFromTheDayOfTheMspOnWhichTheyWereWritten() {
    write("2026-02-20T15:00:00Z", agreed(plan()));
    write("2026-04-02T03:00:00Z", InstalmentPlans.changed(LATER, "asked for time"));
    write("2026-05-04T15:00:00Z", InstalmentPlans.ended(PLAN, "a loan"));

    assertThat(history().of(NEW))
        .containsExactly(
            stood(plan(), "2026-02-20", "2026-04-01"), stood(LATER, "2026-04-01", "2026-05-04"));
    assertThat(history().of(OLD)).isEqualTo(history().of(NEW));
  }

  @Test
  void theEndOfOnePlanEndsNoOther() {
    InstalmentPlan old = forInvoice(PLAN, OLD, "120.00");
    InstalmentPlan other = forInvoice(OTHER, NEW, "180.00");
    write("2026-02-20T15:00:00Z", agreed(old));
    write("2026-02-20T15:00:00Z", agreed(other));
    write("2026-03-04T15:00:00Z", InstalmentPlans.ended(PLAN, "all is paid"));

    assertThat(history().of(OLD)).containsExactly(stood(old, "2026-02-20", "2026-03-04"));
    assertThat(history().of(NEW))
        .containsExactly(new Stood<>(other, Span.since(day("2026-02-20"))));
  }

  @Test
  void whatChangesNothingBeginsAndEndsNothing() {
    write("2026-02-20T15:00:00Z", agreed(plan()));
    write("2026-03-01T15:00:00Z", agreed(plan()));
    write("2026-03-02T15:00:00Z", agreed(forInvoice(OTHER, NEW, "180.00")));
    write("2026-03-03T15:00:00Z", InstalmentPlans.ended(OTHER, "a mistake"));
    write("2026-03-04T15:00:00Z", InstalmentPlans.changed(forInvoice(PLAN, OLD, "120.00"), "no"));

    assertThat(history().of(OLD)).containsExactly(AS_AGREED);
    assertThat(history().of(NEW)).containsExactly(AS_AGREED);
  }

  private static JournalRecord agreed(InstalmentPlan plan) {
    return InstalmentPlans.agreed(plan, day("2026-02-20"), "form 5");
  }

  private static InstalmentPlan forInvoice(InstalmentPlanId id, InvoiceId invoice, String amount) {
    return new InstalmentPlan(
        id,
        ACME,
        List.of(debt(invoice, amount)),
        List.of(Instalment.of(day("2026-03-15"), usd(amount))));
  }

  private static Stood<InstalmentPlan> stood(InstalmentPlan plan, String from, String until) {
    return new Stood<>(plan, new Span(day(from), Optional.of(day(until))));
  }

  private void write(String at, JournalRecord record) {
    journal.append(record, Instant.parse(at));
  }

  private PlanHistory history() {
    return Fold.over(new PlanHistory(ZONE), journal.entriesAfter(0));
  }
}
