package io.mspbilling.worklist;

import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Planned;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes down what the rules of one day decide: each order at most once, and never one for an effect
 * that was done before, is under way or was refused. Not safe for use by several threads.
 */
public final class Worklist {

  private final Effects effects;
  private final List<Planned<?, ?>> orders = new ArrayList<>();
  private final List<ExceptionRow> rows = new ArrayList<>();

  /**
   * @param effects where all effects stand
   */
  public Worklist(Effects effects) {
    this.effects = Objects.requireNonNull(effects, "effects");
  }

  /** Orders an effect, if it may be begun. */
  public <O extends EffectOrder, R> void order(EffectType<O, R> type, O order, String reason) {
    if (effects.mayBegin(order.key())) {
      orders.add(new Planned<>(type, order, reason));
    }
  }

  /** Leaves something to a person; see {@link ExceptionRow}. */
  public void leave(ExceptionKind kind, Subject subject, String facts, String remedy) {
    leave(ExceptionRow.of(kind, subject, facts, remedy));
  }

  /** Leaves something to a person. */
  public void leave(ExceptionRow row) {
    rows.add(row);
  }

  /**
   * Lets a rule decide about one thing, apart from all others: if it fails, what it had taken down
   * of this thing is dropped and a row says so.
   *
   * @param subject which thing
   * @return what the rule returned; empty if it failed
   */
  public <T> Optional<T> apart(Subject subject, Supplier<T> rule) {
    int ordersBefore = orders.size();
    int rowsBefore = rows.size();
    try {
      return Optional.of(rule.get());
    } catch (RuntimeException e) {
      orders.subList(ordersBefore, orders.size()).clear();
      rows.subList(rowsBefore, rows.size()).clear();
      leave(
          ExceptionKind.NOT_DECIDED,
          subject,
          "a rule failed: " + e.getMessage(),
          "nothing is done about it until that is put right; everything else goes on");
      return Optional.empty();
    }
  }

  /** As the other, for a rule that has nothing to return. */
  public void apart(Subject subject, Runnable rule) {
    apart(
        subject,
        () -> {
          rule.run();
          return true;
        });
  }

  /** The orders, in the order in which they were given. */
  public List<Planned<?, ?>> orders() {
    return Collections.unmodifiableList(orders);
  }

  public List<ExceptionRow> rows() {
    return Collections.unmodifiableList(rows);
  }

  /** How much has been taken down; if it does not grow, a rule had nothing to say. */
  public int size() {
    return orders.size() + rows.size();
  }
}
