package io.mspbilling.reconciliation.matching;

import io.mspbilling.journal.Facts;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.receivables.PaymentId;
import java.util.Objects;
import java.util.Optional;

/**
 * A line of the bank account that is no customer's money: a fee of the bank, interest, a tax
 * refund. Nothing is done with it.
 *
 * @param line the line
 * @param reason why, in words
 */
public record SetAside(PaymentId line, String reason) {

  private static final String SET_ASIDE = "line-set-aside";

  public SetAside {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(reason, "reason");
  }

  /** What an entry says was set aside; empty if it says something else. */
  public static Optional<PaymentId> in(JournalEntry entry) {
    return entry.record().is(SET_ASIDE)
        ? Optional.of(entry.record().facts().read("line", PaymentId::parse))
        : Optional.empty();
  }

  /** The decision, be it a rule's or a person's. */
  public JournalRecord record() {
    return JournalRecord.unique(
        SET_ASIDE, line.text(), Facts.builder().put("line", line).put("reason", reason).build());
  }
}
