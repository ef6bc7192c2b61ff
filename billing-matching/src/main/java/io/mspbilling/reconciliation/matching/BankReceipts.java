package io.mspbilling.reconciliation.matching;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.Kept;
import io.mspbilling.journal.Observations;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.reconciliation.BankLines;
import io.mspbilling.reconciliation.PayoutArrivals;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The lines of the bank account: applied to what they pay for, taken as a payout, taking a payment
 * back, set aside, or waiting to be explained. A line is what it was taken as first, until a person
 * unapplies it. Not safe for use by several threads.
 */
public final class BankReceipts implements Fold, Kept {

  private final Matches matches;
  private final Consumer<Receipt> listener;
  private final Consumer<Reversal> takenBack;
  private final Adopter adopter;
  private final Map<PaymentId, BankLine> waiting = new LinkedHashMap<>();
  private final Map<PaymentId, Receipt> withRemainder = new LinkedHashMap<>();
  private final Set<PaymentId> unusable = new LinkedHashSet<>();
  private final Set<PaymentId> unknown = new LinkedHashSet<>();
  private final Map<ReturnedPayment, Long> returned = new LinkedHashMap<>();
  private final Set<ReturnedPayment> unusableReturns = new LinkedHashSet<>();

  /**
   * @param listener is told every line that was applied, before the next entry is taken
   * @param adopter is told what the PSA held already of such a line, likewise
   * @param takenBack is told what the bank took back of such a line, likewise
   */
  public BankReceipts(
      Matches matches, Consumer<Receipt> listener, Adopter adopter, Consumer<Reversal> takenBack) {
    this.matches = matches;
    this.listener = listener;
    this.adopter = adopter;
    this.takenBack = takenBack;
  }

  /** Takes down that a payment which a person entered in the PSA is the record of one of ours. */
  @FunctionalInterface
  public interface Adopter {
    /**
     * @param source the line of the bank account
     * @param recorded the PSA's id of the payment
     */
    void adopt(PaymentId source, InvoiceId invoice, PaymentId recorded);
  }

  /** Comes after {@link Matches} has taken the entry. */
  @Override
  public void plus(JournalEntry entry) {
    Observations.in(entry, BankLines.STREAM).map(BankLines::of).ifPresent(this::booked);
    Matches.appliedIn(entry).ifPresent(this::applied);
    PayoutArrivals.arrivedIn(entry).ifPresent(arrival -> arrived(arrival.line()));
    ReturnedPayment.in(entry).ifPresent(one -> returned(one, entry.sequence()));
    SetAside.in(entry).ifPresent(waiting::remove);
    UnappliedPayment.in(entry).ifPresent(this::unapplied);
  }

