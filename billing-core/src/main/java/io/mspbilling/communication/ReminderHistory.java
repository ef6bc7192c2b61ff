package io.mspbilling.communication;

import io.mspbilling.communication.dunning.SentStep;
import io.mspbilling.journal.Archive;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.Kept;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each invoice and each instalment was reminded of, and when each customer last heard of us. A
 * reminder of which it is not known whether it was sent counts. Not safe for use by several
 * threads.
 */
public final class ReminderHistory implements Kept {

  private final Map<InvoiceId, List<Told>> told = new HashMap<>();
  private final RecentMessages messages;
  private final Set<EffectKey> counted = new HashSet<>();
  private final Map<EffectKey, EffectState<ReminderOrder, Delivery>> uncertain = new HashMap<>();

  /** A debt that a message named. */
  private record Told(CoveredDebt covered, Instant at) {

    Facts facts() {
      return Facts.builder().putAll(covered.facts()).put("at", at).build();
    }

    static Told of(Facts facts) {
      return new Told(CoveredDebt.of(facts), facts.instant("at"));
    }
  }

  public ReminderHistory(Effects effects) {
    messages = new RecentMessages(effects);
    effects.listen(Reminding.TYPE, this::changed);
  }

  @Override
  public void keep(Archive archive) {
    Form<EffectKey> keys = Form.text(EffectKey::new);
    archive.map(
        "reminders", told, Form.text(InvoiceId::parse), Form.facts(Told::facts, Told::of).list());
    messages.keep(archive);
    archive.values("counted", counted, keys);
    archive.map("uncertain reminders", uncertain, keys, Reminding.TYPE.states());
  }

  private void changed(EffectState<ReminderOrder, Delivery> reminder) {
    boolean counts =
        reminder.status() != EffectStatus.REFUSED && reminder.status() != EffectStatus.NOT_SENT;
    if (counts && counted.add(reminder.key())) {
      reminder.order().covers().forEach(covered -> tell(covered, reminder.intendedAt()));
    } else if (!counts && counted.remove(reminder.key())) {
      reminder.order().covers().forEach(this::untell);
    }
    if (reminder.status() == EffectStatus.SENDING || reminder.status() == EffectStatus.IN_DOUBT) {
      uncertain.put(reminder.key(), reminder);
    } else {
      uncertain.remove(reminder.key());
    }
    if (reminder.hasSucceeded() && !reminder.isRuled()) {
      counted.remove(reminder.key()); // It can never be taken off again.
    }
  }

  private void tell(CoveredDebt covered, Instant at) {
    told.computeIfAbsent(covered.invoice(), none -> new ArrayList<>(1)).add(new Told(covered, at));
  }

  private void untell(CoveredDebt covered) {
    told.computeIfPresent(
        covered.invoice(),
        (invoice, all) -> {
          all.removeIf(one -> one.covered().equals(covered));
          return all.isEmpty() ? null : all;
        });
  }

  /**
   * The messages that have named a debt as it is now: one whose due date was moved to a later day
   * begins anew. One that is an instalment has those about that instalment alone.
   *
   * @param byInstalment whether an instalment is a debt of its own, or its invoice is
   * @param zone in whose days they are counted
   * @param but a reminder that counts as if it had never been ordered
   */
  List<SentStep> sent(
      OpenInvoice debt, boolean byInstalment, ZoneId zone, Optional<ReminderOrder> but) {
    LocalDate due = debt.invoice().effectiveDueOn();
    List<SentStep> sent = new ArrayList<>();
    for (Told one : told.getOrDefault(debt.invoice().id(), List.of())) {
      CoveredDebt covered = one.covered();
      LocalDate on = one.at().atZone(zone).toLocalDate();
      boolean isOfIt =
          debt.isInstalment()
              ? !byInstalment || (covered.isInstalment() && covered.dueOn().equals(due))
              : !(byInstalment && covered.isInstalment()) && covered.isOf(due, on);
      if (isOfIt && but.filter(order -> order.covers().contains(covered)).isEmpty()) {
        sent.add(new SentStep(covered.step(), on));
      }
    }
    return sent;
  }

  /** The reminders of which it is not known whether they were sent, in no order. */
  public List<ReminderOrder> inDoubt() {
    return uncertain.values().stream().map(EffectState::order).toList();
  }

  /** How many messages have named an invoice. */
  public int count(InvoiceId invoice) {
    return told.getOrDefault(invoice, List.of()).size();
  }

  /** Who was written to of late. */
  RecentMessages messages() {
    return messages;
  }
}
