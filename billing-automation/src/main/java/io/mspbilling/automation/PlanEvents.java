package io.mspbilling.automation;

import io.mspbilling.calendar.Span;
import io.mspbilling.collection.instalment.AppliedPayment;
import io.mspbilling.collection.instalment.BreakRule;
import io.mspbilling.collection.instalment.InstalmentPlan;
import io.mspbilling.collection.instalment.PlanHistory;
import io.mspbilling.collection.instalment.PlanState;
import io.mspbilling.journal.Stood;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.reporting.ledger.LedgerEvent;
import io.mspbilling.reporting.ledger.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Since when invoices are due by instalments, and since when no more: the plan has ended, or is
 * broken, so that they are asked for whole.
 */
final class PlanEvents {

  private final PlanHistory plans;
  private final BreakRule rule;
  private final LocalDate today;
  private final Map<InvoiceId, List<AppliedPayment>> payments = new LinkedHashMap<>();
  private final Map<InvoiceId, LedgerEvent.InvoiceIssued> issued = new LinkedHashMap<>();

  /**
   * @param rule when a plan is broken
   * @param events what was invoiced and paid
   */
  PlanEvents(PlanHistory plans, BreakRule rule, LocalDate today, Collection<LedgerEvent> events) {
    this.plans = plans;
    this.rule = rule;
    this.today = today;
    for (LedgerEvent event : events) {
      if (event instanceof LedgerEvent.InvoiceIssued one) {
        issued.put(one.invoice(), one);
      } else if (event instanceof LedgerEvent.PaymentApplied one) {
        note(new AppliedPayment(one.invoice(), one.on(), one.amount()));
      } else if (event instanceof LedgerEvent.PaymentUnapplied one) {
        note(new AppliedPayment(one.invoice(), one.on(), one.amount().negated()));
      }
    }
  }

  private void note(AppliedPayment payment) {
    payments.computeIfAbsent(payment.invoice(), id -> new ArrayList<>()).add(payment);
  }

  /** The events, at most one of an invoice on a day. */
  List<LedgerEvent> make() {
    List<LedgerEvent> events = new ArrayList<>();
    for (InvoiceId id : plans.invoices()) {
      LedgerEvent.InvoiceIssued invoice = issued.get(id);
      if (invoice != null && invoice.amount().isPositive()) {
        terms(invoice)
            .forEach((on, terms) -> events.add(new LedgerEvent.TermsAgreed(id, on, terms)));
      }
    }
    return events;
  }

  private Map<LocalDate, List<Term>> terms(LedgerEvent.InvoiceIssued invoice) {
    Map<LocalDate, List<Term>> terms = new TreeMap<>();
    List<Stood<InstalmentPlan>> all = plans.of(invoice.invoice());
    for (Stood<InstalmentPlan> stood : all) {
      InstalmentPlan plan = stood.value();
      if (plan.currency().equals(invoice.currency())) {
        LocalDate agreedOn = agreedOn(plan, all);
        List<Term> instalments = instalments(plan, invoice);
        boolean isBroken = true;
        for (LocalDate day : days(stood.days())) {
          boolean was = isBroken;
          isBroken = isBroken(plan, agreedOn, day);
          if (was != isBroken || day.equals(stood.days().from())) {
            terms.put(day, isBroken ? invoice.terms() : instalments);
          }
        }
        stood.days().until().ifPresent(end -> terms.put(end, invoice.terms()));
      }
    }
    return terms;
  }

  /** A plan that was changed is the same one: what was paid for it before pays for it still. */
  private static LocalDate agreedOn(InstalmentPlan plan, List<Stood<InstalmentPlan>> all) {
    return all.stream()
        .filter(one -> one.value().id().equals(plan.id()))
        .findFirst()
        .orElseThrow()
        .days()
        .from();
  }

  private List<LocalDate> days(Span span) {
    LocalDate end = span.until().orElse(today.plusDays(1));
    return span.from().isBefore(end) ? span.from().datesUntil(end).toList() : List.of(span.from());
  }

  private boolean isBroken(InstalmentPlan plan, LocalDate agreedOn, LocalDate day) {
    List<AppliedPayment> since =
        plan.debts().stream()
            .flatMap(
                debt ->
                    Stream.concat(
                        undated(debt, agreedOn).stream(),
                        payments.getOrDefault(debt.invoice(), List.of()).stream()))
            .filter(payment -> !payment.on().isBefore(agreedOn))
            .filter(payment -> payment.amount().currency().equals(plan.currency()))
            .toList();
    return PlanState.of(plan, since, day, rule).isBroken();
  }

  /** What was not billed of a debt was paid, on days that nobody tells: it counts at once. */
  private Optional<AppliedPayment> undated(Allocation debt, LocalDate agreedOn) {
    Money none = Money.zero(debt.amount().currency());
    Money billed =
        Optional.ofNullable(issued.get(debt.invoice()))
            .map(LedgerEvent.InvoiceIssued::amount)
            .filter(amount -> amount.currency().equals(none.currency()))
            .orElse(none);
    return Optional.of(debt.amount().minus(billed))
        .filter(Money::isPositive)
        .map(paid -> new AppliedPayment(debt.invoice(), agreedOn, paid));
  }

  /**
   * What of a bill is due when, by a plan. What the plan does not cover was paid before, as a rule:
   * it is due first. What was paid on days that nobody tells is in neither, and paid the first
   * instalments.
   */
  private static List<Term> instalments(InstalmentPlan plan, LedgerEvent.InvoiceIssued invoice) {
    List<Term> terms = new ArrayList<>();
    Money planned = Money.zero(invoice.currency());
    for (int i = 0; i < plan.instalments().size(); i++) {
      Optional<Money> part =
          plan.allocations().get(i).stream()
              .filter(one -> one.invoice().equals(invoice.invoice()))
              .map(Allocation::amount)
              .findFirst();
      if (part.isPresent()) {
        terms.add(new Term(plan.instalments().get(i).dueOn(), part.get()));
        planned = planned.plus(part.get());
      }
    }
    Money beside = invoice.amount().minus(planned);
    if (beside.isPositive()) {
      LocalDate due =
          invoice.terms().stream()
              .map(Term::dueOn)
              .min(Comparator.naturalOrder())
              .filter(day -> day.isBefore(terms.get(0).dueOn()))
              .orElse(terms.get(0).dueOn());
      terms.add(0, new Term(due, beside));
      return terms;
    }
    return last(terms, invoice.amount());
  }

  /** The last of some terms that come to an amount. */
  private static List<Term> last(List<Term> terms, Money amount) {
    List<Term> last = new ArrayList<>();
    Money left = amount;
    for (int i = terms.size() - 1; i >= 0 && left.isPositive(); i--) {
      Money part = terms.get(i).amount().min(left);
      last.add(0, new Term(terms.get(i).dueOn(), part));
      left = left.minus(part);
    }
    return last;
  }
}
