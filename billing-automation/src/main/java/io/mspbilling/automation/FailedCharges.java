package io.mspbilling.automation;

import io.mspbilling.collection.AchReturns;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.ChargeResult;
import io.mspbilling.collection.Decline;
import io.mspbilling.collection.DeclineClass;
import io.mspbilling.collection.FailedAttempt;
import io.mspbilling.collection.SavedMethod;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The charges that did not end in money, by invoice: declined, or taken back afterwards. */
final class FailedCharges {

  private final Map<InvoiceId, List<Failure>> byInvoice = new HashMap<>();
  private final Map<InvoiceId, Integer> collected = new HashMap<>();

  /**
   * @param contested whether the customer disputed the payment, or got it back
   */
  private record Failure(FailedAttempt attempt, ChargeRequest request, boolean contested) {}

  private FailedCharges() {}

  static FailedCharges of(Ledger ledger) {
    FailedCharges failures = new FailedCharges();
    for (EffectState<ChargeRequest, ChargeResult> charge : ledger.charges()) {
      if (charge.status() == EffectStatus.REFUSED) {
        Decline decline =
            charge
                .result()
                .flatMap(ChargeResult::decline)
                .orElse(new Decline(DeclineClass.DATA, "request refused"));
        failures.add(charge.order(), charge.on().orElseThrow(), decline, false);
      } else if (charge.hasSucceeded()) {
        charge
            .order()
            .allocations()
            .forEach(a -> failures.collected.merge(a.invoice(), 1, Integer::sum));
        charge
            .result()
            .flatMap(ChargeResult::payment)
            .map(ledger::reversalsOf)
            .orElse(List.of())
            .stream()
            .forEach(
                reversal ->
                    failures.add(
                        charge.order(),
                        reversal.on(),
                        decline(reversal),
                        reversal.kind() != ReversalKind.RETURN));
      }
    }
    failures
        .byInvoice
        .values()
        .forEach(list -> list.sort(Comparator.comparing(failure -> failure.attempt().on())));
    return failures;
  }

  /**
   * The failed attempts for an invoice, oldest first: those on this method, and whatever the
   * customer took back on any. A new method begins afresh, but not where a dispute or a refund
   * stands against the debt itself.
   */
  List<FailedAttempt> of(InvoiceId invoice, SavedMethod method) {
    return failures(invoice, method).map(Failure::attempt).toList();
  }

  /** The charge that failed last for an invoice; empty if none has. */
  Optional<ChargeRequest> last(InvoiceId invoice, SavedMethod method) {
    return failures(invoice, method).reduce((first, second) -> second).map(Failure::request);
  }

  /** How many charges for one of these invoices were collected. */
  int collectedBefore(List<Allocation> allocations) {
    return allocations.stream()
        .mapToInt(allocation -> collected.getOrDefault(allocation.invoice(), 0))
        .max()
        .orElse(0);
  }

  private Stream<Failure> failures(InvoiceId invoice, SavedMethod method) {
    return byInvoice.getOrDefault(invoice, List.of()).stream()
        .filter(
            failure -> failure.contested() || failure.request().method().id().equals(method.id()));
  }

  private void add(ChargeRequest request, LocalDate on, Decline decline, boolean contested) {
    FailedAttempt attempt = new FailedAttempt(on, request.method().rail(), decline);
    for (Allocation allocation : request.allocations()) {
      byInvoice
          .computeIfAbsent(allocation.invoice(), id -> new ArrayList<>())
          .add(new Failure(attempt, request, contested));
    }
  }

  /** Only a return for want of money may be followed by another charge. */
  private static Decline decline(Reversal reversal) {
    return reversal.kind() == ReversalKind.RETURN
        ? new Decline(AchReturns.classify(reversal.code()), reversal.code())
        : new Decline(DeclineClass.UNAUTHORISED, reversal.kind() + " " + reversal.code());
  }
}
