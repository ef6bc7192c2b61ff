package io.mspbilling.collection;

import io.mspbilling.journal.Facts;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import java.util.List;

/**
 * The refunds that people asked for: a fold over the journal. The next billing day carries each
 * out, once.
 */
public final class Refunds {

  private static final String REQUESTED = "refund-requested";

  private Refunds() {}

  /**
   * A person's wish to give money back.
   *
   * @param id names the wish; a second wish of the same id is not written
   * @param payment the gateway's id of the charge
   * @param amount how much of it; positive
   * @param reason why, for the record
   */
  public record Requested(String id, PaymentId payment, Money amount, String reason) {}

  /** The refunds asked for, oldest first. */
  public static List<Requested> of(List<JournalEntry> entries) {
    return entries.stream()
        .map(JournalEntry::record)
        .filter(record -> record.is(REQUESTED))
        .map(record -> requested(record.facts()))
        .toList();
  }

  /** The record of such a wish. */
  public static JournalRecord requested(Requested wish) {
    return JournalRecord.unique(
        REQUESTED,
        wish.id(),
        Facts.builder()
            .put("id", wish.id())
            .put("payment", wish.payment())
            .put("amount", wish.amount())
            .put("reason", wish.reason())
            .build());
  }

  private static Requested requested(Facts facts) {
    return new Requested(
        facts.text("id"),
        facts.read("payment", PaymentId::parse),
        facts.money("amount"),
        facts.text("reason"));
  }
}
