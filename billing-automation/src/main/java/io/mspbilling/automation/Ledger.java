package io.mspbilling.automation;

import io.mspbilling.collection.Autopay;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.GatewayEvent.PaidOut;
import io.mspbilling.collection.GatewayEvent.Reversed;
import io.mspbilling.collection.GatewayEvents;
import io.mspbilling.collection.Refunds;
import io.mspbilling.communication.Holds;
import io.mspbilling.journal.EffectKind;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.Observations;
import io.mspbilling.journal.TenantId;
import io.mspbilling.journal.Watermarks;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.BankLines;
import io.mspbilling.reconciliation.matching.Decision;
import io.mspbilling.reconciliation.matching.Decisions;
import io.mspbilling.reconciliation.matching.Match;
import io.mspbilling.reconciliation.matching.Matches;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that the journal tells, in the words of billing: one fold, made anew when it has grown. */
final class Ledger {

  static final String GATEWAY_EVENTS = "gateway-events";
  static final String BANK_LINES = "bank-lines";

  private final Keys keys;
  private final long lastSequence;
  private final Effects effects;
  private final Autopay autopay;
  private final Holds holds;
  private final Matches matches;
  private final List<Decision> decisions;
  private final Watermarks watermarks;
  private final List<Refunds.Requested> refunds;
  private final List<GatewayEvent> events;
  private final List<BankLine> bankLines;
  private final Map<PaymentId, ChargeState> chargesByPayment = new LinkedHashMap<>();
  private final List<ChargeState> charges;
  private final Map<PaymentId, BankLine> bankLinesById = new LinkedHashMap<>();
  private final Map<PaymentId, List<Reversal>> reversalsByPayment = new LinkedHashMap<>();

  private Ledger(TenantId tenant, List<JournalEntry> entries) {
    keys = new Keys(tenant);
    lastSequence = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).sequence();
    effects = Effects.of(entries);
    autopay = Autopay.of(entries);
    holds = Holds.of(entries);
    matches = Matches.of(entries);
    decisions = Decisions.of(entries);
    watermarks = Watermarks.of(entries);
    refunds = Refunds.of(entries);
    events = Observations.of(entries, GATEWAY_EVENTS).stream().map(GatewayEvents::of).toList();
    bankLines = Observations.of(entries, BANK_LINES).stream().map(BankLines::of).toList();
    charges = effects.ofKind(EffectKind.CHARGE).stream().map(ChargeState::of).toList();
    for (ChargeState charge : charges) {
      charge.payment().ifPresent(payment -> chargesByPayment.put(payment, charge));
    }
    bankLines.forEach(line -> bankLinesById.put(line.id(), line));
    for (Reversal reversal : reversals()) {
      reversalsByPayment
          .computeIfAbsent(reversal.payment(), payment -> new ArrayList<>())
          .add(reversal);
    }
  }

  static Ledger of(TenantId tenant, List<JournalEntry> entries) {
    return new Ledger(tenant, entries);
  }

  Keys keys() {
    return keys;
  }

  long lastSequence() {
    return lastSequence;
  }

  Effects effects() {
    return effects;
  }

  Autopay autopay() {
    return autopay;
  }

  Holds holds() {
    return holds;
  }

  Matches matches() {
    return matches;
  }

  /** What people decided on matching, beside what they confirmed. */
  List<Decision> decisions() {
    return decisions;
  }

  List<Refunds.Requested> refunds() {
    return refunds;
  }

  Watermarks watermarks() {
    return watermarks;
  }

  List<GatewayEvent> events() {
    return events;
  }

  List<ChargeState> charges() {
    return charges;
  }

  List<BankLine> bankLines() {
    return bankLines;
  }

  List<Payout> payouts() {
    return events.stream()
        .filter(PaidOut.class::isInstance)
        .map(event -> ((PaidOut) event).payout())
        .toList();
  }

  List<Reversal> reversals() {
    return events.stream()
        .filter(Reversed.class::isInstance)
        .map(event -> ((Reversed) event).reversal())
        .toList();
  }

  /** The reversals of a payment that open its invoices again, oldest first. */
  List<Reversal> reopening(PaymentId payment, BillingPolicies policies) {
    return reversalsOf(payment).stream()
        .filter(
            reversal -> reversal.kind() != ReversalKind.REFUND || policies.refundReopensInvoices())
        .toList();
  }

  /** All reversals of a payment, oldest first. */
  List<Reversal> reversalsOf(PaymentId payment) {
    return reversalsByPayment.getOrDefault(payment, List.of());
  }

  Optional<ChargeState> charge(PaymentId payment) {
    return Optional.ofNullable(chargesByPayment.get(payment));
  }

  /**
   * All money that came in and was applied: charges collected, and payments on the bank account.
   *
   * @param fresh matches decided today and not yet in the journal
   */
  List<Receipt> receipts(List<Match> fresh) {
    List<Receipt> receipts = new ArrayList<>();
    for (ChargeState charge : charges) {
      if (charge.isCollected()) {
        receipts.add(receipt(charge));
      }
    }
    for (BankLine line : bankLines) {
      matches.find(line.id()).ifPresent(applied -> receipts.add(receipt(line, applied)));
    }
    for (Match match : fresh) {
      Optional.ofNullable(bankLinesById.get(match.payment().id()))
          .map(line -> receipt(line, applied(match)))
          .ifPresent(receipts::add);
    }
    return receipts;
  }

  private static Receipt receipt(ChargeState charge) {
    Money surcharge = charge.request().surcharge();
    return new Receipt(
        charge.payment().orElseThrow(),
        charge.request().customer(),
        charge.answeredOn(),
        charge.request().amount().minus(surcharge),
        surcharge,
        charge.request().method().rail(),
        charge.request().allocations(),
        AccountRole.UNDEPOSITED_FUNDS);
  }

  private static Matches.Applied applied(Match match) {
    return new Matches.Applied(
        match.customer().orElseThrow(), match.allocations(), match.evidence());
  }

  private static Receipt receipt(BankLine line, Matches.Applied applied) {
    return new Receipt(
        line.id(),
        applied.customer(),
        line.bookedOn(),
        line.amount(),
        Money.zero(line.amount().currency()),
        line.rail(),
        applied.allocations(),
        AccountRole.BANK);
  }
}
