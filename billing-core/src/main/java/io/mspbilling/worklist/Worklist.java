package io.mspbilling.worklist;

import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Planned;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

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
  public void leave(ExceptionKind kind, String subject, String facts, String remedy) {
    rows.add(new ExceptionRow(kind, subject, facts, remedy));
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
