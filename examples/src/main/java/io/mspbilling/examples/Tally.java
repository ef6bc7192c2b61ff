package io.mspbilling.examples;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.journal.EffectKind;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.matching.Evidence;
import io.mspbilling.reconciliation.matching.Matches;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Counts what happened, from the journal on our side and from gateway and bank on the other. */
final class Tally {
  private static final Currency USD = Currency.getInstance("USD");

  private final List<JournalEntry> entries;
  private final Effects effects;
  private final Matches matches;
  private final List<GatewayEvent> events;
  private final List<BankLine> bankLines;

  Tally(Office office) {
    entries = office.journal().entriesAfter(0);
    effects = Effects.of(entries);
    matches = Matches.of(entries);
    events = office.gateway().eventsAfter(Optional.empty()).records();
    bankLines = office.bank().linesAfter(Optional.empty()).records().stream().distinct().toList();
  }

  /**
   * A charge as the journal knows it.
   *
   * @param request what was asked for
   * @param state where it stands
   */
  record Charge(ChargeRequest request, EffectState state) {
    boolean is(EffectStatus status) {
      return state.status() == status;
    }
  }

  List<JournalEntry> entries() {
    return entries;
  }

  List<EffectState> succeeded(EffectKind kind) {
    return effects.ofKind(kind).stream()
        .filter(state -> state.status() == EffectStatus.SUCCEEDED)
        .toList();
  }

  List<Charge> charges() {
    return effects.ofKind(EffectKind.CHARGE).stream()
        .map(state -> new Charge(ChargeRequest.of(state.key(), state.order().facts()), state))
        .toList();
  }

  List<PaymentRecord> recorded() {
    return succeeded(EffectKind.PSA_PAYMENT).stream()
        .map(state -> PaymentRecord.of(state.key(), state.order().facts()))
        .toList();
  }

  List<Posting> postings() {
    return succeeded(EffectKind.POSTING).stream()
        .map(state -> Posting.of(state.order().facts()))
        .toList();
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

  /** The lines that are payouts, by the reference that the gateway gave. */
  List<BankLine> payoutLines() {
    return bankLines.stream().filter(line -> !line.trace().isEmpty()).toList();
  }

  /** The lines that customers sent by themselves. */
  List<BankLine> customerLines() {
    return bankLines.stream().filter(line -> line.trace().isEmpty()).toList();
  }

  /** Why a line was applied; empty if it was not. */
  Optional<Evidence> evidence(BankLine line) {
    return matches.find(line.id()).map(Matches.Applied::evidence);
  }

  static <T> Money sum(Collection<T> things, Function<T, Money> amount) {
    return Money.sum(things.stream().map(amount).toList(), USD);
  }
}
