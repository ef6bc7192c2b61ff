package io.mspbilling.collection;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.Kept;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.worklist.Words;
import java.time.Duration;
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
public final class ChargeHistory implements Kept {

  private static final Duration LONGER_THAN_A_DAY = Duration.ofDays(2);

  private final GatewayNews news;
  private final Map<InvoiceId, Map<EffectKey, Money>> underWay = new HashMap<>();
  private final Map<InvoiceId, List<Failure>> failures = new HashMap<>();
  private final Map<InvoiceId, Integer> collected = new HashMap<>();
  private final Map<CustomerId, Map<EffectKey, Instant>> begun = new HashMap<>();
  private final Map<PaymentId, ChargeRequest> byPayment = new HashMap<>();
  private final Map<EffectKey, Failure> refused = new HashMap<>();
  private final Set<EffectKey> ruledDone = new HashSet<>();

  /**
   * @param contested whether the customer disputed the payment, or got it back
   */
  private record Failure(FailedAttempt attempt, ChargeRequest request, boolean contested) {

    Facts facts() {
      return Facts.builder()
          .put("on", attempt.on())
          .put("rail", attempt.rail())
          .putUnder("why", attempt.decline().facts())
          .put("key", request.key())
          .putUnder("order", request.facts())
          .put("contested", contested)
          .build();
    }

    static Failure of(Facts facts) {
      return new Failure(
          new FailedAttempt(
              facts.date("on"), facts.read("rail", Rail::valueOf), Decline.of(facts.under("why"))),
          ChargeRequest.of(facts.read("key", EffectKey::new), facts.under("order")),
          facts.read("contested", Boolean::parseBoolean));
    }
  }

  public ChargeHistory(Effects effects, GatewayNews news) {
    this.news = news;
    effects.listen(Charging.TYPE, this::changed);
    news.listen(this::reversed);
  }

  @Override
  public void keep(Archive archive) {
    Form<InvoiceId> invoices = Form.text(InvoiceId::parse);
    Form<EffectKey> keys = Form.text(EffectKey::new);
    Form<Failure> failed = Form.facts(Failure::facts, Failure::of);
    archive.map("charges under way", underWay, invoices, Form.map(keys, Form.MONEY));
    archive.map("failures", failures, invoices, failed.list());
    archive.map("collected", collected, invoices, Form.text(Integer::valueOf));
    archive.map(
        "charges begun",
        begun,
        Form.text(CustomerId::parse),
        Form.map(keys, Form.text(Instant::parse)));
    archive.map("charges", byPayment, Form.text(PaymentId::parse), Charging.TYPE.orders());
    archive.map("refused", refused, keys, failed);
    archive.values("charges ruled done", ruledDone, keys);
  }

  private void changed(EffectState<ChargeRequest, ChargeResult> charge) {
    ChargeRequest request = charge.order();
    for (Allocation allocation : request.allocations()) {
      Map<EffectKey, Money> ofInvoice =
          underWay.computeIfAbsent(allocation.invoice(), id -> new HashMap<>(2));
      if (charge.status().isOpen()) {
        ofInvoice.put(charge.key(), allocation.amount());
      } else {
        ofInvoice.remove(charge.key());
      }
      if (ofInvoice.isEmpty()) {
        underWay.remove(allocation.invoice());
      }
    }
    note(charge);
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

  /** What never was, or was refused and then released by a person, took no money. */
  private void note(EffectState<ChargeRequest, ChargeResult> charge) {
    Map<EffectKey, Instant> ofCustomer =
        begun.computeIfAbsent(charge.order().customer(), id -> new HashMap<>(2));
    if (charge.status() == EffectStatus.NOT_SENT) {
      ofCustomer.remove(charge.key());
    } else {
      Instant at = charge.intendedAt();
      ofCustomer.values().removeIf(earlier -> earlier.isBefore(at.minus(LONGER_THAN_A_DAY)));
      ofCustomer.put(charge.key(), at);
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
        : new Decline(
            DeclineClass.UNAUTHORISED,
            (Words.of(reversal.kind()) + " " + DisputeReasons.explained(reversal.code())).strip());
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

  /** What charges without a final answer ask for an invoice; zero if there is none. */
  public Money underWay(Invoice invoice) {
    return Money.sum(underWay.getOrDefault(invoice.id(), Map.of()).values(), invoice.currency());
  }

  /**
   * When a charge of a customer was last begun that may have taken money; those of earlier days may
   * be forgotten. A charge that was refused counts until a person releases it.
   */
  public Optional<Instant> lastBegun(CustomerId customer) {
    return begun.getOrDefault(customer, Map.of()).values().stream().max(Instant::compareTo);
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
