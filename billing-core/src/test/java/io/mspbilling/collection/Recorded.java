package io.mspbilling.collection;

import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Kept;
import io.mspbilling.journal.Observations;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.sample.Recorder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A journal of charges and refunds, and all of this package that follows from it. */
final class Recorded {

  static final TenantId TENANT = TenantId.of("msp");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final CustomerId ACME = CustomerId.parse("psa:7");
  static final CustomerId OTHER = CustomerId.parse("psa:8");
  static final SavedMethod CARD = method("pm_1", Rail.CARD, "Visa 4242");
  static final SavedMethod BANK = method("pm_2", Rail.ACH, "Checking 6789");

  final Effects effects = new Effects(List.of(Charging.TYPE, Refunding.TYPE));
  final GatewayNews news = new GatewayNews();
  final ChargeHistory history = new ChargeHistory(effects, news);
  final DayTotals totals = new DayTotals(effects);
  final Refunds refunds = new Refunds(TENANT, effects);
  final Contradictions contradictions =
      new Contradictions(effects, news, payment -> history.charge(payment).isPresent());

  private final Recorder recorder = new Recorder(at(TODAY), effects, news, refunds, contradictions);

  /** At noon, in UTC. */
  static Instant at(LocalDate day) {
    return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  /** What a program that is begun anew knows. */
  Recorded copy() {
    Recorded copy = new Recorded();
    recorder.copy(states(), copy.states());
    return copy;
  }

  private List<Kept> states() {
    return List.of(effects, news, history, totals, refunds, contradictions);
  }

  void waitUntil(LocalDate day) {
    later(Duration.between(recorder.now(), at(day)));
  }

  void later(Duration time) {
    recorder.later(time);
  }

  <O extends EffectOrder> O sent(EffectType<O, ?> type, O order) {
    return recorder.sent(type, order);
  }

  ChargeRequest sent(ChargeRequest charge) {
    return sent(Charging.TYPE, charge);
  }

  <O extends EffectOrder, R> void answered(EffectType<O, R> type, O order, Outcome<R> outcome) {
    recorder.answered(type, order, outcome);
  }

  void answered(ChargeRequest charge, Outcome<ChargeResult> outcome) {
    answered(Charging.TYPE, charge, outcome);
  }

  ChargeRequest collected(ChargeRequest charge, String payment) {
    sent(charge);
    answered(charge, Outcome.done(ChargeResult.of(payment(payment))));
    return charge;
  }

  void told(GatewayEvent event) {
    write(Observations.seen(GatewayNews.STREAM, event.id(), GatewayEvents.facts(event)));
  }

  void write(JournalRecord record) {
    recorder.write(record);
  }

  static ChargeRequest charge(SavedMethod method, String... invoicesAndAmounts) {
    return charge(ACME, method, 1, invoicesAndAmounts);
  }

  /**
   * @param invoicesAndAmounts an invoice and what is charged for it, by turns
   */
  static ChargeRequest charge(
      CustomerId customer, SavedMethod method, int attempt, String... invoicesAndAmounts) {
    List<Allocation> allocations = new ArrayList<>();
    for (int i = 0; i < invoicesAndAmounts.length; i += 2) {
      String id = invoicesAndAmounts[i];
      allocations.add(new Allocation(invoice(id), "INV-" + id, usd(invoicesAndAmounts[i + 1])));
    }
    return ChargeRequest.builder()
        .key(ChargeRequest.key(TENANT, customer, method, allocations, usd("0"), attempt, 0))
        .customer(customer)
        .method(method)
        .allocations(allocations)
        .surcharge(usd("0"))
        .attempt(attempt)
        .build();
  }

  static GatewayEvent.Reversed reversed(
      String event, String source, ReversalKind kind, String payment, String amount, String code) {
    return reversed(event, source, kind, payment, amount, code, TODAY);
  }

  static GatewayEvent.Reversed reversed(
      String event,
      String source,
      ReversalKind kind,
      String payment,
      String amount,
      String code,
      LocalDate on) {
    return new GatewayEvent.Reversed(
        event,
        Reversal.builder()
            .sourceId(source)
            .kind(kind)
            .payment(payment(payment))
            .amount(usd(amount))
            .on(on)
            .code(code)
            .build(),
        usd("0"));
  }

  static SavedMethod method(String id, Rail rail, String label) {
    return new SavedMethod(PaymentMethodId.parse("gateway:" + id), rail, label);
  }

  static PaymentId payment(String id) {
    return PaymentId.parse("gateway:" + id);
  }

  static InvoiceId invoice(String id) {
    return InvoiceId.parse("psa:" + id);
  }

  static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
