package io.mspbilling.automation;

import io.mspbilling.journal.Fold;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.Observations;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reconciliation.BankLines;
import io.mspbilling.reconciliation.PayoutArrivals;
import io.mspbilling.reconciliation.matching.Evidence;
import io.mspbilling.reconciliation.matching.Matches;
import io.mspbilling.reconciliation.matching.ReturnedPayment;
import io.mspbilling.reconciliation.matching.SetAside;
import io.mspbilling.reconciliation.matching.UnappliedPayment;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.matching.HandledLine;
import io.mspbilling.reporting.matching.Handling;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What became of each line of the bank account first, by whom, and whether that was undone: what it
 * became after that has another id. What a person decided counts as found by that person, as the
 * journal does not tell whether it had been suggested. Not safe for use by several threads.
 */
final class LineHistory implements Fold {

  private final Matches matches = new Matches();
  private final Map<PaymentId, BankLine> lines = new LinkedHashMap<>();
  private final Map<PaymentId, Decided> decided = new HashMap<>();
  private final Set<PaymentId> undone = new HashSet<>();

  /** Who decided what a line is, and when. */
  private record Decided(Handling handling, Instant at) {}

  @Override
  public void plus(JournalEntry entry) {
    matches.plus(entry);
    Observations.in(entry, BankLines.STREAM).map(BankLines::of).ifPresent(this::booked);
    UnappliedPayment.in(entry).map(UnappliedPayment::payment).ifPresent(undone::add);
    Matches.appliedIn(entry).ifPresent(line -> decided(line, entry));
    SetAside.in(entry).ifPresent(line -> decided(line, entry));
    PayoutArrivals.arrivedIn(entry).ifPresent(arrival -> decided(arrival.line(), entry));
    ReturnedPayment.in(entry).ifPresent(back -> returned(back, entry));
  }

  private void booked(BankLine line) {
    lines.putIfAbsent(line.id(), line);
  }

  private void returned(ReturnedPayment back, JournalEntry entry) {
    decided(back.line(), entry);
    decided(back.payment(), entry);
  }

  private void decided(PaymentId line, JournalEntry entry) {
    boolean isByPerson =
        entry.record().facts().find("who").isPresent()
            || matches.find(line).filter(LineHistory::isConfirmed).isPresent();
    decided.putIfAbsent(
        line, new Decided(isByPerson ? Handling.MANUAL : Handling.AUTOMATIC, entry.at()));
  }

  private static boolean isConfirmed(Matches.Applied applied) {
    return applied.evidence() == Evidence.CONFIRMED_BY_PERSON;
  }

  /** A line by the id under which the bank booked it; empty if it never did. */
  Optional<BankLine> find(PaymentId line) {
    return Optional.ofNullable(lines.get(line));
  }

  /** The lines that were booked in some days, in the order in which they were read. */
  List<HandledLine> in(Period period, ZoneId zone) {
    return lines.values().stream()
        .filter(line -> period.contains(line.bookedOn()))
        .map(line -> handled(line, zone))
        .toList();
  }

  private HandledLine handled(BankLine line, ZoneId zone) {
    Optional<Decided> by = Optional.ofNullable(decided.get(line.id()));
    return new HandledLine(
        line.id(),
        line.amount(),
        by.map(Decided::handling).orElse(Handling.UNRESOLVED),
        undone.contains(line.id()),
        by.map(one -> Duration.between(line.bookedOn().atStartOfDay(zone).toInstant(), one.at()))
            .filter(took -> !took.isNegative()));
  }
}
