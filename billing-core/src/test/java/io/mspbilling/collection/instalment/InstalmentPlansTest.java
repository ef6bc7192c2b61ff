package io.mspbilling.collection.instalment;

import static io.mspbilling.collection.instalment.Samples.ACME;
import static io.mspbilling.collection.instalment.Samples.NEW;
import static io.mspbilling.collection.instalment.Samples.OLD;
import static io.mspbilling.collection.instalment.Samples.PLAN;
import static io.mspbilling.collection.instalment.Samples.PSA;
import static io.mspbilling.collection.instalment.Samples.assertRefused;
import static io.mspbilling.collection.instalment.Samples.day;
import static io.mspbilling.collection.instalment.Samples.debt;
import static io.mspbilling.collection.instalment.Samples.plan;
import static io.mspbilling.collection.instalment.Samples.planOf;
import static io.mspbilling.collection.instalment.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.journal.Checkpoint;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class InstalmentPlansTest {

  private static final InstalmentPlanId OTHER = new InstalmentPlanId("plan-8");
  private static final InstalmentPlan LATER =
      planOf(Instalment.of(day("2026-06-15"), usd("300.00")));

  private final InMemoryJournal journal = new InMemoryJournal(TenantId.of("t"));

  @Test
  void anInvoiceIsUnderItsPlanUntilThatEnds() {
    append(agreed(plan()));

    assertThat(plans().of(OLD)).hasValue(plan());
    assertThat(plans().of(NEW)).hasValue(plan());
    assertThat(plans().of(new InvoiceId(PSA, "9"))).isEmpty();
    assertThat(plans().all()).containsExactly(plan());

    append(InstalmentPlans.ended(PLAN, "all is paid"));
    assertThat(plans().of(OLD)).isEmpty();
    assertThat(plans().plan(PLAN)).isEmpty();
    assertThat(plans().whyEnded(PLAN)).hasValue("all is paid");
  }

  @Test
  void aChangedPlanTakesThePlaceOfTheOneBefore() {
    append(agreed(plan()));
    append(InstalmentPlans.changed(LATER, "asked for time").by("ann"));

    assertThat(plans().of(OLD)).hasValue(LATER);
    assertThat(plans().unusable()).isEmpty();
  }

  @Test
  void anInvoiceIsUnderOnePlanAtATime() {
    append(agreed(plan()));
    JournalRecord second = agreed(forInvoices(OTHER, NEW));

    assertRefused(
        () -> plans().requirePossible(second), new PlanProblem.InvoiceInTwoPlans(NEW, PLAN));
    append(InstalmentPlans.ended(PLAN, "another one"));
    plans().requirePossible(second);
    append(second);
    assertThat(plans().of(NEW)).map(InstalmentPlan::id).hasValue(OTHER);
    assertThat(plans().of(OLD)).isEmpty();
  }

  @Test
  void whatWasWrittenAllTheSameChangesNothingAndIsShown() {
    append(agreed(plan()));
    append(agreed(forInvoices(OTHER, NEW)));

    assertThat(plans().of(NEW)).hasValue(plan());
    assertThat(plans().unusable())
        .containsOnly(
            Map.entry("plan-8", "invoice psa:502 is under plan plan-7, which has not ended"));

    append(InstalmentPlans.ended(OTHER, "a mistake"));
    assertThat(plans().unusable()).isEmpty();
    assertThat(plans().of(NEW)).hasValue(plan());
  }

  @Test
  void aNameIsUsedOnce() {
    append(agreed(plan()));
    plans().requirePossible(agreed(plan()));
    assertRefused(() -> plans().requirePossible(agreed(LATER)), new PlanProblem.AgreedBefore(PLAN));

    append(InstalmentPlans.ended(PLAN, "all is paid"));
    assertRefused(
        () -> plans().requirePossible(agreed(plan())), new PlanProblem.AgreedBefore(PLAN));
  }

  @Test
  void onlyALivePlanIsChangedAndItKeepsItsCustomerAndDebts() {
    JournalRecord change = InstalmentPlans.changed(LATER, "asked for time");
    assertRefused(() -> plans().requirePossible(change), new PlanProblem.NoSuchPlan(PLAN));

    append(agreed(plan()));
    plans().requirePossible(change);
    CustomerId stranger = new CustomerId(PSA, "2");
    assertRefused(
        () ->
            plans()
                .requirePossible(
                    InstalmentPlans.changed(
                        new InstalmentPlan(PLAN, stranger, LATER.debts(), LATER.instalments()),
                        "moved")),
        new PlanProblem.OtherCustomer(ACME, stranger));
    assertRefused(
        () ->
            plans().requirePossible(InstalmentPlans.changed(forInvoices(PLAN, OLD), "one is paid")),
        new PlanProblem.OtherDebts(PLAN));
  }

  @Test
  void aPlanMayBeEndedTwiceButNotOneThatNeverWas() {
    JournalRecord end = InstalmentPlans.ended(PLAN, "all is paid");
    assertRefused(() -> plans().requirePossible(end), new PlanProblem.NoSuchPlan(PLAN));

    append(agreed(plan()));
    append(end);
    plans().requirePossible(end);
  }

  @Test
  void aCheckpointBringsAllOfItBack() {
    InstalmentPlanId third = new InstalmentPlanId("plan-9");
    InvoiceId paid = new InvoiceId(PSA, "9");
    append(agreed(plan()));
    append(agreed(forInvoices(OTHER, NEW)));
    append(agreed(forInvoices(third, paid)));
    append(InstalmentPlans.ended(third, "all is paid"));
    InstalmentPlans back = new InstalmentPlans();

    Checkpoint.of(last(), "1", plans()).restore("1", back);

    assertThat(back.of(OLD)).hasValue(plan());
    assertThat(back.unusable()).isEqualTo(plans().unusable()).hasSize(1);
    assertThat(back.whyEnded(third)).hasValue("all is paid");
    assertThat(back.of(paid)).isEmpty();
  }

  @Test
  void otherRecordsAreNoneOfItsBusiness() {
    JournalRecord other = JournalRecord.of("hold-lifted", Facts.none());
    append(other);

    assertThat(InstalmentPlans.isOne(other)).isFalse();
    assertThat(InstalmentPlans.isOne(agreed(plan()))).isTrue();
    plans().requirePossible(other);
    assertThat(plans().all()).isEmpty();
  }

  @Test
  void aPlanInTheJournalThatDoesNotAddUpIsNotGuessedAt() {
    Facts facts =
        Facts.builder().putAll(agreed(plan()).facts()).put("debts.0.amount", "USD 1.00").build();
    append(JournalRecord.of("instalment-plan-agreed", facts));

    assertThatThrownBy(this::plans)
        .isInstanceOf(JournalException.class)
        .hasCauseInstanceOf(InvalidPlanException.class);
  }

  private static InstalmentPlan forInvoices(InstalmentPlanId id, InvoiceId invoice) {
    return new InstalmentPlan(
        id,
        ACME,
        List.of(debt(invoice, "50.00")),
        List.of(Instalment.of(day("2026-03-15"), usd("50.00"))));
  }

  private static JournalRecord agreed(InstalmentPlan plan) {
    return InstalmentPlans.agreed(plan, day("2026-03-01"), "form 12");
  }

  private void append(JournalRecord record) {
    journal.append(record, Instant.EPOCH);
  }

  private JournalEntry last() {
    @Nullable JournalEntry last = null;
    for (JournalEntry entry : journal.entriesAfter(0)) {
      last = entry;
    }
    return Objects.requireNonNull(last);
  }

  private InstalmentPlans plans() {
    return Fold.over(new InstalmentPlans(), journal.entriesAfter(0));
  }
}
