package io.mspbilling.automation;

import io.mspbilling.collection.Refunds;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.latefee.SettledLateCharges;
import io.mspbilling.communication.Holds;
import io.mspbilling.communication.OldDebts;
import io.mspbilling.failure.BillingException;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.Surcharged;
import io.mspbilling.reconciliation.UnappliedCash;
import io.mspbilling.reconciliation.matching.Decision;
import io.mspbilling.reconciliation.matching.Decisions;
import io.mspbilling.reconciliation.matching.Matches;
import io.mspbilling.reconciliation.matching.ReturnedPayment;
import io.mspbilling.reconciliation.matching.SetAside;
import io.mspbilling.reconciliation.matching.UnappliedPayment;
import io.mspbilling.worklist.Approvals;
import io.mspbilling.worklist.ExceptionHistory;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Suggestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where people settle what waits for them. What they decide is written to the journal with their
 * name, and takes effect at the next run. As safe for use by threads as the {@link
 * BillingAutomation} that it belongs to.
 */
public final class Desk {

  private final Memory memory;
  private final Supplier<Rulings> rulings;
  private final Supplier<LocalDate> today;

  Desk(Memory memory, Supplier<Rulings> rulings, Supplier<LocalDate> today) {
    this.memory = memory;
    this.rulings = rulings;
    this.today = today;
  }

  /**
   * Writes down a decision of a person: a consent to autopay, a hold, a refund, what a payment pays
   * for. The classes that fold such decisions make the records: {@link Autopay}, {@link Holds},
   * {@link io.mspbilling.communication.answer.Promises}, {@link
   * io.mspbilling.communication.answer.Disputes}, {@link OldDebts}, {@link
   * io.mspbilling.receivables.OpeningBalances}, {@link Refunds}, {@link Matches}, {@link
   * Decisions}, {@link UnappliedCash}, {@link SettledLateCharges}, {@link ExceptionHistory}.
   *
   * @return whether it was written; not if the same decision was made before, or the payment that
   *     it applies was
   * @throws IllegalArgumentException if it cannot be read as such a decision, withdraws a consent
   *     that nobody gave, ends a promise or a dispute that there is not, undoes what nobody
   *     decided, names nobody, agrees an instalment plan that cannot be, or applies more of a line
   *     that waits than it brought, or another currency; nothing was written
   * @throws io.mspbilling.journal.JournalException if the journal cannot be written
   */
  public boolean decide(JournalRecord decision) {
    BillingState.requireReadable(decision);
    memory.catchUp();
    memory.state().autopay.requireGiven(decision);
    memory.state().plans.requirePossible(decision);
    memory.state().promises.requireOpen(decision);
    memory.state().disputes.requireOpen(decision);
    memory.state().decisions.requireUseful(decision);
    Matches.requireFits(decision, memory.state().lines::findWaiting);
    return memory.see(decision).isAppended();
  }

  /**
   * Approves what waits for it: {@link Plan#held} of a plan, or {@link DayReport#held} of a report.
   * The next run does of it what is still decided exactly so, and what follows from that; the rest,
   * and whatever else is decided by then, goes on waiting. So plan, approve, and run.
   *
   * @param who the person, for the record
   */
  public void approve(Held held, String who) {
    Approvals approvals = memory.state().approvals;
    List<EffectKey> names = new ArrayList<>();
    held.actions().forEach(order -> names.add(approvals.name(order)));
    held.matches().forEach(match -> names.add(Approving.name(approvals, match)));
    Approvals.approved(names).forEach(record -> decide(record.by(who)));
  }

  /**
   * Does what a row suggests.
   *
   * @param who the person, and on what grounds, for the record
   * @return whether it was written; not if it was decided before
   * @throws IllegalArgumentException if an effect is to be released that may not be, see {@link
   *     #ruleNotSent}; or a line of the bank account does not wait any more
   * @throws IllegalStateException if another worker has just written; look again
   * @throws BillingException if the vendor must be asked and cannot be
   */
  public boolean confirm(Suggestion suggestion, String who) {
    if (suggestion instanceof Suggestion.Apply apply) {
      return decide(
          Matches.entered(apply.payment(), apply.customer(), apply.allocations(), apply.recorded())
              .by(who));
    } else if (suggestion instanceof Suggestion.TakeBack back) {
      memory.catchUp();
      requireThere(back.payment());
      return decide(ReturnedPayment.by(waiting(back.line()), back.payment()).record().by(who));
    } else if (suggestion instanceof Suggestion.SetAside aside) {
      setAside(aside.line(), who);
      return true;
    } else if (suggestion instanceof Suggestion.Withdraw withdraw) {
      return decide(Autopay.withdrawn(withdraw.customer(), who));
    } else if (suggestion instanceof Suggestion.Lift lift) {
      return decide(Holds.lifted(lift.held()).by(who));
    } else if (suggestion instanceof Suggestion.Collect collect) {
      return decide(OldDebts.released(collect.debt(), who));
    } else if (suggestion instanceof Suggestion.Undo undo) {
      return decide(
          Decisions.decided(new Decision.Undo("undo " + undo.decision(), undo.decision())).by(who));
    }
    Suggestion.Release release = (Suggestion.Release) suggestion;
    ruleNotSent(release.type(), release.effect(), who);
    return true;
  }

