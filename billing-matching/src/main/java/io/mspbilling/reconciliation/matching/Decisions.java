package io.mspbilling.reconciliation.matching;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Kept;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reconciliation.matching.payer.PayerName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What people decided about matching, kept in the journal: rejections, pins, aliases, and what they
 * took back. A confirmation is kept with {@link Matches#confirmed}, as it applies the payment; it
 * takes back what was rejected before and is confirmed now. Not safe for use by several threads.
 */
public final class Decisions implements Fold, Kept {

  private static final String DECIDED = "match-decided";

  private final List<Decision> all = new ArrayList<>();

  /** Nothing was decided yet. */
  public Decisions() {}

  @Override
  public void plus(JournalEntry entry) {
    if (entry.record().is(DECIDED)) {
      all.add(decision(entry.record().facts()));
    }
    Matches.appliedIn(entry)
        .ifPresent(payment -> confirmed(payment, Matches.Applied.of(entry.record().facts())));
  }

  /** Of two decisions that contradict each other the later one holds. */
  private void confirmed(PaymentId payment, Matches.Applied applied) {
    if (applied.evidence() == Evidence.CONFIRMED_BY_PERSON) {
      all.removeIf(
          one ->
              one instanceof Decision.Reject reject
                  && reject.payment().equals(payment)
                  && applied.allocations().stream()
                      .anyMatch(part -> part.invoice().equals(reject.item())));
    }
  }

  /** Whether a record is such a decision. */
  public static boolean isOne(JournalRecord record) {
    return record.is(DECIDED);
  }

  @Override
  public void keep(Archive archive) {
    archive.values("decisions", all, Form.facts(one -> decided(one).facts(), Decisions::decision));
  }

  /**
   * Whoever undoes what was never decided has another decision in mind, which would go on holding;
   * and an alias of which nothing tells who it is would never be followed.
   *
   * @throws IllegalArgumentException if a record is such a decision
   */
  public void requireUseful(JournalRecord record) {
    Optional<Decision> made = Optional.of(record).filter(Decisions::isOne).map(Decisions::decision);
    if (made.isEmpty()) {
      return;
    }
    if (made.get() instanceof Decision.Undo undo
        && all.stream().noneMatch(one -> one.id().equals(undo.undone()))) {
      throw new IllegalArgumentException("there is no decision to undo: " + undo.undone());
    }
    if (made.get() instanceof Decision.Alias alias && PayerName.of(alias.name()).isEmpty()) {
      throw new IllegalArgumentException("the name tells nobody: '" + alias.name() + "'");
    }
  }

  /** All decisions, in the order in which they were taken. */
  public List<Decision> all() {
    return Collections.unmodifiableList(all);
  }

  /**
   * A decision, to be written down. Its id names it: the same id is written once.
   *
   * @throws IllegalArgumentException if it is a confirmation
   */
  public static JournalRecord decided(Decision decision) {
    Facts.Builder facts = Facts.builder().put("id", decision.id());
    if (decision instanceof Decision.Reject reject) {
      facts.put("kind", "reject").put("payment", reject.payment()).put("item", reject.item());
    } else if (decision instanceof Decision.Pin pin) {
      facts.put("kind", "pin").put("payment", pin.payment()).put("customer", pin.customer());
      pin.item().ifPresent(item -> facts.put("item", item));
    } else if (decision instanceof Decision.Alias alias) {
      facts.put("kind", "alias").put("name", alias.name()).put("customer", alias.customer());
    } else if (decision instanceof Decision.Undo undo) {
      facts.put("kind", "undo").put("undone", undo.undone());
    } else {
      throw new IllegalArgumentException("a confirmation applies the payment: see Matches");
    }
    return JournalRecord.unique(DECIDED, decision.id(), facts.build());
  }

  private static Decision decision(JournalRecord record) {
    return decision(record.facts());
  }

  private static Decision decision(Facts facts) {
    String id = facts.text("id");
    return switch (facts.text("kind")) {
      case "reject" ->
          new Decision.Reject(
              id, facts.read("payment", PaymentId::parse), facts.read("item", InvoiceId::parse));
      case "pin" ->
          new Decision.Pin(
              id,
              facts.read("payment", PaymentId::parse),
              facts.read("customer", CustomerId::parse),
              facts.find("item").map(InvoiceId::parse));
      case "alias" ->
          new Decision.Alias(id, facts.text("name"), facts.read("customer", CustomerId::parse));
      default -> new Decision.Undo(id, facts.text("undone"));
    };
  }
}
