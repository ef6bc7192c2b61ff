package io.mspbilling.automation;

import io.mspbilling.collection.Autopay;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.ChargeResult;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.GatewayEvent.PaidOut;
import io.mspbilling.collection.GatewayEvent.Reversed;
import io.mspbilling.collection.GatewayEvents;
import io.mspbilling.collection.Refunding;
import io.mspbilling.collection.Refunds;
import io.mspbilling.communication.Holds;
import io.mspbilling.communication.Reminding;
import io.mspbilling.issuance.Recording;
import io.mspbilling.issuance.TakingBack;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectType;
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
import io.mspbilling.reconciliation.PostingToBooks;
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

  /** All that the billing day does to the outside world. */
  static final List<EffectType<?, ?>> TYPES =
      List.of(
          Charging.TYPE,
          Refunding.TYPE,
          Recording.TYPE,
          TakingBack.TYPE,
          PostingToBooks.TYPE,
          Reminding.TYPE);

  static final String GATEWAY_EVENTS = "gateway-events";
  static final String BANK_LINES = "bank-lines";

  private final TenantId tenant;
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
  private final Map<PaymentId, EffectState<ChargeRequest, ChargeResult>> chargesByPayment =
      new LinkedHashMap<>();
  private final List<EffectState<ChargeRequest, ChargeResult>> charges;
  private final Map<PaymentId, BankLine> bankLinesById = new LinkedHashMap<>();
  private final Map<PaymentId, List<Reversal>> reversalsByPayment = new LinkedHashMap<>();

  private Ledger(TenantId tenant, List<JournalEntry> entries) {
    this.tenant = tenant;
    lastSequence = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).sequence();
    effects = Effects.of(TYPES, entries);
    autopay = Autopay.of(entries);
    holds = Holds.of(entries);
    matches = Matches.of(entries);
    decisions = Decisions.of(entries);
    watermarks = Watermarks.of(entries);
    refunds = Refunds.of(entries);
    events = Observations.of(entries, GATEWAY_EVENTS).stream().map(GatewayEvents::of).toList();
    bankLines = Observations.of(entries, BANK_LINES).stream().map(BankLines::of).toList();
    charges = effects.of(Charging.TYPE);
    for (EffectState<ChargeRequest, ChargeResult> charge : charges) {
      charge
          .result()
          .flatMap(ChargeResult::payment)
          .ifPresent(payment -> chargesByPayment.put(payment, charge));
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

  TenantId tenant() {
    return tenant;
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

  List<EffectState<ChargeRequest, ChargeResult>> charges() {
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

  Optional<EffectState<ChargeRequest, ChargeResult>> charge(PaymentId payment) {
    return Optional.ofNullable(chargesByPayment.get(payment));
  }

  /**
   * All money that came in and was applied: charges collected, and payments on the bank account.
   *
   * @param fresh matches decided today and not yet in the journal
   */
  List<Receipt> receipts(List<Match> fresh) {
    List<Receipt> receipts = new ArrayList<>();
    for (EffectState<ChargeRequest, ChargeResult> charge : charges) {
      if (charge.hasSucceeded()) {
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

  private static Receipt receipt(EffectState<ChargeRequest, ChargeResult> charge) {
    ChargeRequest request = charge.order();
    return new Receipt(
        charge.result().flatMap(ChargeResult::payment).orElseThrow(),
        request.customer(),
        charge.on().orElseThrow(),
        request.amount().minus(request.surcharge()),
        request.surcharge(),
        request.method().rail(),
        request.allocations(),
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
