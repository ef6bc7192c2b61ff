package io.mspbilling.automation;

import io.mspbilling.failure.Failure;
import io.mspbilling.failure.Fault;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Planned;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reconciliation.matching.Match;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one run has tried: nothing is tried twice in it. What could not even be begun stands in no
 * journal, so that it is shown at once, unless its system is.
 */
final class Tried {

  private final Set<EffectKey> orders = new HashSet<>();
  private final Set<EffectType<?, ?>> lost = new HashSet<>();
  private final Set<PaymentId> matches = new HashSet<>();
  private final Map<Subject, ExceptionRow> rows = new LinkedHashMap<>();

  boolean contains(Planned<?, ?> action) {
    return orders.contains(action.key()) || lost.contains(action.type());
  }

  boolean contains(Match match) {
    return matches.contains(match.payment().id());
  }

  /** Where its system cannot be used, whatever else is ordered there waits as well. */
  void add(Planned<?, ?> action, EffectRunner.Done done) {
    orders.add(action.key());
    if (done.outcome() instanceof Outcome.NotSent<?> notSent) {
      Optional<Failure> ofSystem =
          notSent.failure().filter(failure -> failure.fault() != Fault.REQUEST);
      if (ofSystem.isPresent()) {
        lost.add(action.type());
      } else if (!done.begun()) {
        leave(
            new Subject.OfEffect(action.type(), action.key()),
            action.description() + ": " + notSent.reason(),
            "it is decided anew at the next run; see to it if it stays");
      }
    }
  }

  /** Of what could not be begun only a part was at fault: that is shown, by itself. */
  void addPart(Planned<?, ?> whole, Planned<?, ?> part, EffectRunner.Done done) {
    rows.remove(new Subject.OfEffect(whole.type(), whole.key()));
    add(part, done);
  }

  /** What the journal does not take cannot be applied. */
  void addTooLong(Match match) {
    matches.add(match.payment().id());
    leave(
        new Subject.OfPayment(match.payment().id()),
        match.payment().amount()
            + " pays for "
            + match.lines().size()
            + " invoices: that is too long for the journal",
        "record it in the PSA and post it by hand, then set the line aside");
  }

  private void leave(Subject subject, String facts, String remedy) {
    rows.put(subject, ExceptionRow.of(ExceptionKind.NOT_DONE, subject, facts, remedy));
  }

  /**
   * What could not be begun, and what waits beside it; nobody needs to see what could not be sent
   * and is neither ordered any more nor waits for another day.
   */
  List<ExceptionRow> beside(
      List<ExceptionRow> open, List<Planned<?, ?>> ordered, List<? extends Planned<?, ?>> waiting) {
    Set<Subject> wanted = new HashSet<>();
    Stream.concat(ordered.stream(), waiting.stream())
        .forEach(one -> wanted.add(new Subject.OfEffect(one.type(), one.key())));
    List<ExceptionRow> all = new ArrayList<>(rows.values());
    open.stream()
        .filter(row -> !rows.containsKey(row.subject()))
        .filter(row -> row.kind() != ExceptionKind.NOT_DONE || wanted.contains(row.subject()))
        .forEach(all::add);
    return all;
  }
}