  /** As {@link #confirm}, each apart. */
  public Map<Suggestion, String> confirmAll(Collection<Suggestion> suggestions, String who) {
    return each(suggestions, suggestion -> confirm(suggestion, who));
  }

  /**
   * Lets an effect be tried again that was refused and whose cause was put right, or that did not
   * happen: {@link #ruleNotSent} for the effect that a row is about.
   *
   * @throws IllegalArgumentException if the row is not about an effect, or it may not be released
   */
  public void release(ExceptionRow row, String who) {
    if (!(row.subject() instanceof Subject.OfEffect effect)) {
      throw new IllegalArgumentException("there is no effect to release: " + row.subject());
    }
    ruleNotSent(effect.type(), effect.effect(), who);
  }

  /** As {@link #release}, each apart. */
  public Map<ExceptionRow, String> releaseAll(Collection<ExceptionRow> rows, String who) {
    return each(rows, row -> release(row, who));
  }

  /**
   * Does not show a row for now; see {@link ExceptionHistory#dismissed}. Nothing else changes:
   * money that waits goes on waiting.
   *
   * @param until the last day on which it is not shown, in the MSP's zone; empty for ever
   * @param who the person, and on what grounds, for the record
   */
  public void dismiss(ExceptionRow row, Optional<LocalDate> until, String who) {
    decide(ExceptionHistory.dismissed(row, until, who));
  }

  /** As {@link #dismiss}, each apart. */
  public Map<ExceptionRow, String> dismissAll(
      Collection<ExceptionRow> rows, Optional<LocalDate> until, String who) {
    return each(rows, row -> dismiss(row, until, who));
  }

  /**
   * A line of the bank account that waits is no customer's money: a fee, interest. Nothing is done
   * with it; {@link #unapply} brings it back. For lines of which this is known beforehand there are
   * rules: {@link BillingPolicies#setsAside}.
   *
   * @param who the person, and on what grounds, for the record
   * @throws IllegalArgumentException if no such line waits
   * @throws IllegalStateException if another worker has just written; look again
   */
  public void setAside(PaymentId line, String who) {
    memory.catchUp();
    write(new SetAside(waiting(line).id(), who).record().by(who));
  }

  /**
   * A line of the bank account does not pay for what it was applied to, or was set aside though it
   * is a customer's. What it paid for is open again, PSA and books are told, and the line waits
   * once more, under an id of its own; the engine does not apply it to the same invoices again.
   *
   * @param payment the line, by the id under which it was applied
   * @param who the person, and on what grounds, for the record
   * @return the id under which it waits now, to apply it with {@link Matches#confirmed}
   * @throws IllegalArgumentException if it is no line that was applied or set aside in the last 180
   *     days, something of it went back already, or its record in the PSA is one that a person
   *     entered: that may stand for other money, and is put right there; nor if a part of it was
   *     used (see {@link UnappliedCash})
   * @throws IllegalStateException if another worker has just written; look again
   */
  public PaymentId unapply(PaymentId payment, String who) {
    memory.catchUp();
    BillingState state = memory.state();
    if (state.lines.isWaiting(payment) || state.arrivals.payoutOf(payment).isPresent()) {
      throw new IllegalArgumentException("it waits, or is a payout: " + payment);
    }
    BankLine line =
        state
            .returns
            .deposit(payment)
            .orElseThrow(
                () -> new IllegalArgumentException("no recent line came in as " + payment));
    Optional<Receipt> receipt = state.receipts.find(payment);
    if (receipt.filter(one -> !state.receipts.reversalsOf(one).isEmpty()).isPresent()) {
      throw new IllegalArgumentException("something of it went back already: " + payment);
    }
    if (state.matches.find(payment).filter(one -> !one.recorded().isEmpty()).isPresent()) {
      throw new IllegalArgumentException(
          "a person entered its record in the PSA, which is not ours to take back: " + payment);
    }
    if (state.unapplied.isUsed(payment)) {
      throw new IllegalArgumentException(
          "a person used a part of it, which would wait again as well: " + payment);
    }
    UnappliedPayment unapplied = UnappliedPayment.of(line, receipt.map(Receipt::amount));
    PaymentId again = unapplied.again().id();
    for (Allocation wrong : receipt.map(Receipt::allocations).orElse(List.of())) {
      String id = "not " + again + " to " + wrong.invoice();
      write(Decisions.decided(new Decision.Reject(id, again, wrong.invoice())).by(who));
    }
    write(unapplied.record().by(who));
    return again;
  }

