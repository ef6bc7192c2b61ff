package io.mspbilling.automation;

import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import java.time.InstantSource;

/**
 * A journal and the one state that is known of it. Whatever is decided is decided on this state,
 * and written only as long as it is the journal's last.
 */
final class Memory {

  private final Journal journal;
  private final InstantSource clock;
  private final BillingPolicies policies;
  private BillingState state;
  private boolean isProven;

  Memory(Journal journal, InstantSource clock, BillingPolicies policies) {
    this.journal = journal;
    this.clock = clock;
    this.policies = policies;
    state = new BillingState(journal.tenant(), policies);
  }

  BillingState state() {
    return state;
  }

  /**
   * Whether a whole run has shown that the vendors know nothing that the journal does not. Until
   * then it may be one that was restored from an older backup.
   */
  boolean isProven() {
    return isProven;
  }

  void prove() {
    isProven = true;
  }

  /** Reads what others have written since. */
  void catchUp() {
    journal.entriesAfter(state.at()).forEach(this::plus);
  }

  /**
   * Writes a decision, if nobody has written anything that the state does not know.
   *
   * @return whether it was written; if not, all must be decided anew
   */
  boolean decide(JournalRecord record) {
    if (journal.appendIfLast(state.at(), record, clock.instant())
        instanceof AppendResult.Appended appended) {
      plus(appended.entry());
      return true;
    }
    return false;
  }

  /**
   * Writes down what happened, whoever else has written meanwhile.
   *
   * @return whether the state knows all that stands in the journal now; if not, it has to {@link
   *     #catchUp}, and all must be decided anew
   */
  boolean note(JournalRecord record) {
    return know(journal.append(record, clock.instant()));
  }

  /**
   * Writes down something that was seen, once.
   *
   * @return whether it was new
   */
  boolean see(JournalRecord record) {
    AppendResult result = journal.append(record, clock.instant());
    know(result);
    return result.isAppended();
  }

  private boolean know(AppendResult result) {
    if (result instanceof AppendResult.Appended appended
        && appended.entry().sequence() == state.at() + 1) {
      plus(appended.entry());
      return true;
    }
    return false;
  }

  /** A state that took half of an entry is none: it is made anew by the next to ask for it. */
  private void plus(JournalEntry entry) {
    try {
      state.plus(entry);
    } catch (RuntimeException e) {
      state = new BillingState(journal.tenant(), policies);
      throw e;
    }
  }
}
