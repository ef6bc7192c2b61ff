package io.mspbilling.store.jdbc;

import static io.mspbilling.store.jdbc.Samples.AT;
import static io.mspbilling.store.jdbc.Samples.TENANT;
import static io.mspbilling.store.jdbc.Samples.alike;
import static io.mspbilling.store.jdbc.Samples.appended;
import static io.mspbilling.store.jdbc.Samples.numbered;
import static io.mspbilling.store.jdbc.Samples.requireSound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.journal.AppendResult.Outdated;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;

@Timeout(60)
class LostConnectionTest {

  private final PGSimpleDataSource direct = PostgresServer.shared().freshSchema();
  private final CuttingProxy proxy;
  private final Journal journal;
  private final Journal other;
  private final AtomicInteger overtaken = new AtomicInteger();

  LostConnectionTest() throws IOException {
    JdbcSchema.migrate(direct);
    proxy = new CuttingProxy(direct.getPortNumbers()[0]);
    PGSimpleDataSource cut = PostgresServer.shared().in(direct.getCurrentSchema());
    cut.setPortNumbers(new int[] {proxy.port()});
    journal = JdbcJournal.open(cut, TENANT);
    other = JdbcJournal.open(direct, TENANT);
  }

  @BeforeEach
  void fill() {
    Samples.fill(journal, 2);
  }

  @AfterEach
  void close() throws IOException {
    proxy.close();
  }

  @Test
  void recordWhoseAnswerWasLostIsThereOnceAndSaidToBe() {
    proxy.loseAnswers(1);

    JournalEntry entry = appended(journal.append(alike(), AT));

    assertThat(other.entriesAfter(2)).containsExactly(entry);
    assertThat(appended(journal.append(alike(), AT)).sequence()).isEqualTo(4);
  }

  @Test
  void uniqueRecordWhoseAnswerWasLostIsNotTakenForSomebodyElses() {
    proxy.loseAnswers(2);

    JournalEntry entry = appended(journal.append(numbered(7), AT));

    assertThat(other.entriesAfter(2)).containsExactly(entry);
  }

  @Test
  void recordThatWasLostOnItsWayIsSentAgain() {
    proxy.loseEntries(2);

    JournalEntry entry = appended(journal.appendIfLast(2, alike(), AT));

    assertThat(other.entriesAfter(2)).containsExactly(entry);
  }

  @Test
  void recordThatWasLostOnItsWayYieldsToWhatCameInItsPlace() {
    proxy.loseEntries(1);
    other.append(alike(), AT);

    assertThat(journal.appendIfLast(2, alike(), AT)).isInstanceOf(Outdated.class);
    assertThat(other.entriesAfter(2)).hasSize(1);

    proxy.loseEntries(1);
    other.append(alike(), AT);

    assertThat(appended(journal.append(alike(), AT)).sequence()).isEqualTo(5);
    requireSound(other.entriesAfter(0));
  }

  @Test
  void recordThatNobodyKnowsAboutIsAnException() {
    proxy.loseAnswers(3);

    assertThatThrownBy(() -> journal.append(numbered(7), AT))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("may or may not be there")
        .hasMessageContaining("read the journal again");

    proxy.loseAnswers(0);
    List<JournalEntry> entries = journal.entriesAfter(0);
    requireSound(entries);
    assertThat(entries).as("in truth it has arrived").hasSize(3);
    assertThat(journal.append(numbered(7), AT).isAppended()).isFalse();
    assertThat(appended(journal.append(numbered(8), AT)).sequence()).isEqualTo(4);
  }

  @Test
  void recordThatNeverArrivedIsAnExceptionToo() {
    proxy.loseEntries(3);

    assertThatThrownBy(() -> journal.append(numbered(7), AT))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("may or may not be there");

    assertThat(other.entriesAfter(2)).isEmpty();
    assertThat(journal.append(numbered(7), AT).isAppended()).isTrue();
  }

  @Test
  void whoIsOvertakenAgainAndAgainWaitsForHisTurn() {
    proxy.overtake(() -> other.append(alike(), AT));

    JournalEntry entry = appended(journal.append(numbered(7), AT));

    List<JournalEntry> entries = other.entriesAfter(2);
    assertThat(entries).hasSizeBetween(2, 10).endsWith(entry);
    requireSound(other.entriesAfter(0));
    assertThat(other.append(alike(), AT).isAppended()).as("and the others go on").isTrue();
  }

  @Test
  void whoseTurnEndsInDoubtDoesNotWriteTwice() {
    proxy.overtake(() -> other.append(numbered(100 + overtaken.getAndIncrement()), AT));
    proxy.loseAnswersToCommits(1);

    assertThatThrownBy(() -> journal.append(alike(), AT))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("may or may not be there");

    assertThat(other.entriesAfter(0).stream().map(JournalEntry::record))
        .as("in truth it has arrived")
        .containsOnlyOnce(alike());
  }

  @Test
  void databaseThatCannotBeReachedHasWrittenNothing() throws IOException {
    proxy.close();

    assertThatThrownBy(() -> journal.append(numbered(7), AT))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("nothing was written");
    assertThatThrownBy(() -> journal.entriesAfter(0)).isInstanceOf(JournalException.class);
    assertThat(other.entriesAfter(2)).isEmpty();
  }
}
