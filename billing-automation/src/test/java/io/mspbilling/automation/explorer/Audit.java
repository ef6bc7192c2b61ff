package io.mspbilling.automation.explorer;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.automation.DayReport;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.EffectHistory;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.testkit.books.BookDocument;
import io.mspbilling.testkit.gateway.LedgerCharge;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Judges a small day by what the vendors saw arrive and by what stands in their books, never by our
 * own keys: nothing twice, nothing lost, and nothing open of which no person is told.
 */
final class Audit {

  private static final Money NOTHING = Money.of("0.00", "USD");

  private final Vendors world;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> accepted = new HashSet<>();

  Audit(Vendors world) {
    this.world = world;
  }

  /** A call has just reached a vendor, which has carried it out or refused it. */
  void arrived(String method, Object[] args, boolean refused) {
    switch (method) {
      case "charge", "refund" -> moneyIsTakenOnce();
      case "recordPayment" -> {
        PaymentRecord payment = (PaymentRecord) args[0];
        once("PSA payment of " + payment.source() + " on " + payment.invoice(), refused);
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

  private void moneyIsTakenOnce() {
    for (String number : List.of("1000", "1001", "1004", "1005")) {
      Money taken = taken(number);
      if (taken.compareTo(total(number)) > 0) {
        faults.add(taken + " were taken for invoice " + number);
      }
    }
    Money back = reversed();
    if (back.compareTo(Money.of("20.00", "USD")) > 0) {
      faults.add(back + " were given back");
    }
  }

  /** What charges took for an invoice, and what the bank got for it. */
  private Money taken(String number) {
    Money byCharge =
        world.gateway.charges().stream()
            .filter(LedgerCharge::isLive)
            .flatMap(charge -> charge.request().allocations().stream())
            .filter(allocation -> allocation.invoiceNumber().equals(number))
            .map(allocation -> allocation.amount())
            .reduce(NOTHING, Money::plus);
    return number.equals("1004") ? byCharge.plus(total(number)) : byCharge;
  }

  private Money reversed() {
    return world.gateway.charges().stream()
        .map(LedgerCharge::reversed)
        .reduce(NOTHING, Money::plus);
  }

  private Money total(String number) {
    return switch (number) {
      case "1000" -> Money.of("50.00", "USD");
      case "1001" -> Money.of("100.00", "USD");
      case "1004" -> Money.of("60.00", "USD");
      default -> Money.of("40.00", "USD");
    };
  }

  /**
   * Judges the end.
   *
   * @param last the report of the last quiet run
   */
  void check(DayReport last) {
    moneyIsTakenOnce();
    nothingStandsTwice();
    nothingIsOpenInSilence(last);
    if (last.exceptions().stream().noneMatch(Audit::stopsSomething)) {
      nothingIsLost();
    }
    if (!faults.isEmpty()) {
      throw new AssertionError(String.join("; ", faults.stream().distinct().toList()));
    }
  }

  private void nothingStandsTwice() {
    paymentsAreAtMost("1000", "50.00");
    paymentsAreAtMost("1001", "100.00");
    paymentsAreAtMost("1004", "60.00");
    paymentsAreAtMost("1005", "0.00");
    twice(world.books.documents(), document -> source(document.posting()));
    twice(world.mail.sent(), message -> message.address() + " got '" + message.step() + "'");
  }

  private void paymentsAreAtMost(String number, String amount) {
    Money paid = paid(number);
    if (paid.compareTo(Money.of(amount, "USD")) > 0) {
      faults.add(paid + " stand as paid on invoice " + number + " in the PSA");
    }
  }

  private Money paid(String number) {
    return world.psa.paymentsOn(new InvoiceId(world.psa.system(), "inv-" + number)).stream()
        .map(RecordedPayment::amount)
        .reduce(NOTHING, Money::plus);
  }

  private static String source(Posting posting) {
    return posting.kind() + " of " + posting.sourceId();
  }

  private <T> void twice(List<T> things, Function<T, String> fact) {
    things.stream()
        .collect(Collectors.groupingBy(fact, Collectors.counting()))
        .forEach(
            (what, count) -> {
              if (count > 1) {
                faults.add(what + ", " + count + " times");
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
        .anyMatch(row -> row.subject().contains(key) || row.facts().contains(key));
  }

  private static boolean stopsSomething(ExceptionRow row) {
    return row.kind() == ExceptionKind.IN_DOUBT || row.kind() == ExceptionKind.REFUSED;
  }

  private void nothingIsLost() {
    must(taken("1001").isPositive(), "1001 was never charged");
    must(reversed().isPositive(), "the refund was never given");
    must(paid("1001").equals(total("1001")), "the charge is not recorded on 1001");
    must(paid("1004").equals(total("1004")), "the check is not recorded on 1004");
    must(!world.mail.sent().isEmpty(), "nobody was reminded of 1005");
    must(documents(PostingKind.PAYMENT_RECEIVED) == 3, "a payment is not posted");
    must(documents(PostingKind.REFUND) + documents(PostingKind.REVERSAL) == 1, "no refund posted");
  }

  private long documents(PostingKind kind) {
    return world.books.documents().stream()
        .map(BookDocument::posting)
        .filter(posting -> posting.kind() == kind)
        .count();
  }

  private void must(boolean holds, String otherwise) {
    Optional.of(otherwise).filter(any -> !holds).ifPresent(faults::add);
  }
}
