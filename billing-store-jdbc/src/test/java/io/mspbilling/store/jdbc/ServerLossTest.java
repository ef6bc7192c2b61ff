package io.mspbilling.store.jdbc;

import static io.mspbilling.store.jdbc.Samples.AT;
import static io.mspbilling.store.jdbc.Samples.TENANT;
import static io.mspbilling.store.jdbc.Samples.requireSound;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.AppendResult.Appended;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.JournalRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What workers were told is true, whatever happens to the server meanwhile. */
@Timeout(120)
class ServerLossTest {

  private static final PostgresServer SERVER = PostgresServer.start();
  private static final int WORKERS = 4;
  private static final int LOSSES = 4;
  private static final int APPENDS_BETWEEN = 60;

  private final DataSource source = SERVER.freshSchema();
  private final Semaphore acknowledged = new Semaphore(0);
  private final AtomicBoolean enough = new AtomicBoolean();

  ServerLossTest() {
    JdbcSchema.migrate(source);
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void whatAKilledServerAcknowledgedIsThere() throws Exception {
    losing(
        () -> {
          SERVER.stopImmediately();
          SERVER.startAgain();
        });
  }

  @Test
  void whatWasAcknowledgedIsThereWhenAllConnectionsAreEndedAgainAndAgain() throws Exception {
    losing(
        () ->
            Databases.execute(
                SERVER.in("public"),
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'"));
  }

  private interface Loss {
    void happens() throws Exception;
  }

  /** What a worker was told: entries that it wrote, and records of which it knows nothing. */
  private record Told(List<JournalEntry> written, List<JournalRecord> inDoubt) {}

  private void losing(Loss loss) throws Exception {
    List<Told> told = new ArrayList<>();
    try (Parallel parallel = new Parallel()) {
      List<Future<Told>> workers = parallel.start(WORKERS, worker -> () -> work(worker));
      for (int i = 0; i < LOSSES; i++) {
        acknowledged.acquire(APPENDS_BETWEEN);
        loss.happens();
        acknowledged.drainPermits();
      }
      acknowledged.acquire(APPENDS_BETWEEN);
      enough.set(true);
      for (Future<Told> worker : workers) {
        told.add(worker.get());
      }
    }
    requireTrue(told);
  }

  private void requireTrue(List<Told> told) {
    List<JournalEntry> entries = JdbcJournal.open(source, TENANT).entriesAfter(0);
    requireSound(entries);
    Set<JournalEntry> there = new HashSet<>(entries);
    Set<JournalRecord> inDoubt = new HashSet<>();
    for (Told ofOne : told) {
      assertThat(there).containsAll(ofOne.written());
      ofOne.written().forEach(there::remove);
      inDoubt.addAll(ofOne.inDoubt());
    }
    assertThat(there.stream().map(JournalEntry::record)).isSubsetOf(inDoubt);
  }

  /** Every other record is a decision on all that went before. */
  private Told work(int worker) {
    Told told = new Told(new ArrayList<>(), new ArrayList<>());
    try (HikariDataSource pool = Store.pool(source, 1)) {
      Journal journal = openedInTheEnd(pool);
      for (int number = 0; !enough.get(); number++) {
        JournalRecord record = Samples.decided(worker, number, 0);
        try {
          if (append(journal, record, number) instanceof Appended done) {
            told.written().add(done.entry());
            acknowledged.release();
          }
        } catch (JournalException e) {
          told.inDoubt().add(record);
        }
      }
    }
    return told;
  }

  private static Journal openedInTheEnd(DataSource source) {
    while (true) {
      try {
        return JdbcJournal.open(source, TENANT);
      } catch (JournalException e) {
        Thread.onSpinWait(); // The server is being lost; it comes back.
      }
    }
  }

  private static AppendResult append(Journal journal, JournalRecord record, int number) {
    return number % 2 == 0
        ? journal.append(record, AT)
        : journal.appendIfLast(journal.entriesAfter(0).size(), record, AT);
  }
}
