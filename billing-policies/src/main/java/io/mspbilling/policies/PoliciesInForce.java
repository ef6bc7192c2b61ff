package io.mspbilling.policies;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Kept;
import io.mspbilling.journal.RecordTooLongException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * By which policies a journal was last decided, so that those of today are written into it when
 * they are others. Not safe for use by several threads.
 */
public final class PoliciesInForce implements Fold, Kept {

  private final List<String> last = new ArrayList<>(1);

  /** Nothing was decided yet. */
  public PoliciesInForce() {}

  @Override
  public void plus(JournalEntry entry) {
    PoliciesRecord.read(entry.record()).ifPresent(policies -> replace(policies.digest()));
  }

  private void replace(String digest) {
    last.clear();
    last.add(digest);
  }

  @Override
  public void keep(Archive archive) {
    archive.values("policies", last, Form.text(digest -> digest));
  }

  /**
   * Has the journal say what policies are in force from here on, unless it does; of those that are
   * longer than it takes, the name and digest alone.
   *
   * @param journal writes a record at its end
   */
  public void say(BillingPolicies policies, Consumer<JournalRecord> journal) {
    PoliciesRecord now = policies.record();
    if (last.contains(now.digest())) {
      return;
    }
    try {
      journal.accept(now.record());
    } catch (RecordTooLongException e) {
      journal.accept(now.withoutDocument().record());
    }
  }
}
