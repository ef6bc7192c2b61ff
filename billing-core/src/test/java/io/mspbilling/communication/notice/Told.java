package io.mspbilling.communication.notice;

import io.mspbilling.communication.Delivery;
import io.mspbilling.communication.Message;
import io.mspbilling.communication.NoticeHistory;
import io.mspbilling.communication.NoticeKind;
import io.mspbilling.communication.NoticeOrder;
import io.mspbilling.communication.Noticing;
import io.mspbilling.journal.EffectRecords;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A journal of notices. */
final class Told {

  static final TenantId TENANT = TenantId.of("t1");
  static final CustomerId ACME = CustomerId.parse("psa:7");
  static final LocalDate DAY = LocalDate.of(2026, 6, 2);

  final Effects effects = new Effects(List.of(Noticing.TYPE));
  final NoticeHistory history = new NoticeHistory(effects);
  private Instant now = Instant.parse("2026-06-02T14:00:00Z");
  private String lastHash = JournalEntry.GENESIS;
  private int sequence;

  void add(NoticeKind kind, Outcome<Delivery> outcome, String... about) {
    NoticeOrder order = order(kind, about);
    add(EffectRecords.intended(Noticing.TYPE, order, 1));
    add(EffectRecords.concluded(Noticing.TYPE, order.key(), 1, outcome, DAY));
  }

  static NoticeOrder order(NoticeKind kind, String... about) {
    return new NoticeOrder(
        new Message(
            NoticeOrder.key(TENANT, kind, ACME, List.of(about)),
            ACME,
            "ap@acme.example",
            kind.template(),
            "Subject",
            "text"),
        kind,
        List.of(about),
        DAY);
  }

  void later(int days) {
    now = now.plus(Duration.ofDays(days));
  }

  private void add(JournalRecord record) {
    sequence++;
    JournalEntry entry = JournalEntry.following(lastHash, sequence, now, record);
    effects.plus(entry);
    lastHash = entry.hash();
  }
}
