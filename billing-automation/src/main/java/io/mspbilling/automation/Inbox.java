package io.mspbilling.automation;

import io.mspbilling.collection.ChargeResult;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.GatewayEvent.ChargeFailed;
import io.mspbilling.collection.GatewayEvent.ChargeSucceeded;
import io.mspbilling.collection.GatewayEvent.PaidOut;
import io.mspbilling.collection.GatewayEvent.Reversed;
import io.mspbilling.collection.GatewayEvents;
import io.mspbilling.collection.GatewayNews;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.communication.Bounce;
import io.mspbilling.communication.BounceFeed;
import io.mspbilling.communication.Bounces;
import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Observations;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.RecordTooLongException;
import io.mspbilling.journal.Watermarks;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.receivables.UnreadableRecord;
import io.mspbilling.reconciliation.BankFeed;
import io.mspbilling.reconciliation.BankLines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Brings what the gateway and the bank tell into the journal, each thing once. The place in a
 * stream moves on only after all that was read is in the journal.
 */
final class Inbox {

  /** What a bank may add to a line after it was booked, and what we add to a refund. */
  private static final Set<String> BESIDES =
      Set.of("rail", "counterparty", "memo", "trace", "reversal.reopens", "reversal.invoice");

  private final Memory memory;
  private final EffectLog log;
  private final VendorCalls calls;
  private final LocalDate cutOver;
  private final boolean refundReopens;
  private final List<UnreadableRecord> unreadable = new ArrayList<>();
  private int beforeCutOver;

  /**
   * @param cutOver the first day that counts; what comes from before it is not taken in
   * @param refundReopens whether a refund that is heard of now opens its invoices again
   */
  Inbox(Memory memory, EffectLog log, VendorCalls calls, LocalDate cutOver, boolean refundReopens) {
    this.memory = memory;
    this.log = log;
    this.calls = calls;
    this.cutOver = cutOver;
    this.refundReopens = refundReopens;
  }

  /** What could not be read so far. */
  List<UnreadableRecord> unreadable() {
    return unreadable;
  }

  /** How many events and lines were from before the cut-over. */
  int beforeCutOver() {
    return beforeCutOver;
  }

  /**
   * Reads what happened at the gateway; a pending charge that ended is concluded.
   *
   * @return how many events were new; none if it could not be read
   */
  int pull(PaymentGateway gateway) {
    return pull(
        new Stream<>(GatewayNews.STREAM, gateway.system(), event -> "event " + event.id()),
        gateway::eventsAfter,
        this::take);
  }

  /**
   * Where records come from.
   *
   * @param stream as the journal names it
   * @param label what people know a record by
   */
  private record Stream<T>(String stream, SystemName system, Function<T, String> label) {

    private UnreadableRecord tooLong(T record) {
      return new UnreadableRecord(
          system,
          label.apply(record),
          "text",
          "is too long for the journal",
          "have it made shorter; until then it is left out of everything");
    }
  }

  private <T> int pull(
      Stream<T> from, Function<Optional<String>, Pull<T>> reader, Predicate<T> taker) {
    memory.catchUp();
    Optional<String> position = memory.state().watermarks.position(from.stream());
    return calls
        .read(from.system(), () -> reader.apply(position))
        .map(pull -> takeAll(from, position, pull, taker))
        .orElse(0);
  }

  /** An unreadable record holds the place, so that it is read again once it is put right. */
  private <T> int takeAll(
      Stream<T> from, Optional<String> position, Pull<T> pull, Predicate<T> taker) {
    int fresh = 0;
    List<UnreadableRecord> wrong = new ArrayList<>(pull.unreadable());
    for (T record : pull.records()) {
      try {
        fresh += taker.test(record) ? 1 : 0;
      } catch (RecordTooLongException e) {
        wrong.add(from.tooLong(record));
      }
    }
    unreadable.addAll(wrong);
    if (wrong.isEmpty() && !pull.position().equals(position)) {
      pull.position().ifPresent(next -> memory.note(Watermarks.moved(from.stream(), next)));
    }
    return fresh;
  }

