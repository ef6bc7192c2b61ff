package io.mspbilling.reconciliation;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Kept;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Which line of the bank account is which payout: by the bank's reference, else by the amount and
 * the nearest day. Once decided it is remembered. Not safe for use by several threads.
 */
public final class PayoutArrivals implements Fold, Kept {

  /** So much more or less, in minor units, and it may still be the same money. */
  private static final int ABOUT = 100;

  private static final String ARRIVED = "payout-arrived";

  private final Map<PayoutId, Arrival> arrivals = new HashMap<>();
  private final int graceDays;

  /**
   * @param graceDays how many days after its arrival date a payout may show on the bank account
   */
  public PayoutArrivals(int graceDays) {
    this.graceDays = graceDays;
  }

  /**
   * A payout that the bank shows.
   *
   * @param line the line of the bank account
   * @param bookedOn the day the bank booked it
   */
  public record Arrival(PayoutId payout, PaymentId line, LocalDate bookedOn) {

    private Facts facts() {
      return Facts.builder()
          .put("payout", payout)
          .put("line", line)
          .put("bookedOn", bookedOn)
          .build();
    }

    private static Arrival of(Facts facts) {
      return new Arrival(
          facts.read("payout", PayoutId::parse),
          facts.read("line", PaymentId::parse),
          facts.date("bookedOn"));
    }
  }

  @Override
  public void plus(JournalEntry entry) {
    arrivedIn(entry).ifPresent(arrival -> arrivals.put(arrival.payout(), arrival));
  }

  @Override
  public void keep(Archive archive) {
    archive.map(
        "arrivals", arrivals, Form.text(PayoutId::parse), Form.facts(Arrival::facts, Arrival::of));
  }

  /** The arrival that an entry tells of; empty if it tells of something else. */
  public static Optional<Arrival> arrivedIn(JournalEntry entry) {
    return entry.record().is(ARRIVED)
        ? Optional.of(Arrival.of(entry.record().facts()))
        : Optional.empty();
  }

  /** The record of an arrival. */
  public static JournalRecord arrived(Arrival arrival) {
    return JournalRecord.unique(ARRIVED, arrival.payout().text(), arrival.facts());
  }

  /** The arrival of a payout; empty if it has not shown yet. */
  public Optional<Arrival> find(PayoutId payout) {
    return Optional.ofNullable(arrivals.get(payout));
  }

  /** The payout that a line of the bank account was taken as; empty if it was not. */
  public Optional<PayoutId> payoutOf(PaymentId line) {
    return arrivals.values().stream()
        .filter(arrival -> arrival.line().equals(line))
        .map(Arrival::payout)
        .findFirst();
  }

  /**
   * Finds the payouts that have arrived since.
   *
   * @param payouts those that were told
   * @param lines the lines of the bank account that nothing explains yet
   * @param isCustomers tells, if it matters, whether a line is money that a customer sent, and no
   *     payout
   */
  public List<Arrival> decide(
      Collection<Payout> payouts,
      Collection<BankLine> lines,
      Supplier<Predicate<BankLine>> isCustomers) {
    Map<String, BankLine> byTrace = new HashMap<>();
    for (BankLine line : lines) {
      if (!line.trace().isEmpty()) {
        byTrace.putIfAbsent(line.trace(), line);
      }
    }
    List<Arrival> found = new ArrayList<>();
    Set<PaymentId> taken = new HashSet<>();
    List<Payout> without = new ArrayList<>();
    for (Payout payout : payouts) {
      if (find(payout.id()).isEmpty() && !payout.net().isZero()) {
        payout
            .bankTrace()
            .map(byTrace::get)
            .filter(line -> line.amount().equals(payout.net()) && taken.add(line.id()))
            .ifPresentOrElse(line -> found.add(arrival(payout, line)), () -> without.add(payout));
      }
    }
    List<BankLine> fitting =
        lines.stream()
            .filter(line -> !taken.contains(line.id()))
            .filter(line -> without.stream().anyMatch(one -> one.net().equals(line.amount())))
            .toList();
    if (!fitting.isEmpty()) {
      List<BankLine> free = fitting.stream().filter(isCustomers.get().negate()).toList();
      found.addAll(new NearestDay(without, free, graceDays).arrivals());
    }
    return found;
  }

  static Arrival arrival(Payout payout, BankLine line) {
    return new Arrival(payout.id(), line.id(), line.bookedOn());
  }

  /**
   * Shows people a payout that should have arrived.
   *
   * @param lines the lines of the bank account that nothing explains
   */
  public void reportMissing(
      Payout payout, LocalDate today, Collection<BankLine> lines, Worklist worklist) {
    if (today.isAfter(payout.arrivesOn().plusDays(graceDays))) {
      worklist.leave(
          ExceptionRow.of(
                  ExceptionKind.PAYOUT_MISSING,
                  new Subject.OfPayout(payout.id()),
                  payout.net()
                      + " should have arrived on "
                      + payout.arrivesOn()
                      + likely(payout, lines),
                  "ask the gateway and the bank for it; it is not posted before it arrives")
              .withAmount(payout.net()));
    }
  }

  /** The lines that may be it: of its reference with another amount, or of about its amount. */
  private String likely(Payout payout, Collection<BankLine> lines) {
    String likely =
        lines.stream()
            .filter(line -> isLikely(payout, line))
            .map(line -> line.id() + " of " + line.amount() + " from " + line.bookedOn())
            .collect(Collectors.joining(", "));
    return likely.isEmpty() ? "" : "; it may be " + likely;
  }

  private boolean isLikely(Payout payout, BankLine line) {
    boolean isNamed = payout.bankTrace().filter(line.trace()::equals).isPresent();
    return line.amount().currency().equals(payout.net().currency())
        && (isNamed
            || (NearestDay.isInTime(payout, line, graceDays)
                && line.amount().minus(payout.net()).abs().minorUnits() <= ABOUT));
  }
}
