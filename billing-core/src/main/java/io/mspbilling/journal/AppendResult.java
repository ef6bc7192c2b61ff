package io.mspbilling.journal;

/** What became of a record given to the journal. */
public sealed interface AppendResult {

  /** Whether this call wrote the record. */
  default boolean isAppended() {
    return this instanceof Appended;
  }

  /**
   * It was written.
   *
   * @param entry where it stands
   */
  record Appended(JournalEntry entry) implements AppendResult {}

  /**
   * Nothing was written: a record with the same unique key stands there already. Somebody else was
   * faster, or it was done before.
   *
   * @param entry the earlier one
   */
  record AlreadyThere(JournalEntry entry) implements AppendResult {}

  /**
   * Nothing was written: the journal has grown since the caller read it. Read on and decide anew.
   */
  record Outdated() implements AppendResult {}
}
