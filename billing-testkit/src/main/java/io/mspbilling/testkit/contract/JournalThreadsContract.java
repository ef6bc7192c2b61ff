package io.mspbilling.testkit.contract;

import static io.mspbilling.testkit.contract.JournalSamples.appended;
import static io.mspbilling.testkit.contract.JournalSamples.assertChained;
import static io.mspbilling.testkit.contract.JournalSamples.claim;
import static io.mspbilling.testkit.contract.JournalSamples.entryOf;
import static io.mspbilling.testkit.contract.JournalSamples.numbered;
import static io.mspbilling.testkit.contract.JournalSamples.own;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every journal promises to threads that write to it at the same time. */
abstract class JournalThreadsContract {

  private static final TenantId TENANT = TenantId.of("contract");
  private static final Instant AT = Instant.parse("2026-03-01T08:30:00.123456789Z");
  private static final int THREADS = 8;

  private final List<Journal> opened = new ArrayList<>();

  /**
   * Opens a tenant's journal: an empty one the first time in a test, and the same again, with all
   * that was written, if it was opened before.
   */
  protected abstract Journal open(TenantId tenant) throws Exception;

  /** Lets go of a journal, so that it can be opened again. Closes what can be closed. */
  protected void close(Journal journal) throws Exception {
    if (journal instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }

  @AfterEach
  final void closeAll() throws Exception {
    for (Journal journal : opened) {
      close(journal);
    }
  }

  @Test
  final void ofManyThreadsWithOneUniqueKeyExactlyOneWins() throws Exception {
    Journal journal = opened(TENANT);
    int keys = 25;

    List<List<AppendResult>> byThread =
        Threads.inParallel(
            THREADS,
            thread ->
                IntStream.range(0, keys)
                    .mapToObj(key -> journal.append(claim(key, thread), AT))
                    .toList());

    for (int key = 0; key < keys; key++) {
      Set<JournalEntry> entries = new HashSet<>();
      int winners = 0;
      for (List<AppendResult> results : byThread) {
        winners += results.get(key).isAppended() ? 1 : 0;
        entries.add(entryOf(results.get(key)));
      }
      assertEquals(1, winners, "exactly one thread has written the record");
      assertEquals(1, entries.size(), "the losers are shown the winner's entry");
    }
    assertEquals(keys, journal.entriesAfter(0).size());
    assertChained(journal.entriesAfter(0));
  }

  @Test
  final void manyThreadsAppendWithoutLosingOrMixingAnything() throws Exception {
    Journal journal = opened(TENANT);

    List<List<Long>> sequences =
        Threads.inParallel(
            THREADS,
            thread ->
                IntStream.range(0, 25)
                    .mapToObj(i -> appended(journal.append(own(i, thread), AT)).sequence())
                    .toList());

    List<Long> all = sequences.stream().flatMap(List::stream).sorted().toList();
    assertEquals(LongStream.rangeClosed(1, all.size()).boxed().toList(), all);
    for (List<Long> ofOne : sequences) {
      assertEquals(ofOne.stream().sorted().toList(), ofOne, "each thread's records are in order");
    }
    assertChained(journal.entriesAfter(0));
  }

  @Test
  final void threadsThatDecideOnWhatIsLastNeverDecideOnTheSame() throws Exception {
    Journal journal = opened(TENANT);

    Threads.inParallel(
        THREADS,
        thread -> {
          for (int i = 0; i < 10; i++) {
            while (!countOn(journal).isAppended()) {
              Thread.onSpinWait();
            }
          }
          return thread;
        });

    List<JournalEntry> entries = journal.entriesAfter(0);
    assertEquals(
        IntStream.range(0, 10 * THREADS).mapToObj(JournalSamples::numbered).toList(),
        entries.stream().map(JournalEntry::record).toList());
  }

  private static AppendResult countOn(Journal journal) {
    int last = journal.entriesAfter(0).size();
    return journal.appendIfLast(last, numbered(last), AT);
  }

  final Journal opened(TenantId tenant) throws Exception {
    Journal journal = open(tenant);
    opened.add(journal);
    return journal;
  }
}
