package io.mspbilling.collection;

import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Checkpoint;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectRecords;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.JournalEntry;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A journal of charges and refunds, and all of this package that follows from it. */
final class Recorded implements Kept {

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

  private final InMemoryJournal journal = new InMemoryJournal(TENANT);
  private Instant now = at(TODAY);
  private long taken;

  /** At noon, in UTC. */
  static Instant at(LocalDate day) {
    return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  /** What a program that is begun anew knows. */
  Recorded copy() {
    if (taken == 0) {
      return new Recorded();
    }
    JournalEntry last = journal.entriesAfter(taken - 1).get(0);
    Recorded copy = new Recorded();
    Checkpoint.read(Checkpoint.of(last, "test", this).bytes()).orElseThrow().restore("test", copy);
    journal.entriesAfter(0).forEach(entry -> copy.journal.append(entry.record(), entry.at()));
    copy.taken = taken;
    copy.now = now;
    return copy;
  }

  @Override
  public void keep(Archive archive) {
    effects.keep(archive);
    news.keep(archive);
    history.keep(archive);
    totals.keep(archive);
    refunds.keep(archive);
    contradictions.keep(archive);
  }

  void waitUntil(LocalDate day) {
    now = at(day);
  }

  void later(Duration time) {
    now = now.plus(time);
  }

  <O extends EffectOrder> O sent(EffectType<O, ?> type, O order) {
    int attempt = effects.find(type, order.key()).map(state -> state.attempt() + 1).orElse(1);
    write(EffectRecords.intended(type, order, attempt));
    return order;
  }

  ChargeRequest sent(ChargeRequest charge) {
    return sent(Charging.TYPE, charge);
  }

  <O extends EffectOrder, R> void answered(EffectType<O, R> type, O order, Outcome<R> outcome) {
    int attempt = effects.find(type, order.key()).orElseThrow().attempt();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    write(EffectRecords.concluded(type, order.key(), attempt, outcome, today));
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
    journal.append(record, now);
    for (JournalEntry entry : journal.entriesAfter(taken)) {
      effects.plus(entry);
      news.plus(entry);
      refunds.plus(entry);
      contradictions.plus(entry);
      taken = entry.sequence();
    }
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
