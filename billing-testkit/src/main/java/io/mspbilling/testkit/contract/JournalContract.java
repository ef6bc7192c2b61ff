package io.mspbilling.testkit.contract;

import static io.mspbilling.testkit.contract.JournalSamples.appended;
import static io.mspbilling.testkit.contract.JournalSamples.assertChained;
import static io.mspbilling.testkit.contract.JournalSamples.claim;
import static io.mspbilling.testkit.contract.JournalSamples.fact;
import static io.mspbilling.testkit.contract.JournalSamples.numbered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.AppendResult.AlreadyThere;
import io.mspbilling.journal.AppendResult.Outdated;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Journal} promises. Extend it, say how a journal is opened, and run it.
 *
 * <p>JUnit makes a new object for each test; its store starts out empty.
 */
public abstract class JournalContract extends JournalCheckpointContract {

  private static final TenantId TENANT = TenantId.of("contract");
  private static final Instant AT = Instant.parse("2026-03-01T08:30:00.123456789Z");

  /** For subclasses only. */
  protected JournalContract() {}

  @Test
  final void newJournalIsEmptyAndKnowsItsTenant() throws Exception {
    Journal journal = opened(TENANT);

    assertEquals(TENANT, journal.tenant());
    assertEquals(List.of(), journal.entriesAfter(0));
  }

  @Test
  final void recordsStandInTheOrderOfTheirAppendsWithoutGapsInOneChain() throws Exception {
    Journal journal = opened(TENANT);
    List<JournalEntry> answered = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      answered.add(appended(journal.append(numbered(i), AT.minusSeconds(i))));
    }

    List<JournalEntry> entries = journal.entriesAfter(0);

    assertEquals(answered, entries);
    assertChained(entries);
    for (int i = 0; i < 20; i++) {
      assertEquals(numbered(i), entries.get(i).record());
      assertEquals(AT.minusSeconds(i), entries.get(i).at(), "the instant is kept as given");
    }
  }

  @Test
  final void secondRecordWithAUniqueKeyIsNotWritten() throws Exception {
    Journal journal = opened(TENANT);
    journal.append(numbered(0), AT);
    JournalEntry first =
        appended(journal.append(JournalRecord.unique("once", "k", fact("first")), AT));
    journal.append(numbered(1), AT);

    AppendResult second =
        journal.append(JournalRecord.unique("once", "k", fact("second")), AT.plusSeconds(1));

    assertFalse(second.isAppended());
    assertEquals(first, assertInstanceOf(AlreadyThere.class, second).entry());
    assertEquals(3, journal.entriesAfter(0).size());
  }

  @Test
  final void recordsWithoutAUniqueKeyMayRepeat() throws Exception {
    Journal journal = opened(TENANT);

    assertTrue(journal.append(numbered(0), AT).isAppended());
    assertTrue(journal.append(numbered(0), AT).isAppended());
  }

  @Test
  final void recordForAJournalThatHasGrownIsNotWritten() throws Exception {
    Journal journal = opened(TENANT);
    JournalEntry first = appended(journal.appendIfLast(0, claim(0, 0), AT));

    assertInstanceOf(Outdated.class, journal.appendIfLast(0, numbered(1), AT));
    assertInstanceOf(Outdated.class, journal.appendIfLast(2, numbered(1), AT));
    assertInstanceOf(Outdated.class, journal.appendIfLast(-1, numbered(1), AT));
    assertEquals(
        first,
        assertInstanceOf(AlreadyThere.class, journal.appendIfLast(1, claim(0, 1), AT)).entry());
    assertEquals(List.of(first), journal.entriesAfter(0));
  }

  @Test
  final void entriesAfterTakesAnyNumber() throws Exception {
    Journal journal = opened(TENANT);
    List.of(0, 1, 2).forEach(i -> journal.append(numbered(i), AT));
    List<JournalEntry> all = journal.entriesAfter(0);

    assertEquals(all.subList(1, 3), journal.entriesAfter(1));
    assertEquals(all.subList(2, 3), journal.entriesAfter(2));
    assertEquals(List.of(), journal.entriesAfter(3));
    assertEquals(List.of(), journal.entriesAfter(4));
    assertEquals(List.of(), journal.entriesAfter(Long.MAX_VALUE));
    assertEquals(all, journal.entriesAfter(-1));
    assertEquals(all, journal.entriesAfter(Long.MIN_VALUE));
  }

  @Test
  final void listsOfEntriesAreFixedCopies() throws Exception {
    Journal journal = opened(TENANT);
    journal.append(numbered(0), AT);
    List<JournalEntry> before = journal.entriesAfter(0);

    journal.append(numbered(1), AT);

    assertEquals(1, before.size());
    assertThrows(UnsupportedOperationException.class, before::clear);
    assertThrows(UnsupportedOperationException.class, () -> before.add(before.get(0)));
  }

  @Test
  final void anyTextAndAnyInstantIsKeptAsItIs() throws Exception {
    Journal journal = opened(TENANT);
    Facts.Builder facts = Facts.builder();
    for (String text : Texts.AWKWARD) {
      facts.put("value." + text, text).put(text, "under an awkward name");
    }
    List<Instant> instants = List.of(Instant.EPOCH.minusNanos(1), AT, Instant.MIN, Instant.MAX);
    for (int i = 0; i < Texts.AWKWARD.size(); i++) {
      String text = Texts.AWKWARD.get(i);
      journal.append(
          JournalRecord.unique("kind " + text, "key " + text, facts.build()), instants.get(i % 4));
    }
    List<JournalEntry> before = journal.entriesAfter(0);
    close(journal);

    List<JournalEntry> entries = opened(TENANT).entriesAfter(0);

    assertEquals(before, entries);
    assertEquals(Texts.AWKWARD.size(), entries.size());
    assertEquals(facts.build(), entries.get(0).record().facts());
    assertEquals("kind " + Texts.AWKWARD.get(3), entries.get(3).record().kind());
    assertEquals(instants, entries.subList(0, 4).stream().map(JournalEntry::at).toList());
    assertChained(entries);
  }

  @Test
  final void journalOpenedAgainIsTheSameAndGoesOn() throws Exception {
    Journal journal = opened(TENANT);
    IntStream.range(0, 10).forEach(i -> journal.append(claim(i, 0), AT));
    List<JournalEntry> before = journal.entriesAfter(0);
    close(journal);

    Journal again = opened(TENANT);

    assertEquals(before, again.entriesAfter(0));
    assertFalse(again.append(claim(9, 1), AT).isAppended(), "unique keys are remembered");
    assertEquals(11, appended(again.append(claim(10, 0), AT)).sequence());
    assertChained(again.entriesAfter(0));
  }

  @Test
  final void tenantsShareNothing() throws Exception {
    Journal one = opened(TENANT);
    Journal other = opened(TenantId.of("somebody-else"));

    assertTrue(one.append(claim(1, 0), AT).isAppended());
    assertTrue(other.append(claim(1, 0), AT).isAppended());
    assertEquals(1, one.entriesAfter(0).size());
    assertEquals(1, other.entriesAfter(0).size());
  }
}
