package io.mspbilling.testkit.contract;

import static io.mspbilling.testkit.contract.JournalSamples.appended;
import static io.mspbilling.testkit.contract.JournalSamples.numbered;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mspbilling.journal.Checkpoint;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every journal promises about the checkpoints that it is given, if it keeps any. */
abstract class JournalCheckpointContract extends JournalThreadsContract {

  private static final TenantId TENANT = TenantId.of("contract");
  private static final Instant AT = Instant.parse("2026-03-01T08:30:00.123456789Z");
  private static final String EDITION = "of the contract";
  private static final int LARGE = 3 << 20;

  /** Whether the journal keeps checkpoints, as not every journal needs to. */
  protected boolean keepsCheckpoints() {
    return true;
  }

  @Test
  final void newJournalHasNoCheckpoint() throws Exception {
    assertEquals(Optional.empty(), opened(TENANT).checkpoint());
  }

  @Test
  final void keepingACheckpointChangesNothingInTheJournal() throws Exception {
    Journal journal = opened(TENANT);
    JournalEntry entry = appended(journal.append(numbered(0), AT));

    journal.keep(checkpoint(entry, "known", 1));

    assertEquals(List.of(entry), journal.entriesAfter(0));
    assertEquals(2, appended(journal.appendIfLast(1, numbered(1), AT)).sequence());
    assertEquals(keepsCheckpoints(), journal.checkpoint().isPresent());
  }

  @Test
  final void checkpointIsFoundAgainWhole() throws Exception {
    assumeTrue(keepsCheckpoints());
    Journal journal = opened(TENANT);
    JournalEntry entry = appended(journal.append(numbered(0), AT));
    Checkpoint kept = checkpoint(entry, "Zo\u00eb", 3);

    journal.keep(kept);

    assertKept(kept, journal);
    assertKept(kept, opened(TENANT));
    close(journal);
    Journal again = opened(TENANT);
    assertKept(kept, again);
    Checkpoint found = again.checkpoint().orElseThrow();
    assertEquals(1, found.sequence());
    assertTrue(found.fits(entry));
    List<String> known = new ArrayList<>();
    found.restore(EDITION, archive -> archive.values("known", known, Form.text(text -> text)));
    assertEquals(List.of("Zo\u00eb", "Zo\u00eb", "Zo\u00eb"), known);
  }

  @Test
  final void laterCheckpointTakesThePlaceOfTheOneBefore() throws Exception {
    assumeTrue(keepsCheckpoints());
    Journal journal = opened(TENANT);
    JournalEntry entry = appended(journal.append(numbered(0), AT));
    Checkpoint small = checkpoint(entry, "small", 1);
    Checkpoint large = large(entry, "large ");

    for (Checkpoint next : List.of(small, large, small)) {
      journal.keep(next);

      assertKept(next, journal);
      assertKept(next, opened(TENANT));
    }
  }

  @Test
  final void largeCheckpointIsFoundAgainWhole() throws Exception {
    assumeTrue(keepsCheckpoints());
    Journal journal = opened(TENANT);
    Checkpoint kept = large(appended(journal.append(numbered(0), AT)), "large ");
    assertTrue(kept.bytes().length > LARGE);

    journal.keep(kept);

    close(journal);
    assertKept(kept, opened(TENANT));
  }

  @Test
  final void checkpointIsItsTenantsAlone() throws Exception {
    assumeTrue(keepsCheckpoints());
    Journal one = opened(TENANT);
    Journal other = opened(TenantId.of("somebody-else"));
    JournalEntry entry = appended(one.append(numbered(0), AT));
    Checkpoint ofOne = checkpoint(entry, "one", 1);
    Checkpoint ofOther = checkpoint(entry, "other", 1);

    one.keep(ofOne);
    assertEquals(Optional.empty(), other.checkpoint());
    other.keep(ofOther);

    assertKept(ofOne, one);
    assertKept(ofOther, other);
  }

  /** The last one wins, or one of them fails. */
  @Test
  final void checkpointsThatAreKeptAtTheSameTimeAreNeverMixed() throws Exception {
    assumeTrue(keepsCheckpoints());
    Journal journal = opened(TENANT);
    JournalEntry entry = appended(journal.append(numbered(0), AT));
    List<Checkpoint> all =
        IntStream.range(0, 4).mapToObj(thread -> large(entry, thread + " ")).toList();

    List<Boolean> kept = Threads.inParallel(4, thread -> isKept(all.get(thread), journal));

    assertTrue(kept.contains(true), "somebody wins");
    byte[] found = opened(TENANT).checkpoint().orElseThrow().bytes();
    assertTrue(
        all.stream().anyMatch(one -> Arrays.equals(one.bytes(), found)), "it is one of them");
  }

  private static boolean isKept(Checkpoint checkpoint, Journal journal) {
    try {
      journal.keep(checkpoint);
      return true;
    } catch (JournalException e) {
      return false;
    }
  }

  private static void assertKept(Checkpoint expected, Journal journal) {
    assertArrayEquals(expected.bytes(), journal.checkpoint().orElseThrow().bytes());
  }

  private static Checkpoint large(JournalEntry entry, String text) {
    String line = text.repeat(100);
    return checkpoint(entry, line, LARGE / line.length() + 1);
  }

  private static Checkpoint checkpoint(JournalEntry entry, String text, int times) {
    List<String> known = IntStream.range(0, times).mapToObj(i -> text).toList();
    return Checkpoint.of(
        entry, EDITION, archive -> archive.values("known", known, Form.text(any -> any)));
  }
}
