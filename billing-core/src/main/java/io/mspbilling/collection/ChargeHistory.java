package io.mspbilling.collection;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Effects;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was tried to collect each invoice: charges under way, collected, declined, and taken back
 * afterwards. Not safe for use by several threads.
 */
public final class ChargeHistory {

  private final GatewayNews news;
  private final Map<InvoiceId, EffectKey> underWay = new HashMap<>();
  private final Map<InvoiceId, List<Failure>> failures = new HashMap<>();
  private final Map<InvoiceId, Integer> collected = new HashMap<>();
  private final Map<CustomerId, Instant> lastBegun = new HashMap<>();
  private final Map<EffectKey, EffectState<ChargeRequest, ChargeResult>> uncertain =
      new HashMap<>();
  private final Map<PaymentId, ChargeRequest> byPayment = new HashMap<>();
  private final Map<EffectKey, Failure> refused = new HashMap<>();
  private final Set<EffectKey> ruledDone = new HashSet<>();

  /**
   * @param contested whether the customer disputed the payment, or got it back
   */
  private record Failure(FailedAttempt attempt, ChargeRequest request, boolean contested) {}

  public ChargeHistory(Effects effects, GatewayNews news) {
    this.news = news;
    effects.listen(Charging.TYPE, this::changed);
    news.listen(this::reversed);
  }

  private void changed(EffectState<ChargeRequest, ChargeResult> charge) {
    ChargeRequest request = charge.order();
    for (Allocation allocation : request.allocations()) {
      if (charge.status().isOpen()) {
        underWay.put(allocation.invoice(), charge.key());
      } else {
        underWay.remove(allocation.invoice(), charge.key());
      }
    }
    if (charge.status() == EffectStatus.SENDING || charge.status() == EffectStatus.IN_DOUBT) {
      uncertain.put(charge.key(), charge);
    } else if (uncertain.remove(charge.key()) != null && charge.status() != EffectStatus.NOT_SENT) {
      lastBegun.merge(request.customer(), charge.intendedAt(), ChargeHistory::later);
    }
    Optional.ofNullable(refused.remove(charge.key())).ifPresent(this::remove);
    if (charge.status() == EffectStatus.REFUSED) {
      Failure failure = refusal(charge);
      refused.put(charge.key(), failure);
      add(failure);
    }
    if (ruledDone.remove(charge.key())) {
      request.allocations().forEach(a -> collected.merge(a.invoice(), -1, Integer::sum));
    }
    if (charge.hasSucceeded()) {
      request.allocations().forEach(a -> collected.merge(a.invoice(), 1, Integer::sum));
      if (charge.isRuled()) {
        ruledDone.add(charge.key());
      }
      charge.result().flatMap(ChargeResult::payment).ifPresent(payment -> paid(payment, request));
    }
  }

  /** What was taken back before it was known that it had come counts as well. */
  private void paid(PaymentId payment, ChargeRequest request) {
    if (byPayment.put(payment, request) == null) {
      news.reversalsOf(payment).forEach(this::reversed);
    }
  }

  private static Failure refusal(EffectState<ChargeRequest, ChargeResult> charge) {
    Decline decline =
        charge
            .result()
            .flatMap(ChargeResult::decline)
            .orElse(new Decline(DeclineClass.DATA, "request refused"));
    return new Failure(
        new FailedAttempt(charge.on().orElseThrow(), charge.order().method().rail(), decline),
        charge.order(),
        false);
  }

  private void reversed(Reversal reversal) {
    ChargeRequest request = byPayment.get(reversal.payment());
    if (request != null) {
      add(
          new Failure(
              new FailedAttempt(reversal.on(), request.method().rail(), decline(reversal)),
              request,
              reversal.kind() != ReversalKind.RETURN));
    }
  }

  /** Only a return for want of money may be followed by another charge. */
  private static Decline decline(Reversal reversal) {
    return reversal.kind() == ReversalKind.RETURN
        ? new Decline(AchReturns.classify(reversal.code()), reversal.code())
        : new Decline(DeclineClass.UNAUTHORISED, reversal.kind() + " " + reversal.code());
  }

  private void add(Failure failure) {
    for (Allocation allocation : failure.request().allocations()) {
      List<Failure> all = failures.computeIfAbsent(allocation.invoice(), id -> new ArrayList<>());
      all.add(failure);
      all.sort(Comparator.comparing(one -> one.attempt().on()));
    }
  }

  private void remove(Failure failure) {
    for (Allocation allocation : failure.request().allocations()) {
      failures.getOrDefault(allocation.invoice(), List.of()).remove(failure);
    }
  }

  /** Whether a charge for an invoice has no final answer yet: nothing else may touch it. */
  public boolean isUnderWay(InvoiceId invoice) {
    return underWay.containsKey(invoice);
  }

  /** When a charge of a customer was last begun that may have reached the gateway. */
  public Optional<Instant> lastBegun(CustomerId customer) {
    return Stream.concat(
            Stream.ofNullable(lastBegun.get(customer)),
            uncertain.values().stream()
                .filter(charge -> charge.order().customer().equals(customer))
                .map(EffectState::intendedAt))
        .reduce(ChargeHistory::later);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** How many charges for one of these invoices were collected. */
  public int collectedBefore(List<Allocation> allocations) {
    return allocations.stream()
        .mapToInt(allocation -> collected.getOrDefault(allocation.invoice(), 0))
        .max()
        .orElse(0);
  }

  /**
   * The failed attempts for an invoice, oldest first: those on this method, and whatever the
   * customer took back on any. A new method begins afresh, but not where a dispute or a refund
   * stands against the debt itself.
   */
  public List<FailedAttempt> failed(InvoiceId invoice, SavedMethod method) {
    return failures(invoice, method).map(Failure::attempt).toList();
  }

  /** The charge that failed last for an invoice; empty if none has. */
  public Optional<ChargeRequest> lastFailed(InvoiceId invoice, SavedMethod method) {
    return failures(invoice, method).reduce((first, second) -> second).map(Failure::request);
  }

  private Stream<Failure> failures(InvoiceId invoice, SavedMethod method) {
    return failures.getOrDefault(invoice, List.of()).stream()
        .filter(
            failure -> failure.contested() || failure.request().method().id().equals(method.id()));
  }
}
