package io.mspbilling.journal;

/** Something that is known from the journal, kept up to date entry by entry. */
public interface Fold {

  /**
   * Takes the next entry; entries come in order and none is left out.
   *
   * @throws JournalException if it cannot be read
   */
  void plus(JournalEntry entry);

  /**
   * Has all entries told to a fold that knows none.
   *
   * @param entries from the first on
   * @return the same fold
   */
  static <F extends Fold> F over(F fold, Iterable<JournalEntry> entries) {
    entries.forEach(fold::plus);
    return fold;
  }
}
