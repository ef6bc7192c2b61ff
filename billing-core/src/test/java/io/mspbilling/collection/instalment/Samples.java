package io.mspbilling.collection.instalment;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.SystemName;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the examples share: two invoices of one customer, paid in three months. */
final class Samples {

  static final SystemName PSA = SystemName.of("psa");
  static final CustomerId ACME = new CustomerId(PSA, "1");
  static final InstalmentPlanId PLAN = new InstalmentPlanId("plan-7");
  static final InvoiceId OLD = new InvoiceId(PSA, "501");
  static final InvoiceId NEW = new InvoiceId(PSA, "502");
  static final Rhythm MONTHLY = Rhythm.monthly(15);

  private Samples() {}

  /**
   * USD 120.00 on the old invoice and USD 180.00 on the new one, USD 100.00 in each of 3 months.
   */
  static InstalmentPlan plan() {
    return planOf(
        Instalment.of(day("2026-03-15"), usd("100.00")),
        Instalment.of(day("2026-04-15"), usd("100.00")),
        Instalment.of(day("2026-05-15"), usd("100.00")));
  }

  /** The same debts, paid otherwise. */
  static InstalmentPlan planOf(Instalment... instalments) {
    return new InstalmentPlan(PLAN, ACME, debts(), List.of(instalments));
  }

  static List<Allocation> debts() {
    return List.of(debt(OLD, "120.00"), debt(NEW, "180.00"));
  }

  static Allocation debt(InvoiceId invoice, String amount) {
    return new Allocation(invoice, "INV-" + invoice.value(), usd(amount));
  }

  static AppliedPayment paid(InvoiceId invoice, String on, String amount) {
    return new AppliedPayment(invoice, day(on), usd(amount));
  }

  static Money usd(String amount) {
    return Money.of(amount, "USD");
  }

  static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  /** Asserts that a plan is refused, and why. */
  static void assertRefused(ThrowingCallable call, PlanProblem problem) {
    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(call)
        .withMessage(problem.text())
        .extracting(InvalidPlanException::problem)
        .isEqualTo(problem);
  }
}
