package io.mspbilling.examples;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.ChargeResult;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.Recording;
import io.mspbilling.issuance.TakingBack;
import io.mspbilling.journal.EffectHistory;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.PostingToBooks;
import io.mspbilling.reconciliation.matching.Evidence;
import io.mspbilling.reconciliation.matching.Matches;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what happened, from the journal on our side and from gateway and bank on the other. */
final class Tally {
  private static final Currency USD = Currency.getInstance("USD");

  static final Money ZERO = Money.zero(USD);

  private final List<JournalEntry> entries;
  private final EffectHistory effects;
  private final Matches matches;
  private final List<GatewayEvent> events;
  private final List<BankLine> bankLines;
  private final LeftOpen leftOpen;

  Tally(Office office) {
    entries = office.journal().entriesAfter(0);
    effects = EffectHistory.of(BillingAutomation.effectTypes(), entries);
    leftOpen = new LeftOpen(entries);
    matches = Fold.over(new Matches(), entries);
    events = office.gateway().eventsAfter(Optional.empty()).records();
    bankLines = office.bank().linesAfter(Optional.empty()).records().stream().distinct().toList();
  }

  List<JournalEntry> entries() {
    return entries;
  }

  <O extends EffectOrder, R> List<EffectState<O, R>> succeeded(EffectType<O, R> type) {
    return effects.of(type).stream().filter(EffectState::hasSucceeded).toList();
  }

  List<EffectState<ChargeRequest, ChargeResult>> charges() {
    return effects.of(Charging.TYPE);
  }

  List<EffectState<ChargeRequest, ChargeResult>> charges(EffectStatus status) {
    return charges().stream().filter(charge -> charge.status() == status).toList();
  }

  List<EffectState<ChargeRequest, ChargeResult>> collected(Rail rail) {
    return charges(EffectStatus.SUCCEEDED).stream()
        .filter(charge -> charge.order().method().rail() == rail)
        .toList();
  }

  /** Those of which it is not known yet whether they were made at all. */
  List<EffectState<ChargeRequest, ChargeResult>> chargesInDoubt() {
    return charges().stream()
        .filter(charge -> !charge.status().isTerminal())
        .filter(charge -> charge.status() != EffectStatus.PENDING)
        .toList();
  }

  List<PaymentRecord> recorded() {
    return succeeded(Recording.TYPE).stream().map(EffectState::order).toList();
  }

  LeftOpen leftOpen() {
    return leftOpen;
  }

  /** The records of payments that pay for one invoice, or of those that pay for several. */
  List<PaymentRecord> recorded(boolean several) {
    Map<PaymentId, Long> invoices =
        recorded().stream()
            .collect(Collectors.groupingBy(PaymentRecord::source, Collectors.counting()));
    return recorded().stream()
        .filter(record -> invoices.getOrDefault(record.source(), 0L) > 1 == several)
        .toList();
  }

  /** The payments that were recorded and then taken back. */
  List<PaymentRecord> takenBack() {
    Set<PaymentId> gone =
        succeeded(TakingBack.TYPE).stream()
            .map(state -> state.order().payment())
            .collect(Collectors.toSet());
    return succeeded(Recording.TYPE).stream()
        .filter(state -> state.result().filter(gone::contains).isPresent())
        .map(EffectState::order)
        .toList();
  }

  /** What came in and was applied: charges that were collected, and lines of the bank account. */
  List<Receipt> receipts() {
    Stream<Receipt> charged =
        charges(EffectStatus.SUCCEEDED).stream()
            .map(
                charge ->
                    new Receipt(
                        charge.result().flatMap(ChargeResult::payment).orElseThrow(),
                        charge.order().customer(),
                        charge.on().orElseThrow(),
                        charge.order().amount().minus(charge.order().surcharge()),
                        charge.order().surcharge(),
                        charge.order().method().rail(),
                        charge.order().allocations(),
                        true));
    Stream<Receipt> applied =
        bankLines.stream()
            .flatMap(line -> matches.find(line.id()).map(one -> one.receipt(line)).stream());
    return Stream.concat(charged, applied).toList();
  }

  /** What was applied, and is told to the PSA by no record of its own. */
  List<Receipt> unrecorded() {
    Set<PaymentId> recorded =
        recorded().stream().map(PaymentRecord::source).collect(Collectors.toSet());
    return receipts().stream().filter(one -> !recorded.contains(one.payment())).toList();
  }

  /** What went back of a payment so that it is owed again; refunds are gifts in this office. */
  List<Reversal> reopening(PaymentId payment) {
    return reversals().stream()
        .filter(back -> back.payment().equals(payment) && back.kind() != ReversalKind.REFUND)
        .toList();
  }

  List<Posting> postings() {
    return succeeded(PostingToBooks.TYPE).stream().map(state -> state.order().posting()).toList();
  }

  List<Reversal> reversals() {
    return events.stream()
        .filter(GatewayEvent.Reversed.class::isInstance)
        .map(event -> ((GatewayEvent.Reversed) event).reversal())
        .toList();
  }

  List<Payout> payouts() {
    return events.stream()
        .filter(GatewayEvent.PaidOut.class::isInstance)
        .map(event -> ((GatewayEvent.PaidOut) event).payout())
        .toList();
  }

  /** All lines of the bank account. */
  List<BankLine> bankLines() {
    return bankLines;
  }

  /** The lines that are payouts, by the reference that the gateway gave. */
  List<BankLine> payoutLines() {
    return bankLines.stream().filter(line -> !line.trace().isEmpty()).toList();
  }

  /** The lines that customers sent by themselves. */
  List<BankLine> customerLines() {
    return bankLines.stream().filter(line -> line.trace().isEmpty()).toList();
  }

  List<BankLine> appliedLines() {
    return customerLines().stream().filter(line -> evidence(line).isPresent()).toList();
  }

  /** The lines that customers sent, and that nothing explains yet. */
  List<BankLine> waitingLines() {
    return customerLines().stream().filter(line -> evidence(line).isEmpty()).toList();
  }

  /** Why a line was applied; empty if it was not. */
  Optional<Evidence> evidence(BankLine line) {
    return matches.find(line.id()).map(Matches.Applied::evidence);
  }

  /** What a posting moves. */
  static Money debits(Posting posting) {
    return sum(posting.entries(), line -> line.amount().isPositive() ? line.amount() : ZERO);
  }

  static <T> Money sum(Collection<T> things, Function<T, Money> amount) {
    return Money.sum(things.stream().map(amount).toList(), USD);
  }
}
