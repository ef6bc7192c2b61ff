package io.mspbilling.store.file;

import io.mspbilling.journal.TenantId;
import java.util.Objects;

/**
 * What a check of a journal file found: all its entries are whole, in order and untouched.
 *
 * @param tenant whose journal it is
 * @param entries how many entries it has
 * @param headHash the hash of the last entry, over all before it; note it elsewhere, and a later
 *     check proves that nobody rewrote history. {@code JournalEntry.GENESIS} if there is no entry
 * @param unfinishedBytes bytes after the last whole entry, usually 0: what a crash left of an
 *     append, or one that is under way; the next append puts it right
 */
public record JournalReport(TenantId tenant, long entries, String headHash, long unfinishedBytes) {

  public JournalReport {
    Objects.requireNonNull(tenant, "tenant");
    Objects.requireNonNull(headHash, "headHash");
  }
}
