package io.mspbilling.testkit.world;

import io.mspbilling.failure.BillingException;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reconciliation.PaymentReceived;
import io.mspbilling.testkit.world.Town.Bill;
import io.mspbilling.worklist.ExceptionHistory;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Suggestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * Somebody who looks at what waited after the last run, and says what is true. Rows are a day old
 * by then: what is refused because it has changed since is left for another day.
 */
final class Office {
  private static final String WHO = "Kim";

  private final Town town;
  private final Truth truth;
  private final BillingWorker worker;

  Office(Town town, BillingWorker worker) {
    this.town = town;
    this.worker = worker;
    truth = new Truth(town);
  }

  /** Confirms of each row the first suggestion that is true. */
  void answer(List<ExceptionRow> rows) {
    noteWhatIsDone();
    for (ExceptionRow row : rows) {
      row.suggestions().stream()
          .filter(truth::holds)
          .findFirst()
          .ifPresent(suggestion -> confirm(row, suggestion));
      if (row.kind() == ExceptionKind.MONEY_OUT && row.suggestions().isEmpty()) {
        askForIt(row);
      }
    }
  }

  private void askForIt(ExceptionRow row) {
    worker.decide(ExceptionHistory.dismissed(row, Optional.empty(), WHO));
    line(row).ifPresent(line -> town.answered.seenTo(line.id()));
  }

  /** Has what a client owes from before the first day collected. */
  void collect(Suggestion.Collect debt) {
    if (debt.debt() instanceof CustomerId client && isTaken(() -> worker.confirm(debt, WHO))) {
      town.answered.collects(client, town.day());
    }
  }

  private void noteWhatIsDone() {
    payments().forEach(payment -> town.answered.isDone(PaymentId.parse(payment.sourceId())));
  }

  private List<PaymentReceived> payments() {
    return town.books.documents().stream()
        .map(document -> document.posting())
        .filter(PaymentReceived.class::isInstance)
        .map(PaymentReceived.class::cast)
        .toList();
  }

  private void confirm(ExceptionRow row, Suggestion suggestion) {
    if (!isTaken(() -> worker.confirm(suggestion, WHO))) {
      return;
    }
    if (suggestion instanceof Suggestion.Apply apply) {
      town.answered.applied(apply.payment(), town.today(), apply.allocations());
    } else if (suggestion instanceof Suggestion.SetAside aside) {
      town.answered.setAside(aside.line());
    } else if (suggestion instanceof Suggestion.Lift lift) {
      town.answered.isUndone(lift.held().value());
    } else if (suggestion instanceof Suggestion.Withdraw withdraw) {
      town.orphans.remove(withdraw.customer());
    } else if (suggestion instanceof Suggestion.Undo undo) {
      town.answered.isUndone(undo.decision());
    } else if (suggestion instanceof Suggestion.Release) {
      Rows about = new Rows(List.of(row));
      town.bills.values().stream()
          .filter(bill -> about.mention(bill.number()) || about.mention(bill.id().value()))
          .forEach(bill -> town.answered.released(bill.id(), town.day()));
    }
  }

  private static boolean isTaken(BooleanSupplier decision) {
    try {
      return decision.getAsBoolean();
    } catch (IllegalArgumentException | BillingException e) {
      return false;
    }
  }

  /** Has the lines that are the bank's own not be shown for some days. */
  void dismissBankMoney(List<ExceptionRow> rows, LocalDate until) {
    for (ExceptionRow row : rows) {
      line(row)
          .filter(BankDeeds::isOfTheBank)
          .ifPresent(
              line -> {
                worker.decide(ExceptionHistory.dismissed(row, Optional.of(until), WHO));
                town.answered.dismissed(line.id(), until);
              });
    }
  }

  private Optional<BankLine> line(ExceptionRow row) {
    return row.subject() instanceof Subject.OfPayment payment
        ? town.ledger.line(payment.id())
        : Optional.empty();
  }

  /** Takes the last line of a client that the books hold off what it pays for. */
  void takeOff(String client) {
    List<String> posted = payments().stream().map(PaymentReceived::sourceId).toList();
    town.ledger.lines().stream()
        .filter(line -> line.counterparty().equals(client))
        .filter(line -> posted.contains(line.id().text()))
        .reduce((first, second) -> second)
        .ifPresent(this::takeOff);
  }

  private void takeOff(BankLine line) {
    isTaken(
        () -> {
          PaymentId again = worker.unapply(line.id(), WHO);
          town.ledger.takenOff(line, again);
          town.answered.takenOff(line, again, town.today());
          return true;
        });
  }

  /** Applies money of a client that waits to what it owes, what the money names first. */
  void apply(String client, List<ExceptionRow> rows) {
    noteWhatIsDone();
    for (ExceptionRow row : rows) {
      line(row)
          .filter(line -> row.kind() == ExceptionKind.UNMATCHED_PAYMENT)
          .filter(line -> line.counterparty().equals(client) && line.amount().isPositive())
          .filter(line -> truth.isFree(line.id()))
          .filter(line -> town.answered.entryOf(line.id()).isEmpty())
          .ifPresent(line -> apply(row, line));
    }
  }

  private void apply(ExceptionRow row, BankLine line) {
    long left = line.amount().minorUnits();
    List<Allocation> parts = new ArrayList<>();
    for (Bill bill : bills(line)) {
      long part = Math.min(left, truth.open(bill.id()).minorUnits());
      if (part > 0) {
        parts.add(new Allocation(bill.id(), bill.number(), Usd.cents(part)));
        left -= part;
      }
    }
    if (!parts.isEmpty() && town.answered.appliedOn(line.id()).isEmpty()) {
      town.client(line.counterparty())
          .ifPresent(client -> confirm(row, new Suggestion.Apply(line.id(), client.id(), parts)));
    }
  }

  /** Says of the first money that waits that it pays for something it cannot. */
  void misapply(List<ExceptionRow> rows, UnaryOperator<Money> wrong) {
    rows.stream()
        .filter(row -> row.kind() == ExceptionKind.UNMATCHED_PAYMENT)
        .flatMap(row -> line(row).stream())
        .filter(line -> line.amount().isPositive())
        .findFirst()
        .ifPresent(
            line ->
                town.bills.values().stream()
                    .filter(bill -> bill.client().equals(line.counterparty()))
                    .findFirst()
                    .ifPresent(bill -> misapply(line, bill, wrong.apply(line.amount()))));
  }

  private void misapply(BankLine line, Bill bill, Money amount) {
    Allocation part = new Allocation(bill.id(), bill.number(), amount);
    town.client(bill.client())
        .map(client -> new Suggestion.Apply(line.id(), client.id(), List.of(part)))
        .filter(wrong -> isTaken(() -> worker.confirm(wrong, WHO)))
        .ifPresent(
            wrong ->
                town.answered.wronglyTaken.add("what " + line.id() + " brought pays for " + part));
  }

  private List<Bill> bills(BankLine line) {
    return town.bills.values().stream()
        .filter(bill -> bill.client().equals(line.counterparty()))
        .filter(bill -> isResting(bill.id()))
        .sorted(Comparator.comparing(bill -> !line.memo().contains(bill.number())))
        .toList();
  }

  /** What a charge is on its way for is not paid by other money as well. */
  private boolean isResting(InvoiceId invoice) {
    return town.psa.invoiceOnFile(invoice).filter(one -> !one.isVoid()).isPresent()
        && CreditDeeds.isResting(town, invoice);
  }
}
