package io.mspbilling.reconciliation.matching;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.Kept;
import io.mspbilling.journal.Observations;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.reconciliation.BankLines;
import io.mspbilling.reconciliation.PayoutArrivals;
import io.mspbilling.worklist.Worklist;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The lines of the bank account: applied to what they pay for, taken as a payout, or waiting to be
 * explained. A line is what it was taken as first. Not safe for use by several threads.
 */
public final class BankReceipts implements Fold, Kept {

  private final Matches matches;
  private final Consumer<Receipt> listener;
  private final Map<PaymentId, BankLine> waiting = new LinkedHashMap<>();
  private final Map<PaymentId, Receipt> withRemainder = new LinkedHashMap<>();
  private final Set<PaymentId> unusable = new LinkedHashSet<>();
  private final Set<PaymentId> unknown = new LinkedHashSet<>();

  /**
   * @param listener is told every line that was applied, before the next entry is taken
   */
  public BankReceipts(Matches matches, Consumer<Receipt> listener) {
    this.matches = matches;
    this.listener = listener;
  }

  /** Comes after {@link Matches} has taken the entry. */
  @Override
  public void plus(JournalEntry entry) {
    Observations.in(entry, BankLines.STREAM).map(BankLines::of).ifPresent(this::booked);
    Matches.appliedIn(entry).ifPresent(this::applied);
    PayoutArrivals.arrivedIn(entry).ifPresent(arrival -> arrived(arrival.line()));
  }

  @Override
  public void keep(Archive archive) {
    Form<PaymentId> payments = Form.text(PaymentId::parse);
    archive.map("waiting lines", waiting, payments, Form.facts(BankLines::facts, BankLines::of));
    archive.map("with remainder", withRemainder, payments, Form.facts(Receipt::facts, Receipt::of));
    archive.values("unusable", unusable, payments);
    archive.values("unknown", unknown, payments);
  }

  private void booked(BankLine line) {
    waiting.putIfAbsent(line.id(), line);
    unknown.remove(line.id());
    applied(line.id());
  }

  private void arrived(PaymentId line) {
    if (waiting.remove(line) == null) {
      unusable.add(line);
    }
  }

  private void applied(PaymentId payment) {
    Optional<Matches.Applied> applied = matches.find(payment);
    if (applied.isPresent()) {
      BankLine line = waiting.remove(payment);
      if (line == null || !applied.get().fits(line)) {
        (line == null ? unknown : unusable).add(payment);
        return;
      }
      Receipt receipt = applied.get().receipt(line);
      if (receipt.unapplied().isPositive()
          || applied.get().evidence() == Evidence.INVOICE_NAMED_SHORT_PAID) {
        withRemainder.put(payment, receipt);
      }
      listener.accept(receipt);
    }
  }

  /** What a match that is not written yet will bring. */
  public Receipt of(Match match) {
    return new Matches.Applied(
            match.customer().orElseThrow(), match.allocations(), match.evidence())
        .receipt(Objects.requireNonNull(waiting.get(match.payment().id())));
  }

  /** The lines that nothing explains yet. */
  public Collection<BankLine> waiting() {
    return Collections.unmodifiableCollection(waiting.values());
  }

  /** The lines of money that came in, that nothing explains yet, and that are none of these. */
  public List<BankLine> waitingBeside(Collection<PayoutArrivals.Arrival> arrivals) {
    Set<PaymentId> taken =
        arrivals.stream().map(PayoutArrivals.Arrival::line).collect(Collectors.toSet());
    return waiting.values().stream()
        .filter(line -> line.amount().isPositive() && !taken.contains(line.id()))
        .toList();
  }

  /** Whether nothing explains a line yet. */
  public boolean isWaiting(PaymentId line) {
    return waiting.containsKey(line);
  }

  /** Shows people the lines that were applied with a remainder on one side. */
  public void reportRemainders(Worklist worklist) {
    withRemainder.forEach(
        (payment, receipt) ->
            matches
                .find(payment)
                .ifPresent(
                    applied ->
                        BankPayments.reportRemainder(receipt, applied.evidence(), worklist)));
  }

  /** The lines that a person applied to more than they brought, or that are a payout as well. */
  public Set<PaymentId> unusable() {
    return Collections.unmodifiableSet(unusable);
  }

  /** The payments that a person applied and that are no line of the bank account that waits. */
  public Set<PaymentId> unknown() {
    return Collections.unmodifiableSet(unknown);
  }
}
