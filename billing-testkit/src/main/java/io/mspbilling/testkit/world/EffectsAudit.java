package io.mspbilling.testkit.world;

import io.mspbilling.collection.Charging;
import io.mspbilling.collection.Refunding;
import io.mspbilling.communication.Reminding;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.Recording;
import io.mspbilling.issuance.TakingBack;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.PaymentReceived;
import io.mspbilling.reconciliation.PaymentReversed;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.PostingOrder;
import io.mspbilling.reconciliation.PostingToBooks;
import io.mspbilling.reconciliation.RefundGiven;
import io.mspbilling.testkit.gateway.GatewayOperation;
import io.mspbilling.testkit.gateway.LedgerCharge;
import io.mspbilling.worklist.ExceptionKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The journal's chain is whole, and what it says agrees with what vendors hold. */
final class EffectsAudit {
  private static final int GRACE_DAYS = 5;
  private static final int MANY_ATTEMPTS = 3;

  private final Town town;
  private final Effects effects =
      new Effects(
          List.of(
              Charging.TYPE,
              Refunding.TYPE,
              Recording.TYPE,
              TakingBack.TYPE,
              PostingToBooks.TYPE,
              Reminding.TYPE));
  private String lastHash = JournalEntry.GENESIS;
  private long read;
  private boolean isBroken;

  EffectsAudit(Town town) {
    this.town = town;
  }

  void readOn() {
    for (JournalEntry entry : town.journal.entriesAfter(read)) {
      isBroken |= !entry.follows(lastHash);
      lastHash = entry.hash();
      read = entry.sequence();
      effects.plus(entry);
    }
  }

  /**
   * The clients of whom a posting was refused, or cannot be made, and is shown: what comes after it
   * waits with it.
   */
  Set<String> behindRefusals(Rows rows) {
    Set<String> clients = new TreeSet<>();
    town.clients.values().stream()
        .filter(client -> rows.areOf(ExceptionKind.NOT_SUPPORTED, client.id()))
        .forEach(client -> clients.add(client.name()));
    for (EffectState<?, ?> effect : effects.unfinished()) {
      if (effect.status() == EffectStatus.REFUSED
          && effect.order() instanceof PostingOrder order
          && rows.mention(ExceptionKind.REFUSED, effect.key().value())) {
        customer(order.posting()).ifPresent(customer -> clients.add(customer.name()));
      }
    }
    return clients;
  }

  /**
   * The payments in the PSA that it refuses to take off an invoice, or of which it gave no clear
   * answer when they were recorded; people are shown both.
   */
  Set<PaymentId> stuckInPsa(Rows rows) {
    Set<PaymentId> stuck = new HashSet<>();
    for (EffectState<?, ?> effect : effects.unfinished()) {
      if (effect.status() == EffectStatus.REFUSED
          && effect.order() instanceof PaymentVoid order
          && rows.mention(ExceptionKind.REFUSED, effect.key().value())) {
        stuck.add(order.payment());
      } else if (effect.status().isOpen() // A worker may have died before it heard anything.
          && effect.order() instanceof PaymentRecord
          && rows.mention(ExceptionKind.IN_DOUBT, effect.key().value())) {
        town.psa.recordedUnder(effect.key()).forEach(one -> stuck.add(one.id()));
      }
    }
    return stuck;
  }

  private static Optional<BookCustomer> customer(Posting posting) {
    if (posting instanceof PaymentReceived payment) {
      return Optional.of(payment.customer());
    } else if (posting instanceof PaymentReversed reversed) {
      return Optional.of(reversed.customer());
    }
    return posting instanceof RefundGiven refund
        ? Optional.of(refund.customer())
        : Optional.empty();
  }

  void check(Rows rows, List<String> findings) {
    if (isBroken) {
      findings.add("the journal's chain is broken");
    }
    for (LedgerCharge charge : town.gateway.charges()) {
      String key = charge.request().key().value();
      if (charge.isLive()
          && !effects.hasSucceeded(charge.request().key())
          && !isUnderWay(charge)
          && !rows.mention(key)) {
        findings.add(
            "the gateway took "
                + charge.captured()
                + " as "
                + charge.payment()
                + ", and the journal knows nothing of it");
      }
    }
    for (EffectState<?, ?> effect : effects.unfinished()) {
      if (effect.status() == EffectStatus.REFUSED
          && effect.type().equals(Charging.TYPE)
          && rows.mention(ExceptionKind.REFUSED, effect.key().value())
          && town.takenAway.isEmpty()
          && !wasRefused(effect.key())
          && !town.outages.wasRefused(GatewayOperation.CHARGE)) {
        findings.add("the gateway never refused to '" + effect.order().description() + "'");
      }
      boolean isDone = effect.status().isTerminal() || effect.status() == EffectStatus.NOT_SENT;
      if (!isDone && !isExpected(effect) && !rows.mention(effect.key().value())) {
        findings.add(
            "'"
                + effect.order().description()
                + "' is "
                + effect.status()
                + ", and nobody is told");
      }
    }
  }

  private boolean wasRefused(EffectKey charge) {
    return town.gateway.charges().stream()
        .anyMatch(one -> one.wasRefused() && one.request().key().equals(charge));
  }

  /**
   * What went back in the meantime need not be recorded any more; and what a dispute that was won
   * brought again is entered by people, who are told of that.
   */
  private boolean isWanted(EffectState<?, ?> effect) {
    return effect.order() instanceof PaymentRecord record
        ? town.gateway.charges().stream()
            .filter(charge -> charge.payment().equals(record.source()))
            .anyMatch(charge -> charge.reversed().isZero() && !charge.wasDisputed())
        : effect.type().equals(PostingToBooks.TYPE);
  }

  /** What runs have tried again and again, and could not send, is shown. */
  void checkTried(Rows rows, List<String> findings) {
    for (EffectState<?, ?> effect : effects.unfinished()) {
      if (effect.status() == EffectStatus.NOT_SENT
          && effect.attempt() >= MANY_ATTEMPTS
          && isWanted(effect)
          && !rows.mention(effect.key().value())) {
        findings.add(
            "'"
                + effect.order().description()
                + "' was tried "
                + effect.attempt()
                + " times, and nobody is told");
      }
    }
  }

  /** Whether the vendor took it on, and the day has not passed by which it said to end it. */
  private boolean isExpected(EffectState<?, ?> effect) {
    return effect.status() == EffectStatus.PENDING
        && effect.on().filter(day -> !day.plusDays(GRACE_DAYS).isBefore(town.today())).isPresent();
  }

  private boolean isUnderWay(LedgerCharge charge) {
    return effects
        .find(Charging.TYPE, charge.request().key())
        .filter(effect -> effect.status() == EffectStatus.PENDING)
        .isPresent();
  }
}