  /** What follows from a refund is decided once, whatever is decided about later ones. */
  private GatewayEvent decided(GatewayEvent event) {
    if (!(event instanceof Reversed reversed)
        || reversed.reversal().kind() != ReversalKind.REFUND) {
      return event;
    }
    memory.catchUp(); // Another worker may have made it while the gateway was read.
    return new Reversed(
        reversed.id(),
        memory.state().refunds.decided(reversed.reversal(), refundReopens),
        reversed.fee());
  }

  /**
   * Takes one event, however it came; a pending charge that it ends is concluded. Taken again, or
   * in another order, it changes nothing.
   *
   * @return whether it was new
   */
  boolean take(GatewayEvent event) {
    if (isBefore(event.on())) {
      return false;
    }
    boolean fresh = see(decided(event));
    if (event instanceof ChargeSucceeded succeeded) {
      conclude(
          succeeded.charge(), Outcome.done(ChargeResult.of(succeeded.payment())), succeeded.on());
    } else if (event instanceof ChargeFailed failed) {
      conclude(failed.charge(), Charging.declined(failed.decline()), failed.on());
    }
    return fresh;
  }

  /**
   * Reads what the bank booked.
   *
   * @return how many lines were new; none if it could not be read
   */
  int pull(BankFeed bank) {
    return pull(
        new Stream<>(BankLines.STREAM, bank.system(), line -> "line " + line.id().value()),
        bank::linesAfter,
        this::take);
  }

  /**
   * Takes one line of the bank account, however it came.
   *
   * @return whether it was new
   */
  boolean take(BankLine line) {
    return !isBefore(line.bookedOn())
        && see(BankLines.STREAM, line.id().text(), BankLines.facts(line));
  }

  /**
   * Reads which messages did not arrive.
   *
   * @return how many bounces of our messages were new; none if it could not be read
   */
  int pull(BounceFeed mail) {
    return pull(
        new Stream<>(Bounces.STREAM, mail.system(), bounce -> "bounce of " + bounce.messageId()),
        mail::bouncesAfter,
        this::take);
  }

  /**
   * Takes one bounce, however it came.
   *
   * @return whether it was new, and of a message of ours
   */
  boolean take(Bounce bounce) {
    memory.catchUp();
    return memory.state().bounces.isOurs(bounce) && memory.see(Bounces.seen(bounce)).isAppended();
  }

  private boolean isBefore(LocalDate day) {
    boolean before = day.isBefore(cutOver);
    beforeCutOver += before ? 1 : 0;
    return before;
  }

  private void conclude(EffectKey charge, Outcome<ChargeResult> outcome, LocalDate on) {
    memory.catchUp();
    memory
        .state()
        .effects
        .find(Charging.TYPE, charge)
        .ifPresent(
            effect -> log.conclude(Charging.TYPE, effect.order(), effect.attempt(), outcome, on));
  }

  private boolean see(GatewayEvent event) {
    try {
      return see(GatewayNews.STREAM, event.id(), GatewayEvents.facts(event));
    } catch (RecordTooLongException e) {
      if (event instanceof PaidOut paidOut && !paidOut.payout().lines().isEmpty()) {
        return see(paidOut.withoutLines()); // People look at the gateway what is in it.
      }
      throw e;
    }
  }

  private boolean see(String stream, String id, Facts facts) {
    AppendResult result = memory.see(Observations.seen(stream, id, facts));
    if (result instanceof AppendResult.AlreadyThere there
        && !isSame(Observations.in(there.entry(), stream), facts)) {
      memory.see(Observations.shownOtherwise(stream, id, facts));
    }
    return result.isAppended();
  }

  /** The words around a bank line may come later; its money and its day may not. */
  private static boolean isSame(Optional<Facts> before, Facts now) {
    return before.map(facts -> essence(facts).equals(essence(now))).orElse(false);
  }

  private static Map<String, String> essence(Facts facts) {
    Map<String, String> essence = new TreeMap<>(facts.values());
    essence.keySet().removeAll(BESIDES);
    return essence;
  }
}
