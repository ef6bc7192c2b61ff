package io.mspbilling.collection;

import io.mspbilling.collection.decline.Decline;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.decline.DisputeReasons;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.collection.retry.AchDebit;
import io.mspbilling.collection.retry.FailedAttempt;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
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

  /** Longer than the longest limit of a network. */
  private static final int DAYS_OF_USES = 40;

  private final GatewayNews news;
  private final Map<InvoiceId, Map<EffectKey, Money>> underWay = new HashMap<>();
  private final Map<InvoiceId, List<Failure>> failures = new HashMap<>();
  private final Map<InvoiceId, Integer> collected = new HashMap<>();
  private final Map<CustomerId, Map<EffectKey, Instant>> begun = new HashMap<>();
  private final Map<PaymentId, Charged> byPayment = new HashMap<>();
  private final Map<String, Map<EffectKey, LocalDate>> uses = new HashMap<>();
  private final Map<CustomerId, LocalDate> contested = new HashMap<>();
  private final RecentDebits debits = new RecentDebits();
  private final Map<EffectKey, Failure> refused = new HashMap<>();
  private final Set<EffectKey> ruledDone = new HashSet<>();

  /**
   * A charge that brought money.
   *
   * @param on the day it was sent
   */
  private record Charged(LocalDate on, ChargeRequest request) {

    Facts facts() {
      return Facts.builder()
          .put("on", on)
          .put("key", request.key())
          .putUnder("order", request.facts())
          .build();
    }

    static Charged of(Facts facts) {
      return new Charged(
          facts.date("on"),
          ChargeRequest.of(facts.read("key", EffectKey::new), facts.under("order")));
    }
  }

  /**
   * @param contested whether the customer disputed the payment, or got it back
   * @param payment what had come, and went back; empty for what was declined
   */
  private record Failure(
      FailedAttempt attempt,
      ChargeRequest request,
      boolean contested,
      Optional<PaymentId> payment) {

    Facts facts() {
      return Facts.builder()
          .put("chargedOn", attempt.chargedOn())
          .put("on", attempt.on())
          .putUnder("why", attempt.decline().facts())
          .put("key", request.key())
          .putUnder("order", request.facts())
          .put("contested", contested)
          .put("payment", payment)
          .build();
    }

    static Failure of(Facts facts) {
      ChargeRequest request =
          ChargeRequest.of(facts.read("key", EffectKey::new), facts.under("order"));
      return new Failure(
          new FailedAttempt(
              facts.date("chargedOn"),
              facts.date("on"),
              request.method(),
              Decline.of(facts.under("why"))),
          request,
          facts.read("contested", Boolean::parseBoolean),
          facts.findAs("payment", PaymentId::parse));
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
    archive.map(
        "charges", byPayment, Form.text(PaymentId::parse), Form.facts(Charged::facts, Charged::of));
    archive.map("uses", uses, Form.text(text -> text), Form.map(keys, Form.text(LocalDate::parse)));
    archive.map("contested", contested, Form.text(CustomerId::parse), Form.text(LocalDate::parse));
    archive.map("refused", refused, keys, failed);
    archive.values("charges ruled done", ruledDone, keys);
    byPayment.values().forEach(charged -> debits.collected(charged.request(), charged.on()));
    failures.values().stream()
        .flatMap(List::stream)
        .forEach(failure -> debits.failed(failure.request(), failure.attempt()));
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
      charge
          .result()
          .flatMap(ChargeResult::payment)
          .ifPresent(payment -> paid(payment, new Charged(sentOn(charge.intendedAt()), request)));
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
    use(charge);
  }

  /** Limits of the networks count every charge of a card that was sent. */
  private void use(EffectState<ChargeRequest, ChargeResult> charge) {
    SavedMethod method = charge.order().method();
    if (method.rail() == Rail.CARD) {
      Map<EffectKey, LocalDate> ofCard =
          uses.computeIfAbsent(method.fingerprint(), card -> new HashMap<>(2));
      LocalDate on = sentOn(charge.intendedAt());
      ofCard.values().removeIf(earlier -> earlier.isBefore(on.minusDays(DAYS_OF_USES)));
      if (charge.status() == EffectStatus.NOT_SENT) {
        ofCard.remove(charge.key());
      } else {
        ofCard.put(charge.key(), on);
      }
    }
  }

  /** In any zone it is this day or one beside it. */
  private static LocalDate sentOn(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** What was taken back before it was known that it had come counts as well. */
  private void paid(PaymentId payment, Charged charged) {
    debits.collected(charged.request(), charged.on());
    if (byPayment.put(payment, charged) == null) {
      news.reversalsOf(payment).forEach(this::reversed);
    }
  }

  private static Failure refusal(EffectState<ChargeRequest, ChargeResult> charge) {
    Decline decline =
        charge
            .result()
            .flatMap(ChargeResult::decline)
            .orElse(Decline.of(DeclineClass.DATA, "request refused"));
    LocalDate on = charge.on().orElseThrow();
    return new Failure(
        new FailedAttempt(
            earlier(on, sentOn(charge.intendedAt())), on, charge.order().method(), decline),
        charge.order(),
        false,
        Optional.empty());
  }

  private void reversed(Reversal reversal) {
    Charged charged = byPayment.get(reversal.payment());
    if (charged != null) {
      if (reversal.kind() != ReversalKind.RETURN) {
        contested.merge(
            charged.request().customer(),
            reversal.on(),
            (one, other) -> one.isAfter(other) ? one : other);
      }
      add(
          new Failure(
              new FailedAttempt(
                  earlier(reversal.on(), charged.on()),
                  reversal.on(),
                  charged.request().method(),
                  decline(reversal)),
              charged.request(),
              reversal.kind() != ReversalKind.RETURN,
              Optional.of(reversal.payment())));
    }
  }

  /** Only a return for want of money may be followed by another charge. */
  private static Decline decline(Reversal reversal) {
    if (reversal.kind() == ReversalKind.RETURN) {
      return Decline.ofReturn(reversal.code());
    }
    String code = Words.of(reversal.kind()) + " " + DisputeReasons.explained(reversal.code());
    return Decline.of(
        reversal.kind() == ReversalKind.REFUND ? DeclineClass.REFUNDED : DeclineClass.UNAUTHORISED,
        code.strip());
  }

  private void add(Failure failure) {
    debits.failed(failure.request(), failure.attempt());
    for (Allocation allocation : failure.request().allocations()) {
      List<Failure> all = failures.computeIfAbsent(allocation.invoice(), id -> new ArrayList<>());
      all.add(failure);
      all.sort(Comparator.comparing(one -> one.attempt().on()));
    }
  }

  private void remove(Failure failure) {
    debits.forget(failure.request());
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
   * The failed attempts for an invoice, oldest first: those on these methods, and whatever the
   * customer took back on any. A new method begins afresh, but not where a dispute or a refund
   * stands against the debt itself.
   */
  public List<FailedAttempt> failed(InvoiceId invoice, List<SavedMethod> methods) {
    return failures(invoice, methods).map(Failure::attempt).toList();
  }

  /** The charge that failed last for an invoice on a method; empty if none has. */
  public Optional<ChargeRequest> lastFailed(InvoiceId invoice, SavedMethod method) {
    return failures(invoice, List.of(method))
        .reduce((first, second) -> second)
        .map(Failure::request);
  }

  /**
   * The charges that failed from a day on, the earliest first: declined, or returned by a bank.
   * What customers took back themselves is not in it.
   */
  public List<FailedCharge> failedSince(LocalDate day) {
    return failures.values().stream()
        .flatMap(List::stream)
        .filter(failure -> !failure.contested() && !failure.attempt().on().isBefore(day))
        .map(
            failure ->
                new FailedCharge(failure.attempt().on(), failure.request(), failure.payment()))
        .distinct()
        .sorted(FailedCharge.IN_ORDER)
        .toList();
  }

  /** The bank debits that were sent from a day on, of those of the last 90 days; in no order. */
  public List<AchDebit> achDebits(LocalDate from) {
    return debits.since(from);
  }

  /** The charge that brought a payment; empty if none of ours did. */
  public Optional<ChargeRequest> charge(PaymentId payment) {
    return Optional.ofNullable(byPayment.get(payment)).map(Charged::request);
  }

  /** When a customer last disputed a charge, or was given one back; empty if it never was. */
  public Optional<LocalDate> lastContested(CustomerId customer) {
    return Optional.ofNullable(contested.get(customer));
  }

  /** On which days a card was charged in the last 30 days or more, under whatever token. */
  public List<LocalDate> uses(SavedMethod card) {
    return new ArrayList<>(uses.getOrDefault(card.fingerprint(), Map.of()).values());
  }

  private Stream<Failure> failures(InvoiceId invoice, List<SavedMethod> methods) {
    return failures.getOrDefault(invoice, List.of()).stream()
        .filter(
            failure ->
                failure.contested()
                    || methods.stream().anyMatch(failure.attempt().method()::isSame));
  }
}
