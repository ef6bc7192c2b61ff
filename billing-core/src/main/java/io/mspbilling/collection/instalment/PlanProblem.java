package io.mspbilling.collection.instalment;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import java.time.LocalDate;
import java.util.Currency;

/** What is wrong with an instalment plan, or with what is to be made one. */
public sealed interface PlanProblem {

  /** What is wrong and what would be right, in words. */
  String text();

  /** There are no debts, no instalments or no dates. */
  record Nothing(String what) implements PlanProblem {
    @Override
    public String text() {
      return "a plan needs at least one of its " + what;
    }
  }

  /** An amount is zero or less. */
  record NotPositive(String what, Money amount) implements PlanProblem {
    @Override
    public String text() {
      return what + " must be positive: " + amount;
    }
  }

  /** Two currencies meet: make a plan for each. */
  record MixedCurrencies(Currency one, Currency other) implements PlanProblem {
    @Override
    public String text() {
      return "a plan has one currency, not " + one + " and " + other;
    }
  }

  /** A date does not come after the one before it. */
  record DatesNotAscending(LocalDate before, LocalDate date) implements PlanProblem {
    @Override
    public String text() {
      return "instalments must be in the order of their dates, one a day: "
          + date
          + " follows "
          + before;
    }
  }

  /** The instalments do not add up to the debts. */
  record SumIsNotTheDebts(Money instalments, Money debts) implements PlanProblem {
    @Override
    public String text() {
      return "the instalments come to " + instalments + ", the debts to " + debts;
    }
  }

  /** One invoice is listed twice in one plan. */
  record InvoiceTwice(InvoiceId invoice) implements PlanProblem {
    @Override
    public String text() {
      return "an invoice may be listed once: " + invoice;
    }
  }

  /** An invoice is under another plan that has not ended. */
  record InvoiceInTwoPlans(InvoiceId invoice, InstalmentPlanId other) implements PlanProblem {
    @Override
    public String text() {
      return "invoice " + invoice + " is under plan " + other + ", which has not ended";
    }
  }

  /** An instalment would be smaller than was asked for: make fewer of them. */
  record BelowLeast(Money instalment, Money least) implements PlanProblem {
    @Override
    public String text() {
      return "an instalment of " + instalment + " is less than the least of " + least;
    }
  }

  /** The down payment leaves nothing for instalments. */
  record DownPaymentTooLarge(Money downPayment, Money total) implements PlanProblem {
    @Override
    public String text() {
      return "a down payment of "
          + downPayment
          + " leaves nothing of "
          + total
          + " for instalments";
    }
  }

  /** There are weights, but not one for each date. */
  record WeightsDoNotFit(int weights, int dates) implements PlanProblem {
    @Override
    public String text() {
      return "there are " + weights + " weights for " + dates + " dates";
    }
  }

  /** There are more instalments than smallest units of money. */
  record TooManyInstalments(Money amount, int dates) implements PlanProblem {
    @Override
    public String text() {
      return amount + " cannot be split over " + dates + " dates: some would get nothing";
    }
  }

  /** More of an instalment was moved to others than it has, or less than nothing. */
  record MovedOutOfRange(Money moved, Money amount) implements PlanProblem {
    @Override
    public String text() {
      return "of an instalment of " + amount + " not " + moved + " can be moved to others";
    }
  }

  /** A plan of this name was agreed before: a name is used once. */
  record AgreedBefore(InstalmentPlanId plan) implements PlanProblem {
    @Override
    public String text() {
      return "plan " + plan + " was agreed before; change it, or give the new one another name";
    }
  }

  /** There is no such plan, or it has ended. */
  record NoSuchPlan(InstalmentPlanId plan) implements PlanProblem {
    @Override
    public String text() {
      return "there is no plan " + plan + ", or it has ended";
    }
  }

  /** A change would make another customer pay. */
  record OtherCustomer(CustomerId agreed, CustomerId changed) implements PlanProblem {
    @Override
    public String text() {
      return "a plan stays with its customer " + agreed + ", not " + changed;
    }
  }

  /** A change would cover other debts: end the plan and agree on another one. */
  record OtherDebts(InstalmentPlanId plan) implements PlanProblem {
    @Override
    public String text() {
      return "plan " + plan + " keeps the debts that it was agreed for";
    }
  }
}
