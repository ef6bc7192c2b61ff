package io.mspbilling.journal;

import java.time.Instant;
import java.util.List;

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
}
