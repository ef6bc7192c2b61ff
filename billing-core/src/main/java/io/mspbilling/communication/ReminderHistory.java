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
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What each invoice and each instalment was reminded of, and when each customer last heard of us. A
 * reminder of which it is not known whether it was sent counts. A notice of a charge that failed is
 * a message about what is owed, too. Not safe for use by several threads.
 */
public final class ReminderHistory implements Kept {

  /** More than a week, in whatever zone its days are counted. */
  private static final Duration REMEMBERED = Duration.ofDays(9);

  private final Map<InvoiceId, List<Told>> told = new HashMap<>();
  private final Map<CustomerId, List<Instant>> messages = new HashMap<>();
  private final Map<CustomerId, Map<EffectKey, Instant>> failures = new HashMap<>();
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
    effects.listen(Reminding.TYPE, this::changed);
    effects.listen(Noticing.TYPE, this::told);
  }

  @Override
  public void keep(Archive archive) {
    Form<EffectKey> keys = Form.text(EffectKey::new);
    archive.map(
        "reminders", told, Form.text(InvoiceId::parse), Form.facts(Told::facts, Told::of).list());
    archive.map(
        "messages", messages, Form.text(CustomerId::parse), Form.text(Instant::parse).list());
    archive.map(
        "notices of failures",
        failures,
        Form.text(CustomerId::parse),
        Form.map(keys, Form.text(Instant::parse)));
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
    } else if (uncertain.remove(reminder.key()) != null && counts) {
      remember(reminder.order().message().customer(), reminder.intendedAt());
    }
    if (reminder.hasSucceeded() && !reminder.isRuled()) {
      counted.remove(reminder.key()); // It can never be taken off again.
    }
  }

  private void told(EffectState<NoticeOrder, Delivery> notice) {
    if (notice.order().kind() != NoticeKind.PAYMENT_FAILED) {
      return;
    }
    Map<EffectKey, Instant> all =
        failures.computeIfAbsent(notice.order().message().customer(), none -> new HashMap<>(2));
    Instant at = notice.intendedAt();
    all.values().removeIf(one -> one.isBefore(at.minus(REMEMBERED)));
    if (notice.status() == EffectStatus.NOT_SENT || notice.status() == EffectStatus.REFUSED) {
      all.remove(notice.key());
    } else {
      all.put(notice.key(), at);
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

  private void remember(CustomerId customer, Instant at) {
    List<Instant> all = messages.computeIfAbsent(customer, none -> new ArrayList<>(1));
    all.add(at);
    all.sort(Comparator.naturalOrder());
    Instant forgotten = all.get(all.size() - 1).minus(REMEMBERED);
    all.removeIf(one -> one.isBefore(forgotten));
  }

  /**
   * The messages that have named a debt. One that is an instalment has those about that instalment
   * alone.
   *
   * @param byInstalment whether an instalment is a debt of its own, or its invoice is
   * @param zone in whose days they are counted
   * @param but a reminder that counts as if it had never been ordered
   */
  List<SentStep> sent(
      OpenInvoice debt, boolean byInstalment, ZoneId zone, Optional<ReminderOrder> but) {
    Optional<LocalDate> instalment =
        Optional.of(debt.invoice().effectiveDueOn()).filter(due -> debt.isInstalment());
    return told.getOrDefault(debt.invoice().id(), List.of()).stream()
        .filter(one -> !byInstalment || one.covered().instalment().equals(instalment))
        .filter(one -> but.filter(order -> order.covers().contains(one.covered())).isEmpty())
        .map(one -> new SentStep(one.covered().step(), one.at().atZone(zone).toLocalDate()))
        .toList();
  }

  /** The reminders of which it is not known whether they were sent, in no order. */
  public List<ReminderOrder> inDoubt() {
    return uncertain.values().stream().map(EffectState::order).toList();
  }

  /** How many messages have named an invoice. */
  public int count(InvoiceId invoice) {
    return told.getOrDefault(invoice, List.of()).size();
  }

  /**
   * When a customer was written to, in no order: the last time, and in the week before it.
   *
   * @param but a reminder that counts as if it had never been ordered; it is in doubt
   */
  List<Instant> messages(CustomerId customer, Optional<ReminderOrder> but) {
    return Stream.of(
            messages.getOrDefault(customer, List.of()).stream(),
            failures.getOrDefault(customer, Map.of()).values().stream(),
            uncertain.values().stream()
                .filter(reminder -> reminder.order().message().customer().equals(customer))
                .filter(reminder -> but.filter(reminder.order()::equals).isEmpty())
                .map(EffectState::intendedAt))
        .flatMap(one -> one)
        .toList();
  }
}
