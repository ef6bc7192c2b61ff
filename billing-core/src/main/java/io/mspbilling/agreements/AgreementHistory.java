package io.mspbilling.agreements;

import io.mspbilling.journal.Fold;
import io.mspbilling.journal.JournalEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * What each reading of the agreements found to be otherwise than the one before. Not safe for use
 * by several threads.
 */
public final class AgreementHistory implements Fold {
  private final KnownAgreements known = new KnownAgreements();
  private final List<FoundChange> found = new ArrayList<>();

  /** Nothing was read yet. */
  public AgreementHistory() {}

  @Override
  public void plus(JournalEntry entry) {
    found.addAll(known.take(entry));
  }

  /** What readings found, oldest first. */
  public List<FoundChange> found() {
    return List.copyOf(found);
  }
}