  /**
   * Has a part of what a charge paid given back, with its share of the surcharge, as the card
   * networks ask. The next billing day carries it out, once. For an amount that is known in full,
   * write {@link Refunds#requested} with {@link #decide}. The invoice stays paid, unless {@link
   * BillingPolicies#refundReopensInvoices()} says otherwise.
   *
   * @param id names the wish; a second wish of the same id is not written
   * @param payment the gateway's id of the charge
   * @param part how much of what it paid for invoices, without surcharge; positive
   * @param invoice the invoice that it is for, if one of several that the charge paid is meant
   * @param reason why, for the record
   * @param who the person, for the record
   * @return how much goes back in all
   * @throws IllegalArgumentException if no charge of ours brought that payment, or not as much of
   *     it is left after what went back and what people have asked for before
   * @throws IllegalStateException if that wish was made before, or another worker has just written
   */
  public Money refund(
      String id,
      PaymentId payment,
      Money part,
      Optional<InvoiceId> invoice,
      String reason,
      String who) {
    memory.catchUp();
    Receipt receipt =
        memory
            .state()
            .receipts
            .find(payment)
            .filter(Receipt::throughGateway)
            .orElseThrow(() -> new IllegalArgumentException("no charge brought " + payment));
    Surcharged left = memory.state().receipts.history(receipt).kept();
    Money wished = memory.state().refunds.wished(payment, receipt.amount().currency());
    Surcharged kept = left.minus(left.share(wished.min(left.total())));
    if (!part.isPositive() || part.compareTo(kept.paid()) > 0) {
      throw new IllegalArgumentException(kept.paid() + " is left to give back, and not " + part);
    }
    Money back = kept.toGiveBack(part);
    write(Refunds.requested(new Refunds.Requested(id, payment, back, reason, invoice)).by(who));
    return back;
  }

  /** A row that was shown some time ago may suggest what has been settled otherwise since. */
  private void requireThere(PaymentId payment) {
    if (memory.state().returns.deposit(payment).isEmpty()) {
      throw new IllegalArgumentException("it went back, or waits under another id: " + payment);
    }
  }

  private BankLine waiting(PaymentId line) {
    return memory
        .state()
        .lines
        .findWaiting(line)
        .orElseThrow(() -> new IllegalArgumentException("no line waits as " + line));
  }

  private void write(JournalRecord decision) {
    if (!memory.decide(decision)) {
      throw new IllegalStateException("another worker has just written; look again, then decide");
    }
  }

  /**
   * Writes down what a person found out about an effect in doubt: it did happen. It may be ruled
   * again if that was wrong.
   *
   * @param result what the vendor holds, as the effect's own result would be
   * @param who the person, and on what grounds, for the record
   * @param on the day that it counts for, in the MSP's zone
   * @throws IllegalArgumentException if there is no such effect, it may still be under way, the
   *     vendor itself said what became of it, or it shows something else now
   * @throws IllegalStateException if another worker has just written; look again
   */
  public <R> void ruleDone(
      EffectType<?, R> type, EffectKey key, R result, String who, LocalDate on) {
    rulings.get().done(type, key, result, who, on);
  }

  /**
   * Writes down what a person found out about an effect in doubt: it did not happen; or that one
   * may be tried again whose refusal was put right. Unless it was refused, the vendor is asked once
   * more.
   *
   * @param who the person, and on what grounds, for the record
   * @throws IllegalArgumentException if there is no such effect, it may still be under way, or the
   *     vendor shows it
   * @throws IllegalStateException if another worker has just written; look again
   * @throws BillingException if the vendor cannot be asked
   */
  public void ruleNotSent(EffectType<?, ?> type, EffectKey key, String who) {
    rulings.get().notSent(type, key, who, today.get());
  }

  /** What could not be done, each with the reason; the rest was. */
  private static <T> Map<T, String> each(Collection<T> things, Consumer<T> deed) {
    Map<T, String> failed = new LinkedHashMap<>();
    for (T thing : things) {
      try {
        deed.accept(thing);
      } catch (IllegalArgumentException | IllegalStateException | BillingException e) {
        failed.put(thing, String.valueOf(e.getMessage()));
      }
    }
    return failed;
  }
}
