package io.mspbilling.communication;

import io.mspbilling.communication.answer.Disputes;
import io.mspbilling.communication.answer.Promises;
import io.mspbilling.communication.dunning.DunningPolicy;
import io.mspbilling.communication.dunning.DunningRules;
import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.EffectRecords;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Planned;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.worklist.Worklist;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** One of several workers on a journal: it decides by what it has read, and may be behind. */
final class DunningWorker {

  private static final TenantId TENANT = TenantId.of("t");

  private final InMemoryJournal journal;
  private final DunningPolicy policy;
  private final Effects effects = new Effects(List.of(Reminding.TYPE));
  private final ReminderHistory history = new ReminderHistory(effects);
  private final Promises promises = new Promises();
  private final Disputes disputes = new Disputes();
  private final Holds holds = new Holds(promises, disputes);
  private final List<Fold> folds = List.of(effects, promises, disputes, holds);
  private List<ReminderOrder> decided = List.of();
  private long at;

  DunningWorker(InMemoryJournal journal, DunningPolicy policy) {
    this.journal = journal;
    this.policy = policy;
  }

  void readOn() {
    for (JournalEntry entry : journal.entriesAfter(at)) {
      folds.forEach(fold -> fold.plus(entry));
      at = entry.sequence();
    }
  }

  /** Decides, and keeps that in mind. */
  void decide(List<OpenInvoice> open, LocalDate today) {
    Worklist worklist = new Worklist(effects);
    CustomerDunning dunning =
        new CustomerDunning(
            DunningRules.of(policy),
            holds,
            promises,
            disputes,
            invoice -> Optional.empty(),
            history,
            new SmallDebts(List.of()),
            ZoneOffset.UTC);
    var unused =
        new DueReminders(
                TENANT,
                dunning,
                promises,
                MessageTexts.plain("MSP"),
                ZoneOffset.UTC,
                today,
                noon(today),
                key -> false)
            .decide(
                new OwedToday(
                    open,
                    counted(open),
                    DunningWorker::customer,
                    address -> true,
                    one -> Optional.empty()),
                worklist);
    decided = Planned.ordersOf(Reminding.TYPE, worklist.orders());
  }

  private static Function<InvoiceId, Money> counted(List<OpenInvoice> open) {
    return id ->
        open.stream().filter(one -> one.invoice().id().equals(id)).findFirst().orElseThrow().open();
  }

  private static Optional<Customer> customer(CustomerId id) {
    return Optional.of(
        Customer.builder().id(id).name("Acme").addBillingEmails("ap@acme.example").build());
  }

  void forget() {
    decided = List.of();
  }

  /** Carries out what it has in mind, as far as nobody else has written since it last read. */
  void act(LocalDate today, Outcome<Delivery> outcome, Consumer<ReminderOrder> sent) {
    List<ReminderOrder> orders = new ArrayList<>(decided);
    decided = List.of();
    for (ReminderOrder order : orders) {
      int attempt =
          effects.find(Reminding.TYPE, order.key()).map(EffectState::attempt).orElse(0) + 1;
      AppendResult intended =
          journal.appendIfLast(
              at, EffectRecords.intended(Reminding.TYPE, order, attempt), noon(today));
      if (!intended.isAppended()) {
        return;
      }
      if (!(outcome instanceof Outcome.NotSent)) {
        sent.accept(order);
      }
      journal.append(
          EffectRecords.concluded(Reminding.TYPE, order.key(), attempt, outcome, today),
          noon(today));
      readOn();
    }
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }
}
