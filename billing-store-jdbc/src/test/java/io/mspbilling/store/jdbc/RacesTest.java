package io.mspbilling.store.jdbc;

import static io.mspbilling.store.jdbc.Samples.AT;
import static io.mspbilling.store.jdbc.Samples.TENANT;
import static io.mspbilling.store.jdbc.Samples.alike;
import static io.mspbilling.store.jdbc.Samples.appended;
import static io.mspbilling.store.jdbc.Samples.decided;
import static io.mspbilling.store.jdbc.Samples.numbered;
import static io.mspbilling.store.jdbc.Samples.requireSound;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.AppendResult.AlreadyThere;
import io.mspbilling.journal.AppendResult.Appended;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class RacesTest {

  private static final int RECORDS = 40;

  @ParameterizedTest
  @CsvSource({
    "POSTGRESQL, 2",
    "POSTGRESQL, 4",
    "POSTGRESQL, 8",
    "H2, 2",
    "H2, 4",
    "H2, 8",
  })
  void decisionsOfManyWorkersFollowEachOtherWithoutLossOrDouble(Store store, int workers)
      throws Exception {
    DataSource source = store.empty();

    List<List<JournalEntry>> written =
        Parallel.run(workers, worker -> () -> decideOn(source, worker));

    List<JournalEntry> entries = JdbcJournal.open(source, TENANT).entriesAfter(0);
    requireSound(entries);
    assertThat(entries)
        .containsExactlyInAnyOrderElementsOf(written.stream().flatMap(List::stream).toList())
        .allSatisfy(
            entry ->
                assertThat(entry.record().facts().number("after"))
                    .isEqualTo((int) entry.sequence() - 1));
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void whoAppendsNowAndThenIsNotStarvedByOthersWhoDoNothingElse(Store store) throws Exception {
    DataSource source = store.empty();
    AtomicBoolean enough = new AtomicBoolean();
    List<JournalEntry> written = new ArrayList<>();
    try (Parallel parallel = new Parallel();
        HikariDataSource pool = Store.pool(source, 1)) {
      List<Future<List<JournalEntry>>> busy =
          parallel.start(3, worker -> () -> appendUntil(enough, source, worker));
      for (int number = 0; number < RECORDS; number++) {
        Journal anew = JdbcJournal.open(pool, TENANT);
        written.add(appended(anew.append(decided(9, number, 0), AT)));
      }
      enough.set(true);
      for (Future<List<JournalEntry>> worker : busy) {
        written.addAll(worker.get());
      }
    }

    List<JournalEntry> entries = JdbcJournal.open(source, TENANT).entriesAfter(0);
    requireSound(entries);
    assertThat(entries).containsExactlyInAnyOrderElementsOf(written);
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void ofWorkersThatWriteTheVerySameRecordExactlyOneIsToldThatItDid(Store store) throws Exception {
    DataSource source = store.empty();
    for (int round = 0; round < 20; round++) {
      int last = round;
      List<AppendResult> results =
          Parallel.run(
              4, worker -> () -> JdbcJournal.open(source, TENANT).appendIfLast(last, alike(), AT));

      assertThat(results).filteredOn(AppendResult::isAppended).hasSize(1);
      assertThat(results)
          .filteredOn(result -> !result.isAppended())
          .allMatch(AppendResult.Outdated.class::isInstance);
    }
    requireSound(JdbcJournal.open(source, TENANT).entriesAfter(0));
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void ofWorkersWithOneUniqueKeyOneWinsAndTheOthersAreShownItsEntry(Store store) throws Exception {
    DataSource source = store.empty();
    int keys = 20;

    List<List<AppendResult>> byWorker =
        Parallel.run(
            4,
            worker ->
                () -> {
                  try (HikariDataSource pool = Store.pool(source, 1)) {
                    Journal journal = JdbcJournal.open(pool, TENANT);
                    List<AppendResult> results = new ArrayList<>();
                    for (int key = 0; key < keys; key++) {
                      results.add(journal.append(numbered(key), AT.plusNanos(worker)));
                    }
                    return results;
                  }
                });

    List<JournalEntry> entries = JdbcJournal.open(source, TENANT).entriesAfter(0);
    requireSound(entries);
    assertThat(entries).hasSize(keys);
    assertThat(byWorker.stream().flatMap(List::stream).filter(AppendResult::isAppended))
        .hasSize(keys);
    assertThat(byWorker.stream().flatMap(List::stream).map(RacesTest::entryOf).distinct())
        .containsExactlyInAnyOrderElementsOf(entries);
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void tenantsThatAppendAtTheSameTimeShareNothing(Store store) throws Exception {
    DataSource source = store.empty();
    int tenants = 8;

    List<List<JournalEntry>> written =
        Parallel.run(
            tenants,
            number ->
                () -> Samples.fill(JdbcJournal.open(source, TenantId.of("tenant-" + number)), 10));

    for (int number = 0; number < tenants; number++) {
      List<JournalEntry> entries =
          JdbcJournal.open(source, TenantId.of("tenant-" + number)).entriesAfter(0);
      requireSound(entries);
      assertThat(entries).hasSize(10).isEqualTo(written.get(number));
    }
    assertThat(JdbcJournal.open(source, TenantId.of("tenant-")).entriesAfter(0)).isEmpty();
  }

  /** As a worker does: reads on, decides on all there is, and acts only if that is still true. */
  private static List<JournalEntry> decideOn(DataSource source, int worker) {
    try (HikariDataSource pool = Store.pool(source, 1)) {
      Journal journal = JdbcJournal.open(pool, TENANT);
      List<JournalEntry> written = new ArrayList<>();
      long last = 0;
      while (written.size() < RECORDS) {
        last += journal.entriesAfter(last).size();
        AppendResult result = journal.appendIfLast(last, decided(worker, written.size(), last), AT);
        if (result instanceof Appended done) {
          written.add(done.entry());
        }
      }
      return written;
    }
  }

  private static List<JournalEntry> appendUntil(
      AtomicBoolean enough, DataSource source, int worker) {
    List<JournalEntry> written = new ArrayList<>();
    try (HikariDataSource pool = Store.pool(source, 1)) {
      Journal journal = JdbcJournal.open(pool, TENANT);
      while (!enough.get()) {
        written.add(appended(journal.append(decided(worker, written.size(), 0), AT)));
      }
    }
    return written;
  }

  private static JournalEntry entryOf(AppendResult result) {
    return result instanceof AlreadyThere there ? there.entry() : appended(result);
  }
}
