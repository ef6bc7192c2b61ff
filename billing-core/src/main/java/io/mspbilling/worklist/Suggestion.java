package io.mspbilling.worklist;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectType;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.ExternalId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What would settle a row and can be done without leaving the program, if a person confirms it. */
public sealed interface Suggestion {

  /**
   * A payment pays for these invoices of a customer.
   *
   * @param allocations what it pays for; in all no more than it brought
   * @param recorded where the PSA holds the money already, entered by a person: the PSA's payments
   *     by invoice
   */
  record Apply(
      PaymentId payment,
      CustomerId customer,
      List<Allocation> allocations,
      Map<InvoiceId, PaymentId> recorded)
      implements Suggestion {
    public Apply {
      Objects.requireNonNull(payment, "payment");
      Objects.requireNonNull(customer, "customer");
      allocations = List.copyOf(allocations);
      recorded = Map.copyOf(recorded);
    }

    /** What it pays for is not in the PSA yet. */
    public Apply(PaymentId payment, CustomerId customer, List<Allocation> allocations) {
      this(payment, customer, allocations, Map.of());
    }

    @Override
    public String toString() {
      return "apply "
          + Words.all(allocations)
          + (recorded.isEmpty() ? "" : ", which was entered in the PSA already");
    }
  }

  /** An effect did not happen, or its refusal was put right: it may be tried again. */
  record Release(EffectType<?, ?> type, EffectKey effect) implements Suggestion {
    public Release {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(effect, "effect");
    }

    @Override
    public String toString() {
      return "try again: " + type + " " + effect;
    }
  }

  /** A line of the bank account takes a payment back, whole. */
  record TakeBack(PaymentId line, PaymentId payment) implements Suggestion {
    public TakeBack {
      Objects.requireNonNull(line, "line");
      Objects.requireNonNull(payment, "payment");
    }

    @Override
    public String toString() {
      return "take back payment " + payment + " by line " + line;
    }
  }

  /** A line of the bank account is no customer's money. */
  record SetAside(PaymentId line) implements Suggestion {
    public SetAside {
      Objects.requireNonNull(line, "line");
    }

    @Override
    public String toString() {
      return "set aside payment " + line + ", which is no customer's money";
    }
  }

  /** The consent of a customer ends. */
  record Withdraw(CustomerId customer) implements Suggestion {
    public Withdraw {
      Objects.requireNonNull(customer, "customer");
    }

    @Override
    public String toString() {
      return "withdraw the autopay of customer " + customer;
    }
  }

  /** A hold ends. */
  record Lift(ExternalId held) implements Suggestion {
    public Lift {
      Objects.requireNonNull(held, "held");
    }

    @Override
    public String toString() {
      return "lift the hold on " + held.kind() + " " + held;
    }
  }

  /** A decision no longer holds. */
  record Undo(String decision) implements Suggestion {
    public Undo {
      Objects.requireNonNull(decision, "decision");
    }

    @Override
    public String toString() {
      return "undo decision " + decision;
    }
  }

  /**
   * What was due before the cut-over is collected like any other debt.
   *
   * @param debt an invoice, or a customer with all that it owes from before
   */
  record Collect(ExternalId debt) implements Suggestion {
    public Collect {
      Objects.requireNonNull(debt, "debt");
    }

    @Override
    public String toString() {
      return "collect what is owed from before: " + debt.kind() + " " + debt;
    }
  }
}