  @Override
  public void keep(Archive archive) {
    Form<PaymentId> payments = Form.text(PaymentId::parse);
    archive.map("waiting lines", waiting, payments, Form.facts(BankLines::facts, BankLines::of));
    archive.map("with remainder", withRemainder, payments, Form.facts(Receipt::facts, Receipt::of));
    archive.values("unusable", unusable, payments);
    archive.values("unknown", unknown, payments);
    archive.map("returned", returned, ReturnedPayment.FORM, Form.text(Long::valueOf));
    archive.values("unusable returns", unusableReturns, ReturnedPayment.FORM);
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
        boolean isUnknown = line == null && takenBackBy(payment).isEmpty();
        (isUnknown ? unknown : unusable).add(payment);
        return;
      }
      Receipt receipt = applied.get().receipt(line);
      if (receipt.unapplied().isPositive()
          || applied.get().evidence() == Evidence.INVOICE_NAMED_SHORT_PAID) {
        withRemainder.put(payment, receipt);
      }
      applied.get().recorded().forEach((on, recorded) -> adopter.adopt(payment, on, recorded));
      listener.accept(receipt);
    }
  }

  /** What was not applied before it went back is neither: nobody is told of it. */
  private void returned(ReturnedPayment one, long sequence) {
    BankLine out = waiting.get(one.line());
    BankLine in = waiting.get(one.payment());
    if (out == null || !one.isBy(out) || (in != null && !in.amount().equals(one.amount()))) {
      unusableReturns.add(one);
      return;
    }
    waiting.remove(one.line());
    unusableReturns.removeIf(wrong -> wrong.line().equals(one.line()));
    returned.put(one, sequence);
    if (in != null) {
      waiting.remove(one.payment());
    } else {
      withRemainder.computeIfPresent(
          one.payment(), (id, receipt) -> leavesRemainder(one, receipt) ? receipt : null);
      takenBack.accept(one.reversal());
    }
  }

  private void unapplied(UnappliedPayment one) {
    withRemainder.remove(one.payment());
    one.reversal().ifPresent(takenBack);
    booked(one.again());
  }

  private static boolean leavesRemainder(ReturnedPayment one, Receipt receipt) {
    Money remainder = receipt.unapplied().isPositive() ? receipt.unapplied() : receipt.amount();
    return one.amount().compareTo(remainder) < 0;
  }

  /** The line that took a payment back; empty if none did. */
  Optional<PaymentId> takenBackBy(PaymentId payment) {
    return returned.keySet().stream()
        .filter(one -> one.payment().equals(payment))
        .map(ReturnedPayment::line)
        .findFirst();
  }

  /** Whether the bank took a payment back. */
  public boolean wentBack(PaymentId payment) {
    return takenBackBy(payment).isPresent();
  }

  /** What a match that is not written yet will bring. */
  public Receipt of(Match match) {
    return new Matches.Applied(
            match.customer().orElseThrow(), match.allocations(), match.evidence(), match.recorded())
        .receipt(Objects.requireNonNull(waiting.get(match.payment().id())));
  }

  /** The lines that nothing explains yet. */
  public Collection<BankLine> waiting() {
    return Collections.unmodifiableCollection(waiting.values());
  }

  /** The lines that nothing explains yet and that are none of these. */
  public List<BankLine> waitingBeside(Collection<PayoutArrivals.Arrival> arrivals) {
    Set<PaymentId> taken =
        arrivals.stream().map(PayoutArrivals.Arrival::line).collect(Collectors.toSet());
    return waiting.values().stream().filter(line -> !taken.contains(line.id())).toList();
  }

  /** A line that nothing explains yet; empty if there is none of this id. */
  public Optional<BankLine> findWaiting(PaymentId line) {
    return Optional.ofNullable(waiting.get(line));
  }

  /** Whether nothing explains a line yet. */
  public boolean isWaiting(PaymentId line) {
    return waiting.containsKey(line);
  }

  /** The lines that were applied with a remainder on one side: money, or a debt. */
  public Collection<Receipt> withRemainder() {
    return Collections.unmodifiableCollection(withRemainder.values());
  }

  /**
   * Shows them to people.
   *
   * @param asked what is open still of what an invoice asked for by the day of a payment; empty if
   *     nothing is
   * @param unapplied what of a line still pays for nothing
   */
  public void reportRemainders(
      BiFunction<InvoiceId, LocalDate, Optional<Money>> asked,
      Function<Receipt, Money> unapplied,
      Worklist worklist) {
    withRemainder.forEach(
        (payment, receipt) ->
            matches
                .find(payment)
                .ifPresent(
                    applied ->
                        PaymentRows.leaveRemainder(
                            receipt,
                            applied.evidence(),
                            asked(receipt, asked),
                            unapplied.apply(receipt),
                            worklist)));
  }

  private static Money asked(
      Receipt receipt, BiFunction<InvoiceId, LocalDate, Optional<Money>> asked) {
    return receipt.allocations().stream()
        .flatMap(paid -> asked.apply(paid.invoice(), receipt.receivedOn()).stream())
        .reduce(Money.zero(receipt.amount().currency()), Money::plus);
  }

  /**
   * Shows people the payments that the bank took back, while what they had paid for is open again;
   * one that had paid for nothing yet, until they dismiss it, as nothing else tells of it.
   *
   * @param since a journal entry; what was decided after it is news, and shown in any case
   * @param isOpen whether something is owed on an invoice
   */
  public void reportReturned(long since, Predicate<InvoiceId> isOpen, Worklist worklist) {
    returned.forEach(
        (one, sequence) -> {
          List<Allocation> paid =
              matches.find(one.payment()).map(Matches.Applied::allocations).orElse(List.of());
          if (sequence > since
              || paid.isEmpty()
              || paid.stream().anyMatch(part -> isOpen.test(part.invoice()))) {
            worklist.leave(
                ExceptionKind.MONEY_OUT,
                new Subject.OfPayment(one.line()),
                one.amount()
                    + " of payment "
                    + one.payment()
                    + " was taken back on "
                    + one.on()
                    + (paid.isEmpty() ? "; it had paid for nothing" : "; open again: " + paid),
                paid.isEmpty()
                    ? "ask the customer for it, then dismiss this; nothing was told of it to anybody"
                    : "ask the customer for it; the PSA and the books are told by themselves");
          }
        });
    unusableReturns.forEach(
        one ->
            worklist.leave(
                ExceptionKind.DECISION_UNUSABLE,
                new Subject.OfPayment(one.line()),
                "was said to take back "
                    + one.amount()
                    + " of payment "
                    + one.payment()
                    + ", which does not fit what the bank shows, or it is explained already",
                "say what it takes back, whole; or post it by hand"));
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
