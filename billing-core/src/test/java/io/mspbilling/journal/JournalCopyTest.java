package io.mspbilling.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JournalCopyTest {

  private static final TenantId TENANT = TenantId.of("acme");
  private static final Instant AT = Instant.parse("2026-03-01T08:30:00.000000001Z");

  private final Journal from = new InMemoryJournal(TENANT);
  private final Journal to = new InMemoryJournal(TENANT);

  @Test
  void copyHasTheSameEntriesWithTheirInstantsAndHashes() {
    fill(from, 0, 5);

    JournalCopy copy = JournalCopy.copy(from, to);

    assertThat(copy).isEqualTo(new JournalCopy(0, 5, from.entriesAfter(4).get(0).hash()));
    assertThat(to.entriesAfter(0)).isEqualTo(from.entriesAfter(0));
  }

  @Test
  void copyOfAnEmptyJournalIsEmpty() {
    assertThat(JournalCopy.copy(from, to)).isEqualTo(new JournalCopy(0, 0, JournalEntry.GENESIS));
  }

  @Test
  void copyGoesOnWhereTheLastOneEnded() {
    fill(from, 0, 3);
    JournalCopy.copy(from, to);
    fill(from, 3, 5);

    JournalCopy copy = JournalCopy.copy(from, to);

    assertThat(copy).isEqualTo(new JournalCopy(3, 2, from.entriesAfter(4).get(0).hash()));
    assertThat(to.entriesAfter(0)).isEqualTo(from.entriesAfter(0));
    assertThat(JournalCopy.copy(from, to).copied()).isZero();
  }

  @Test
  void targetThatHoldsAnythingElseIsRefusedUnchanged() {
    fill(from, 0, 3);
    fill(to, 0, 2);
    fill(to, 7, 8);
    List<JournalEntry> before = to.entriesAfter(0);

    assertThatThrownBy(() -> JournalCopy.copy(from, to))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("its entry 3 differs");

    assertThat(to.entriesAfter(0)).isEqualTo(before);
  }

  @Test
  void targetThatIsLongerIsRefused() {
    fill(from, 0, 2);
    fill(to, 0, 3);

    assertThatThrownBy(() -> JournalCopy.copy(from, to))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("its entry 3 differs");
  }

  @Test
  void anotherTenantsJournalIsRefused() {
    Journal other = new InMemoryJournal(TenantId.of("other"));

    assertThatThrownBy(() -> JournalCopy.copy(from, other))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void somebodyElseWhoWritesToTheTargetIsNoticed() {
    fill(from, 0, 3);
    Journal busy = new Busy(to, 1);

    assertThatThrownBy(() -> JournalCopy.copy(from, busy))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("somebody else writes to the target, before entry 2");
  }

  @Test
  void targetThatKeepsSomethingElseIsNoticed() {
    fill(from, 0, 3);

    assertThatThrownBy(() -> JournalCopy.copy(from, new Rounding(to)))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("entry 1 became another");
  }

  private static void fill(Journal journal, int first, int end) {
    IntStream.range(first, end).forEach(number -> journal.append(numbered(number), AT));
  }

  private static JournalRecord numbered(int number) {
    return JournalRecord.unique(
        "numbered", Integer.toString(number), Facts.builder().put("number", number).build());
  }

  /** A journal to which somebody else appends once it has so many entries. */
  private record Busy(Journal journal, long entries) implements Journal {
    @Override
    public TenantId tenant() {
      return journal.tenant();
    }

    @Override
    public AppendResult append(JournalRecord record, Instant at) {
      return journal.append(record, at);
    }

    @Override
    public AppendResult appendIfLast(long lastSequence, JournalRecord record, Instant at) {
      if (lastSequence == entries) {
        journal.append(numbered(99), at);
      }
      return journal.appendIfLast(lastSequence, record, at);
    }

    @Override
    public List<JournalEntry> entriesAfter(long sequence) {
      return journal.entriesAfter(sequence);
    }
  }

  /** A journal that keeps seconds only. */
  private record Rounding(Journal journal) implements Journal {
    @Override
    public TenantId tenant() {
      return journal.tenant();
    }

    @Override
    public AppendResult append(JournalRecord record, Instant at) {
      return journal.append(record, Instant.ofEpochSecond(at.getEpochSecond()));
    }

    @Override
    public AppendResult appendIfLast(long lastSequence, JournalRecord record, Instant at) {
      return journal.appendIfLast(lastSequence, record, Instant.ofEpochSecond(at.getEpochSecond()));
    }

    @Override
    public List<JournalEntry> entriesAfter(long sequence) {
      return journal.entriesAfter(sequence);
    }
  }
}
