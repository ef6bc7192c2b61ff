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

/**
 * Which line of the bank account is which payout: by the bank's reference, else by an amount and a
 * date that fit only one. Once decided it is remembered. Not safe for use by several threads.
 */
public final class PayoutArrivals implements Fold, Kept {

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
   */
  public List<Arrival> decide(Collection<Payout> payouts, Collection<BankLine> lines) {
    List<Arrival> found = new ArrayList<>();
    Set<PaymentId> taken = new HashSet<>();
    Map<String, BankLine> byTrace = new HashMap<>();
    for (BankLine line : lines) {
      if (!line.trace().isEmpty()) {
        byTrace.putIfAbsent(line.trace(), line);
      }
    }
    List<Payout> without = new ArrayList<>();
    for (Payout payout : payouts) {
      if (find(payout.id()).isEmpty()) {
        payout
            .bankTrace()
            .map(byTrace::get)
            .filter(line -> line.amount().equals(payout.net()) && !taken.contains(line.id()))
            .ifPresentOrElse(line -> add(found, taken, payout, line), () -> without.add(payout));
      }
    }
    for (Payout payout : without) {
      List<BankLine> fitting =
          lines.stream().filter(line -> !taken.contains(line.id()) && fits(payout, line)).toList();
      if (fitting.size() == 1
          && without.stream().filter(rival -> fits(rival, fitting.get(0))).count() == 1) {
        add(found, taken, payout, fitting.get(0));
      }
    }
    return found;
  }

  private static void add(List<Arrival> found, Set<PaymentId> taken, Payout payout, BankLine line) {
    found.add(new Arrival(payout.id(), line.id(), line.bookedOn()));
    taken.add(line.id());
  }

  private boolean fits(Payout payout, BankLine line) {
    return line.amount().equals(payout.net())
        && !line.bookedOn().isBefore(payout.arrivesOn().minusDays(1))
        && !line.bookedOn().isAfter(payout.arrivesOn().plusDays(graceDays));
  }

  /** Shows people a payout that should have arrived. */
  public void reportMissing(Payout payout, LocalDate today, Worklist worklist) {
    if (today.isAfter(payout.arrivesOn().plusDays(graceDays))) {
      worklist.leave(
          ExceptionRow.of(
                  ExceptionKind.PAYOUT_MISSING,
                  new Subject.OfPayout(payout.id()),
                  payout.net() + " should have arrived on " + payout.arrivesOn(),
                  "ask the gateway and the bank for it; it is not posted before it arrives")
              .withAmount(payout.net()));
    }
  }
}
