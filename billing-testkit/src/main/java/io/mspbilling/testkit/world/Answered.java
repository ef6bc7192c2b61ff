package io.mspbilling.testkit.world;

import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What people did with lines of the bank account that waited, as the world itself knows it. */
final class Answered {
  private final Map<PaymentId, Applied> applied = new HashMap<>();
  private final Map<PaymentId, LocalDate> dismissed = new HashMap<>();
  private final Set<PaymentId> aside = new HashSet<>();
  private final Set<PaymentId> seenTo = new HashSet<>();
  private final Map<PaymentId, PaymentId> entered = new HashMap<>();
  private final Map<InvoiceId, Integer> released = new HashMap<>();
  private final List<TakenOff> takenOff = new ArrayList<>();

  private final Map<CustomerId, Integer> collected = new HashMap<>();
  private final Map<String, Integer> slips = new TreeMap<>();

  /** The decisions that make no sense and should have been refused, and were not. */
  final List<String> wronglyTaken = new ArrayList<>();

  private record Applied(LocalDate on, List<Allocation> allocations) {}

  /**
   * A line that people took off what it had paid for.
   *
   * @param line as it was applied
   */
  record TakenOff(BankLine line, LocalDate on) {

    /** By which the books know that it was taken off. */
    String reversal() {
      return line.id().system() + ":unapplied-" + line.id().value();
    }
  }

  void applied(PaymentId line, LocalDate on, List<Allocation> allocations) {
    applied.put(line, new Applied(on, allocations));
  }

  /** The day on which people said what a line pays for. */
  Optional<LocalDate> appliedOn(PaymentId line) {
    return Optional.ofNullable(applied.get(line)).map(Applied::on);
  }

  /** What people said of other lines that they pay for an invoice; in cents. */
  long promised(InvoiceId invoice) {
    return applied.values().stream()
        .flatMap(one -> one.allocations().stream())
        .filter(one -> one.invoice().equals(invoice))
        .mapToLong(one -> one.amount().minorUnits())
        .sum();
  }

  /** The PSA shows by itself what became of it. */
  void isDone(PaymentId line) {
    applied.computeIfPresent(line, (id, one) -> new Applied(one.on(), List.of()));
  }

  /** Something was decided about a thing that makes no sense, and whoever did so must be told. */
  void mustBeShown(String thing, int day) {
    slips.put(thing, day);
  }

  void isUndone(String thing) {
    slips.remove(thing);
  }

  /** The things of which people decided something that makes no sense, by the day. */
  Map<String, Integer> slips() {
    return slips;
  }

  /** What a client owes from before the first day is collected from now on. */
  void collects(CustomerId client, int day) {
    collected.put(client, day);
  }

  /** The day on which people had it collected; empty if they did not. */
  Optional<Integer> collectedOn(CustomerId client) {
    return Optional.ofNullable(collected.get(client));
  }

  /** What was refused for an invoice may be tried again from now on. */
  void released(InvoiceId invoice, int day) {
    released.put(invoice, day);
  }

  /** The last day on which something was released for an invoice; 0 if nothing was. */
  int releasedOn(InvoiceId invoice) {
    return released.getOrDefault(invoice, 0);
  }

  void dismissed(PaymentId line, LocalDate until) {
    dismissed.put(line, until);
  }

  boolean isDismissed(PaymentId line, LocalDate today) {
    return dismissed.containsKey(line) && !dismissed.get(line).isBefore(today);
  }

  void setAside(PaymentId line) {
    aside.add(line);
  }

  boolean isAside(PaymentId line) {
    return aside.contains(line);
  }

  /** People have asked the client for what the bank took back. */
  void seenTo(PaymentId line) {
    seenTo.add(line);
  }

  boolean isSeenTo(PaymentId line) {
    return seenTo.contains(line);
  }

  /** A line was entered in the PSA by hand, too. */
  void entered(PaymentId line, PaymentId recorded) {
    entered.put(line, recorded);
  }

  Optional<PaymentId> entryOf(PaymentId line) {
    return Optional.ofNullable(entered.get(line));
  }

  /**
   * @param again the same line, as it waits from now on
   */
  void takenOff(BankLine line, PaymentId again, LocalDate on) {
    takenOff.add(new TakenOff(line, on));
    entryOf(line.id()).ifPresent(entry -> entered.put(again, entry));
  }

  List<TakenOff> takenOff() {
    return takenOff;
  }

  /** The last day on which people took something off that a client had paid. */
  Optional<LocalDate> lastTakenOff(String client) {
    return takenOff.stream()
        .filter(one -> one.line().counterparty().equals(client))
        .map(TakenOff::on)
        .max(LocalDate::compareTo);
  }
}
