package io.mspbilling.collection.instalment;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Kept;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which invoice is under which instalment plan. An invoice is under one plan at a time, and what a
 * plan was agreed for it keeps until it ends. Not safe for use by several threads.
 *
 * <p>Ask {@link #requirePossible} before a record is written. One that was written without, or by
 * two people at once, changes nothing here: the plan that came first holds, and {@link #unusable}
 * says so.
 */
public final class InstalmentPlans implements Fold, Kept {

  private static final Comparator<InstalmentPlan> BY_ID =
      Comparator.comparing(plan -> plan.id().text());

  private final Map<InstalmentPlanId, InstalmentPlan> live = new HashMap<>();
  private final Map<InvoiceId, InstalmentPlanId> byInvoice = new HashMap<>();
  private final Map<InstalmentPlanId, String> ended = new HashMap<>();
  private final Map<InstalmentPlanId, String> unusable = new HashMap<>();

  /** Nothing is agreed yet. */
  public InstalmentPlans() {}

  @Override
  public void plus(JournalEntry entry) {
    JournalRecord record = entry.record();
    if (!isOne(record)) {
      return;
    }
    InstalmentPlanId id = PlanRecords.id(record);
    if (record.is(PlanRecords.ENDED)) {
      end(id, record.facts().text("reason"));
    } else {
      problem(record)
          .ifPresentOrElse(
              problem -> unusable.put(id, problem.text()), () -> hold(PlanRecords.plan(record)));
    }
  }

  private void hold(InstalmentPlan plan) {
    live.put(plan.id(), plan);
    plan.debts().forEach(debt -> byInvoice.put(debt.invoice(), plan.id()));
    unusable.remove(plan.id());
  }

  private void end(InstalmentPlanId id, String reason) {
    unusable.remove(id);
    if (live.remove(id) != null) {
      byInvoice.values().removeIf(id::equals);
      ended.put(id, reason);
    }
  }

  /** Whether a record is such a decision. */
  public static boolean isOne(JournalRecord record) {
    return PlanRecords.isOne(record);
  }

  @Override
  public void keep(Archive archive) {
    Form<InstalmentPlanId> ids = Form.text(InstalmentPlanId::new);
    Form<String> texts = Form.text(text -> text);
    archive.map(
        "instalment plans", live, ids, Form.facts(InstalmentPlan::facts, InstalmentPlan::of));
    archive.map("invoices under instalment plans", byInvoice, Form.text(InvoiceId::parse), ids);
    archive.map("instalment plans ended", ended, ids, texts);
    archive.map("instalment plans unusable", unusable, ids, texts);
  }

  /**
   * A customer's agreement to pay by a plan.
   *
   * @param agreedOn the day it was given
   * @param evidence where the proof is kept: the id of the signed form
   */
  public static JournalRecord agreed(InstalmentPlan plan, LocalDate agreedOn, String evidence) {
    return PlanRecords.agreed(plan, agreedOn, evidence);
  }

  /**
   * A plan that goes on otherwise, with the same debts of the same customer.
   *
   * @param plan all of it, what is past included
   * @param reason why, in words
   */
  public static JournalRecord changed(InstalmentPlan plan, String reason) {
    return PlanRecords.changed(plan, reason);
  }

  /**
   * The end of a plan: its invoices are open like any others again, or paid.
   *
   * @param reason why, in words
   */
  public static JournalRecord ended(InstalmentPlanId plan, String reason) {
    return PlanRecords.ended(plan, reason);
  }

  /**
   * Refuses what cannot be: a plan for invoices that are under another, of a name that was used, or
   * a change or an end of a plan that there is not. The same may be agreed again, and one that has
   * ended be ended again: whoever does so may not know that it was written down.
   *
   * @throws InvalidPlanException if a record is such a decision
   */
  public void requirePossible(JournalRecord record) {
    if (isOne(record)) {
      problem(record)
          .ifPresent(
              problem -> {
                throw new InvalidPlanException(problem);
              });
    }
  }

  private Optional<PlanProblem> problem(JournalRecord record) {
    InstalmentPlanId id = PlanRecords.id(record);
    if (record.is(PlanRecords.ENDED)) {
      return live.containsKey(id) || ended.containsKey(id) || unusable.containsKey(id)
          ? Optional.empty()
          : Optional.of(new PlanProblem.NoSuchPlan(id));
    }
    InstalmentPlan plan = PlanRecords.plan(record);
    return record.is(PlanRecords.AGREED) ? problemOfNew(plan) : problemOfChange(plan);
  }

  private Optional<PlanProblem> problemOfNew(InstalmentPlan plan) {
    if (plan.equals(live.get(plan.id()))) {
      return Optional.empty();
    }
    if (live.containsKey(plan.id()) || ended.containsKey(plan.id())) {
      return Optional.of(new PlanProblem.AgreedBefore(plan.id()));
    }
    return plan.debts().stream()
        .map(Allocation::invoice)
        .filter(byInvoice::containsKey)
        .findFirst()
        .map(
            invoice ->
                new PlanProblem.InvoiceInTwoPlans(
                    invoice, Objects.requireNonNull(byInvoice.get(invoice))));
  }

  private Optional<PlanProblem> problemOfChange(InstalmentPlan plan) {
    InstalmentPlan agreed = live.get(plan.id());
    if (agreed == null) {
      return Optional.of(new PlanProblem.NoSuchPlan(plan.id()));
    }
    if (!agreed.customer().equals(plan.customer())) {
      return Optional.of(new PlanProblem.OtherCustomer(agreed.customer(), plan.customer()));
    }
    return PlanRecords.haveSameDebts(agreed, plan)
        ? Optional.empty()
        : Optional.of(new PlanProblem.OtherDebts(plan.id()));
  }

  /** The plan that an invoice is under; empty if there is none, or it has ended. */
  public Optional<InstalmentPlan> of(InvoiceId invoice) {
    return Optional.ofNullable(byInvoice.get(invoice)).flatMap(this::plan);
  }

  /** A plan as it is now; empty if there is none of this name, or it has ended. */
  public Optional<InstalmentPlan> plan(InstalmentPlanId id) {
    return Optional.ofNullable(live.get(id));
  }

  /** All plans that have not ended, by their names. */
  public List<InstalmentPlan> all() {
    return live.values().stream().sorted(BY_ID).toList();
  }

  /** Why a plan has ended; empty if it has not. */
  public Optional<String> whyEnded(InstalmentPlanId id) {
    return Optional.ofNullable(ended.get(id));
  }

  /**
   * The decisions that were written and change nothing, by the names of their plans, each with its
   * problem in words. One goes when its plan is changed or ended.
   */
  public SortedMap<String, String> unusable() {
    SortedMap<String, String> all = new TreeMap<>();
    unusable.forEach((id, problem) -> all.put(id.text(), problem));
    return all;
  }
}
