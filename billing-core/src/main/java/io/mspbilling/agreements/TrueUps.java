package io.mspbilling.agreements;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Kept;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The quantities that people, or a program of theirs, had set and that are not yet. The next
 * billing day sets each, once. A later order for the same line takes the place of an earlier one
 * that is not done. Not safe for use by several threads.
 */
public final class TrueUps implements Fold, Kept {

  /** A quantity set in the PSA; its result is the quantity. */
  public static final EffectType<QuantityOrder, BigDecimal> TYPE =
      new EffectType<>(
          "psa-quantity",
          QuantityOrder::of,
          quantity -> Facts.builder().put("quantity", quantity.toPlainString()).build(),
          facts -> facts.read("quantity", BigDecimal::new));

  private static final String ORDERED = "quantity-ordered";

  private final Map<EffectKey, QuantityOrder> open = new LinkedHashMap<>();

  public TrueUps(Effects effects) {
    effects.listen(TYPE, this::changed);
  }

  @Override
  public void plus(JournalEntry entry) {
    if (entry.record().is(ORDERED)) {
      Facts facts = entry.record().facts();
      QuantityOrder order =
          QuantityOrder.of(facts.read("key", EffectKey::new), facts.under("order"));
      open.values().removeIf(one -> isOfLine(one, order));
      open.put(order.key(), order);
    }
  }

  private static boolean isOfLine(QuantityOrder one, QuantityOrder other) {
    return one.agreement().equals(other.agreement()) && one.line().equals(other.line());
  }

  private void changed(EffectState<QuantityOrder, BigDecimal> effect) {
    if (effect.hasSucceeded()) {
      open.remove(effect.key());
    }
  }

  @Override
  public void keep(Archive archive) {
    archive.map("quantities", open, Form.text(EffectKey::new), TYPE.orders());
  }

  /**
   * Orders what is to be set.
   *
   * @param settable whether the PSA lets quantities be set
   */
  public void decide(boolean settable, Worklist worklist) {
    for (QuantityOrder order : open.values()) {
      if (settable) {
        worklist.order(TYPE, order, "as it was counted");
      } else {
        worklist.leave(
            ExceptionKind.NOT_SUPPORTED,
            new Subject.OfEffect(TYPE, order.key()),
            order.description() + ": the PSA lets no program set quantities",
            "set it in the PSA by hand, then dismiss this");
      }
    }
  }

  /** Whether a record is such an order. */
  public static boolean isOne(JournalRecord record) {
    return record.is(ORDERED);
  }

  /** The record that a quantity is to be set; a second one of the same key is not written. */
  public static JournalRecord ordered(QuantityOrder order) {
    return JournalRecord.unique(
        ORDERED,
        order.key().value(),
        Facts.builder().put("key", order.key()).putUnder("order", order.facts()).build());
  }
}
