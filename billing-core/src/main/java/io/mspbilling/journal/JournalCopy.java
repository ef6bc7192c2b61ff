package io.mspbilling.journal;

import java.util.List;

/**
 * What a copy from one journal to another came to: export to a file, import from one, or a move
 * from one store to another.
 *
 * @param earlier entries that the target had already
 * @param copied entries that were written
 * @param headHash the hash of the last entry in both, {@link JournalEntry#GENESIS} if there is
 *     none; equal hashes mean equal entries all the way
 */
public record JournalCopy(long earlier, long copied, String headHash) {

  /**
   * Copies all entries that the target lacks, each with its instant, and proves by reading them
   * back that they have the same hashes there. The target must be empty or hold the beginning of
   * the source, so that a copy which was cut short, or whose source has grown, goes on when it is
   * made again. Nobody else may write to the target meanwhile. All entries are held in memory.
   *
   * @throws IllegalArgumentException if the journals are of different tenants
   * @throws JournalException if the target holds anything else, somebody else writes to it, or one
   *     of them cannot be read or written; what was copied until then is right and stays
   */
  public static JournalCopy copy(Journal from, Journal to) {
    if (!from.tenant().equals(to.tenant())) {
      throw new IllegalArgumentException(
          "the journal of tenant '" + from.tenant() + "' is none of '" + to.tenant() + "'");
    }
    List<JournalEntry> source = from.entriesAfter(0);
    List<JournalEntry> target = to.entriesAfter(0);
    requireBeginning(source, target);
    List<JournalEntry> missing = source.subList(target.size(), source.size());
    for (JournalEntry entry : missing) {
      write(entry, to);
    }
    if (!to.entriesAfter(target.size()).equals(missing)) {
      throw new JournalException("the target does not hold what was written; do not use it", null);
    }
    return new JournalCopy(
        target.size(),
        missing.size(),
        source.isEmpty() ? JournalEntry.GENESIS : source.get(source.size() - 1).hash());
  }

  private static void requireBeginning(List<JournalEntry> source, List<JournalEntry> target) {
    for (int i = 0; i < target.size(); i++) {
      if (i == source.size() || !target.get(i).equals(source.get(i))) {
        throw new JournalException(
            "the target is not the beginning of the source: its entry "
                + (i + 1)
                + " differs. Nothing was copied; copy to an empty journal",
            null);
      }
    }
  }

  private static void write(JournalEntry entry, Journal to) {
    AppendResult result = to.appendIfLast(entry.sequence() - 1, entry.record(), entry.at());
    if (!(result instanceof AppendResult.Appended appended)) {
      throw new JournalException(
          "somebody else writes to the target, before entry "
              + entry.sequence()
              + ". Stop them, and copy to an empty journal",
          null);
    }
    if (!appended.entry().equals(entry)) {
      throw new JournalException(
          "entry " + entry.sequence() + " became another in the target; do not use it", null);
    }
  }
}
