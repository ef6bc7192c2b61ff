package io.mspbilling.automation;

import io.mspbilling.communication.answer.PromisedPart;
import io.mspbilling.issuance.Snapshot;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What became of what customers promised, by what is owed after a day was decided. */
final class Answers {

  private final BillingState state;
  private final Snapshot snapshot;
  private final Map<InvoiceId, Money> owed = new HashMap<>();
  private final Set<InvoiceId> waiting = new HashSet<>();

  Answers(BillingState state, Snapshot snapshot, BillingDay.Decided decided) {
    this.state = state;
    this.snapshot = snapshot;
    decided.open().forEach(one -> owed.put(one.invoice().id(), one.open()));
    for (ExceptionRow row : decided.rows()) {
      if (row.kind() == ExceptionKind.HELD_FOR_PAYMENT
          && row.subject() instanceof Subject.OfInvoice invoice) {
        waiting.add(invoice.id());
      }
    }
  }

  /** The records to be written; where money waits that may be the promised, nothing is said yet. */
  List<JournalRecord> judged(LocalDate today) {
    return state.promises.judged(owed, this::came, this::isKnown, today);
  }

  /** The promises that are open again, as their money went back. */
  List<JournalRecord> reopened(LocalDate today) {
    return state.promises.reopened(owed, this::isKnown, today);
  }

  private boolean isKnown(PromisedPart part) {
    return !waiting.contains(part.invoice())
        && state.isReal(part, Optional.ofNullable(owed.get(part.invoice())))
        && (owed.containsKey(part.invoice()) || snapshot.unreadable().isEmpty());
  }

  /** What came in for it from a day on, and did not go back. */
  private Money came(PromisedPart part, LocalDate since) {
    InvoiceId invoice = part.invoice();
    return state.receipts.on(invoice).stream()
        .filter(receipt -> !receipt.receivedOn().isBefore(since))
        .map(state.receipts::history)
        .map(history -> history.on(invoice, history.last()))
        .filter(amount -> amount.currency().equals(part.promised().currency()))
        .reduce(Money.zero(part.promised().currency()), Money::plus);
  }
}
