package io.mspbilling.collection.instalment;

import io.mspbilling.journal.Facts;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.JournalRecord;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What the journal keeps of instalment plans. */
final class PlanRecords {

  static final String AGREED = "instalment-plan-agreed";
  static final String CHANGED = "instalment-plan-changed";
  static final String ENDED = "instalment-plan-ended";

  private PlanRecords() {}

  static JournalRecord agreed(InstalmentPlan plan, LocalDate agreedOn, String evidence) {
    return JournalRecord.of(
        AGREED,
        Facts.builder()
            .putAll(plan.facts())
            .put("agreedOn", agreedOn)
            .put("evidence", evidence)
            .build());
  }

  static JournalRecord changed(InstalmentPlan plan, String reason) {
    return JournalRecord.of(
        CHANGED, Facts.builder().putAll(plan.facts()).put("reason", reason).build());
  }

  static JournalRecord ended(InstalmentPlanId plan, String reason) {
    return JournalRecord.of(ENDED, Facts.builder().put("plan", plan).put("reason", reason).build());
  }

  /** The day on which a plan was agreed; empty if the record is of no new one. */
  static Optional<LocalDate> agreedOn(JournalRecord record) {
    return record.is(AGREED) ? Optional.of(record.facts().date("agreedOn")) : Optional.empty();
  }

  static boolean isOne(JournalRecord record) {
    return record.is(AGREED) || record.is(CHANGED) || record.is(ENDED);
  }

  static InstalmentPlanId id(JournalRecord record) {
    return record.facts().read("plan", InstalmentPlanId::new);
  }

  /** The plan of a record that has one. */
  static InstalmentPlan plan(JournalRecord record) {
    try {
      return InstalmentPlan.of(record.facts());
    } catch (IllegalArgumentException e) {
      throw new JournalException("the journal holds an instalment plan that is none", e);
    }
  }

  /** Whether two plans owe the same, whatever their order. */
  static boolean haveSameDebts(InstalmentPlan one, InstalmentPlan other) {
    return one.debts().size() == other.debts().size()
        && Set.copyOf(one.debts()).equals(Set.copyOf(other.debts()));
  }
}
