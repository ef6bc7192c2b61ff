package io.mspbilling.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The append-only memory of one tenant.
 *
 * <p>An implementation is safe for use by several threads; one that several processes share must be
 * safe for that as well. When {@link #append} returns, the record survives the loss of the process;
 * when it throws, the record may or may not be there, and the caller reads again before it goes on.
 * The testkit's {@code JournalContract} says the rest as tests.
 */
public interface Journal {

  /** Whose journal this is. */
  TenantId tenant();

  /**
   * Writes a record at the end, unless one with the same unique key is there.
   *
   * @param at when the caller decided; kept as given
   * @throws JournalException if the record cannot be stored
   */
  AppendResult append(JournalRecord record, Instant at);

  /**
   * Writes a record only if {@code lastSequence} is still the last entry: then nobody has decided
   * anything since the caller read the journal. It is how two workers share one journal without
   * acting on what is no longer true.
   *
   * @param lastSequence the last entry that the caller knows; 0 for an empty journal
   * @throws JournalException if the record cannot be stored
   */
  AppendResult appendIfLast(long lastSequence, JournalRecord record, Instant at);

  /**
   * The entries after a sequence number, oldest first; all for 0.
   *
   * @throws JournalException if they cannot be read, or the chain of hashes is broken
   */
  List<JournalEntry> entriesAfter(long sequence);

  /**
   * The checkpoint that was last kept; empty if there is none, it is damaged, or this journal keeps
   * none. Whoever takes it sees to it that it {@link Checkpoint#fits} the journal's entry.
   *
   * @throws JournalException if it cannot be read
   */
  default Optional<Checkpoint> checkpoint() {
    return Optional.empty();
  }

  /**
   * Keeps a checkpoint in place of the one before. It is no part of the journal, and may get lost
   * at any time without harm. A journal that keeps none does nothing.
   *
   * @throws JournalException if it cannot be stored; nothing in the journal has changed
   */
  default void keep(Checkpoint checkpoint) {}
}
