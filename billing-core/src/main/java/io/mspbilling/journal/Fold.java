package io.mspbilling.journal;

/** Something that is known from the journal, kept up to date entry by entry. */
public interface Fold {

  /**
   * Takes the next entry; entries come in order and none is left out.
   *
   * @throws JournalException if it cannot be read
   */
  void plus(JournalEntry entry);
}
