package io.mspbilling.communication;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.Kept;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How often each invoice was reminded of, and when each customer last heard of us. A reminder of
 * which it is not known whether it was sent counts. Not safe for use by several threads.
 */
public final class ReminderHistory implements Kept {

  private final Map<InvoiceId, Integer> counts = new HashMap<>();
  private final Map<InvoiceId, Instant> lastNamed = new HashMap<>();
  private final Map<CustomerId, Instant> lastSent = new HashMap<>();
  private final Set<EffectKey> counted = new HashSet<>();
  private final Map<EffectKey, EffectState<ReminderOrder, String>> uncertain = new HashMap<>();

  public ReminderHistory(Effects effects) {
    effects.listen(Reminding.TYPE, this::changed);
  }

  @Override
  public void keep(Archive archive) {
    Form<EffectKey> keys = Form.text(EffectKey::new);
    archive.map("reminders", counts, Form.text(InvoiceId::parse), Form.text(Integer::valueOf));
    archive.map("last named", lastNamed, Form.text(InvoiceId::parse), Form.text(Instant::parse));
    archive.map("last sent", lastSent, Form.text(CustomerId::parse), Form.text(Instant::parse));
    archive.values("counted", counted, keys);
    archive.map("uncertain reminders", uncertain, keys, Reminding.TYPE.states());
  }

  private void changed(EffectState<ReminderOrder, String> reminder) {
    boolean counts =
        reminder.status() != EffectStatus.REFUSED && reminder.status() != EffectStatus.NOT_SENT;
    if (counts && counted.add(reminder.key())) {
      count(reminder.order(), 1);
      reminder
          .order()
          .covers()
          .forEach(
              invoice -> lastNamed.merge(invoice, reminder.intendedAt(), ReminderHistory::later));
    } else if (!counts && counted.remove(reminder.key())) {
      count(reminder.order(), -1);
    }
    if (reminder.status() == EffectStatus.SENDING || reminder.status() == EffectStatus.IN_DOUBT) {
      uncertain.put(reminder.key(), reminder);
    } else if (uncertain.remove(reminder.key()) != null && counts) {
      lastSent.merge(
          reminder.order().message().customer(), reminder.intendedAt(), ReminderHistory::later);
    }
    if (reminder.hasSucceeded() && !reminder.isRuled()) {
      counted.remove(reminder.key()); // It can never be taken off again.
    }
  }

  private void count(ReminderOrder order, int by) {
    order.covers().forEach(invoice -> counts.merge(invoice, by, Integer::sum));
  }

  /** How many reminders have named an invoice. */
  public int count(InvoiceId invoice) {
    return counts.getOrDefault(invoice, 0);
  }

  /** When a reminder last named an invoice. */
  public Optional<Instant> lastNamed(InvoiceId invoice) {
    return Optional.ofNullable(lastNamed.get(invoice));
  }

  /** When a customer was last written to. */
  public Optional<Instant> lastSent(CustomerId customer) {
    return Stream.concat(
            Stream.ofNullable(lastSent.get(customer)),
            uncertain.values().stream()
                .filter(reminder -> reminder.order().message().customer().equals(customer))
                .map(EffectState::intendedAt))
        .reduce(ReminderHistory::later);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
