package io.mspbilling.automation.explorer;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.automation.DayReport;
import io.mspbilling.automation.explorer.Expected.Bill;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.EffectHistory;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.gateway.LedgerCharge;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Judges a small day by what the vendors saw arrive and by what stands in their books, never by our
 * own keys: nothing twice, nothing lost, and nothing open of which no person is told.
 */
final class Audit {

  private final Vendors world;
  private final Expected expected;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> accepted = new HashSet<>();

  Audit(Vendors world, Expected expected) {
    this.world = world;
    this.expected = expected;
  }

  /** A call has just reached a vendor, which has carried it out or refused it. */
  void arrived(String method, Object[] args, boolean refused) {
    switch (method) {
      case "charge", "refund" -> expected.bills.forEach(this::takenAtMost);
      case "recordPayment" -> {
        PaymentRecord payment = (PaymentRecord) args[0];
        once("a PSA payment of " + payment.source() + " on " + payment.invoice(), refused);
      }
      default -> {}
    }
  }

  /** What was accepted must not arrive again, also if a vendor's luck makes it refuse. */
  private void once(String what, boolean refused) {
    if (accepted.contains(what)) {
      faults.add(what + " arrived again");
    } else if (!refused) {
      accepted.add(what);
    }
  }

  /** Something else was wrong. */
  void add(String fault) {
    faults.add(fault);
  }

  /**
   * Judges the end.
   *
   * @param last the report of the last quiet run
   */
  void check(DayReport last) {
    expected.bills.forEach(this::takenAtMost);
    expected.bills.forEach(this::paidAtMost);
    if (refunded().compareTo(expected.refunded) > 0) {
      faults.add(refunded() + " were given back");
    }
    twice(
        world.books.documents(),
        document -> document.posting().kind() + " of " + document.posting().sourceId());
    twice(world.mail.sent(), message -> message.address() + " got '" + message.step() + "'");
    nothingIsOpenInSilence(last);
    if (faults.isEmpty() && last.exceptions().stream().noneMatch(Audit::stopsSomething)) {
      nothingIsLost();
    }
    if (!faults.isEmpty()) {
      throw new AssertionError(String.join("; ", faults.stream().distinct().toList()));
    }
  }

  private void takenAtMost(String number, Bill bill) {
    Money taken = taken(number).plus(bill.byBank());
    if (taken.compareTo(bill.total()) > 0) {
      faults.add(taken + " were taken for invoice " + number);
    }
  }

  private void paidAtMost(String number, Bill bill) {
    if (paid(number).compareTo(bill.paid()) > 0) {
      faults.add(paid(number) + " stand as paid on invoice " + number + " in the PSA");
    }
  }

  private void nothingIsLost() {
    expected.bills.forEach(
        (number, bill) -> {
          boolean isLeft = expected.open.contains(number) && taken(number).isZero();
          Money left = isLeft ? bill.byCharge() : Expected.usd("0.00");
          equal("taken for invoice " + number, bill.byCharge().minus(left), taken(number));
          equal("paid in the PSA on invoice " + number, bill.paid().minus(left), paid(number));
        });
    equal("given back", expected.refunded, refunded());
    expected.documents.forEach(
        (kind, count) ->
            equal(
                "documents of kind " + kind,
                (long) count,
                world.books.documents().stream()
                    .filter(document -> document.posting().kind().name().equals(kind))
                    .count()));
    if (world.mail.sent().size() < expected.mails) {
      faults.add("a reminder was never sent");
    }
  }

  private void equal(String what, Object wanted, Object is) {
    if (!wanted.equals(is)) {
      faults.add(what + ": " + is + " instead of " + wanted);
    }
  }

  /** What charges took for an invoice, those that were returned whole not counted. */
  private Money taken(String number) {
    return world.gateway.charges().stream()
        .filter(charge -> charge.isLive() && !charge.reversed().equals(charge.captured()))
        .flatMap(charge -> charge.request().allocations().stream())
        .filter(allocation -> allocation.invoiceNumber().equals(number))
        .map(Allocation::amount)
        .reduce(Expected.usd("0.00"), Money::plus);
  }

  /** What went back of charges that were not returned whole. */
  private Money refunded() {
    return world.gateway.charges().stream()
        .filter(charge -> !charge.reversed().equals(charge.captured()))
        .map(LedgerCharge::reversed)
        .reduce(Expected.usd("0.00"), Money::plus);
  }

  private Money paid(String number) {
    return world.psa.paymentsOn(new InvoiceId(world.psa.system(), "inv-" + number)).stream()
        .map(RecordedPayment::amount)
        .reduce(Expected.usd("0.00"), Money::plus);
  }

  private <T> void twice(List<T> things, Function<T, String> fact) {
    things.stream()
        .collect(Collectors.groupingBy(fact, Collectors.counting()))
        .forEach(
            (what, count) -> {
              if (count > 1) {
                faults.add(what + " " + count + " times");
              }
            });
  }

  private void nothingIsOpenInSilence(DayReport last) {
    for (EffectState<?, ?> effect :
        EffectHistory.of(BillingAutomation.effectTypes(), world.journal.entriesAfter(0)).all()) {
      boolean done = effect.status().isTerminal() || effect.status() == EffectStatus.NOT_SENT;
      if (!done && !isReported(effect, last)) {
        faults.add(effect.key() + " is " + effect.status() + " and nobody is told");
      }
    }
  }

  private static boolean isReported(EffectState<?, ?> effect, DayReport last) {
    String key = effect.key().value();
    return last.exceptions().stream()
        .anyMatch(
            row -> row.subject().toString().toString().contains(key) || row.facts().contains(key));
  }

  private static boolean stopsSomething(ExceptionRow row) {
    return row.kind() == ExceptionKind.IN_DOUBT || row.kind() == ExceptionKind.REFUSED;
  }
}
