package io.mspbilling.automation;

import io.mspbilling.collection.ChargeResult;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.GatewayEvent.ChargeFailed;
import io.mspbilling.collection.GatewayEvent.ChargeSucceeded;
import io.mspbilling.collection.GatewayEvents;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectRecords;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.Observations;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Watermarks;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.UnreadableRecord;
import io.mspbilling.reconciliation.BankFeed;
import io.mspbilling.reconciliation.BankLines;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings what the gateway and the bank tell into the journal, each thing once. The place in a
 * stream moves on only after all that was read is in the journal.
 */
final class Inbox {

  private final Journal journal;
  private final InstantSource clock;
  private final List<UnreadableRecord> unreadable = new ArrayList<>();

  Inbox(Journal journal, InstantSource clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /** What could not be read so far. */
  List<UnreadableRecord> unreadable() {
    return unreadable;
  }

  /**
   * Reads what happened at the gateway; a pending charge that ended is concluded.
   *
   * @return how many events were new
   */
  int pull(PaymentGateway gateway) {
    Optional<String> position = position(Ledger.GATEWAY_EVENTS);
    Pull<GatewayEvent> pull = gateway.eventsAfter(position);
    int fresh = 0;
    for (GatewayEvent event : pull.records()) {
      fresh += see(Ledger.GATEWAY_EVENTS, event.id(), GatewayEvents.facts(event));
      if (event instanceof ChargeSucceeded succeeded) {
        conclude(
            succeeded.charge(), Outcome.done(ChargeResult.of(succeeded.payment())), succeeded.on());
      } else if (event instanceof ChargeFailed failed) {
        conclude(failed.charge(), Charging.declined(failed.decline()), failed.on());
      }
    }
    moveOn(Ledger.GATEWAY_EVENTS, position, pull);
    return fresh;
  }

  /**
   * Reads what the bank booked.
   *
   * @return how many lines were new
   */
  int pull(BankFeed bank) {
    Optional<String> position = position(Ledger.BANK_LINES);
    Pull<BankLine> pull = bank.linesAfter(position);
    int fresh = 0;
    for (BankLine line : pull.records()) {
      fresh += see(Ledger.BANK_LINES, line.id().text(), BankLines.facts(line));
    }
    moveOn(Ledger.BANK_LINES, position, pull);
    return fresh;
  }

  private Optional<String> position(String stream) {
    return Watermarks.of(journal.entriesAfter(0)).position(stream);
  }

  private void conclude(EffectKey charge, Outcome<ChargeResult> outcome, LocalDate on) {
    Effects.of(Ledger.TYPES, journal.entriesAfter(0))
        .find(Charging.TYPE, charge)
        .ifPresent(
            effect ->
                journal.append(
                    EffectRecords.concluded(Charging.TYPE, charge, effect.attempt(), outcome, on),
                    clock.instant()));
  }

  private int see(String stream, String id, Facts facts) {
    return journal.append(Observations.seen(stream, id, facts), clock.instant()).isAppended()
        ? 1
        : 0;
  }

  /** An unreadable record holds the place, so that it is read again once it is put right. */
  private void moveOn(String stream, Optional<String> position, Pull<?> pull) {
    unreadable.addAll(pull.unreadable());
    if (pull.unreadable().isEmpty() && !pull.position().equals(position)) {
      pull.position()
          .ifPresent(next -> journal.append(Watermarks.moved(stream, next), clock.instant()));
    }
  }
}
