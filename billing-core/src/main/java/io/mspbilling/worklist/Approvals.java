package io.mspbilling.worklist;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Kept;
import io.mspbilling.journal.Planned;
import io.mspbilling.journal.TenantId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What people approved before it was done: each order as it was shown to them, to the last value.
 * One that is decided otherwise by then is not approved. Not safe for use by several threads.
 */
public final class Approvals implements Fold, Kept {

  private static final String APPROVED = "approved";

  /** So many in one entry at most, so that it stays small. */
  private static final int MOST_AT_ONCE = 1_000;

  private final TenantId tenant;
  private final Set<EffectKey> approved = new HashSet<>();

  public Approvals(TenantId tenant) {
    this.tenant = tenant;
  }

  @Override
  public void plus(JournalEntry entry) {
    if (entry.record().is(APPROVED)) {
      approved.addAll(
          entry.record().facts().list("orders", one -> one.read("order", EffectKey::new)));
    }
  }

  @Override
  public void keep(Archive archive) {
    archive.values("approved", approved, Form.text(EffectKey::new));
  }

  /** Names an order with all its values. */
  public EffectKey name(Planned<?, ?> order) {
    return name(order.type() + " " + order.key(), order.order().facts());
  }

  /** Names anything else that was decided, with all its values. */
  public EffectKey name(String what, Facts facts) {
    List<String> parts = new ArrayList<>();
    parts.add(what);
    facts
        .values()
        .forEach(
            (name, value) -> {
              parts.add(name);
              parts.add(value);
            });
    return EffectKey.derive(tenant, "approval", parts);
  }

  public boolean isApproved(EffectKey name) {
    return approved.contains(name);
  }

  /** The records of an approval. */
  public static List<JournalRecord> approved(List<EffectKey> names) {
    List<JournalRecord> records = new ArrayList<>();
    for (int from = 0; from < names.size(); from += MOST_AT_ONCE) {
      List<EffectKey> part = names.subList(from, Math.min(from + MOST_AT_ONCE, names.size()));
      records.add(
          JournalRecord.of(
              APPROVED,
              Facts.builder()
                  .putList("orders", part, (facts, name) -> facts.put("order", name))
                  .build()));
    }
    return records;
  }

  /** Whether a record is such a decision. */
  public static boolean isOne(JournalRecord record) {
    return record.is(APPROVED);
  }
}
