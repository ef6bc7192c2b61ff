package io.mspbilling.store.jdbc;

import static io.mspbilling.store.jdbc.Samples.AT;
import static io.mspbilling.store.jdbc.Samples.TENANT;
import static io.mspbilling.store.jdbc.Samples.appended;
import static io.mspbilling.store.jdbc.Samples.numbered;
import static io.mspbilling.store.jdbc.Samples.requireSound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.mspbilling.journal.AppendResult.Outdated;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import java.util.List;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class JdbcJournalTest {

  @ParameterizedTest
  @EnumSource(Store.class)
  void factsAreReadableInTheDatabase(Store store) {
    DataSource source = store.empty();
    Samples.fill(JdbcJournal.open(source, TENANT), 1);

    assertThat(
            Databases.query(
                source,
                "SELECT tenant || '|' || sequence || '|' || decided_at || '|' || kind || '|'"
                    + " || unique_key || '|' || facts FROM billing_journal"))
        .isEqualTo(
            "acme|1|2026-03-01T08:30:00.123456789Z|numbered|numbered:0|"
                + "{\"name\":\"Zo\u00eb \ud83d\udcb8 \\\"&\\\" \\u0000\",\"number\":\"0\"}");
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void journalLongerThanAPageIsReadWhole(Store store) {
    DataSource source = store.empty();
    try (HikariDataSource pool = Store.pool(source, 1)) {
      Journal journal = JdbcJournal.open(pool, TENANT);
      List<JournalEntry> entries = Samples.fill(journal, 1_001);

      requireSound(entries);
      assertThat(entries).hasSize(1_001);
      assertThat(journal.entriesAfter(1)).isEqualTo(entries.subList(1, 1_001));
      assertThat(journal.entriesAfter(499)).isEqualTo(entries.subList(499, 1_001));
      assertThat(journal.entriesAfter(500)).isEqualTo(entries.subList(500, 1_001));
      assertThat(journal.entriesAfter(1_000)).isEqualTo(entries.subList(1_000, 1_001));
    }
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void keyTooLongForAnIndexIsUniqueAllTheSame(Store store) {
    DataSource source = store.empty();
    Journal journal = JdbcJournal.open(source, TENANT);
    String key = noise(20_000);

    assertThat(journal.append(JournalRecord.unique("long", key, Facts.none()), AT).isAppended())
        .isTrue();
    assertThat(journal.append(JournalRecord.unique("long", key, Facts.none()), AT).isAppended())
        .isFalse();
    assertThat(
            journal.append(JournalRecord.unique("long", key + "x", Facts.none()), AT).isAppended())
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void recordThatIsTooLongIsRefusedAndTheJournalGoesOn(Store store) {
    DataSource source = store.empty();
    Journal journal = JdbcJournal.open(source, TENANT);
    int overhead = "long{\"text\":\"\"}".length();
    Facts longest = text(StoredRecord.MAX_BYTES - overhead);

    assertThatThrownBy(() -> journal.append(JournalRecord.of("longer", longest), AT))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("nothing was written");

    JournalEntry entry = appended(journal.append(JournalRecord.of("long", longest), AT));
    assertThat(journal.entriesAfter(0)).containsExactly(entry);
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void changedRowIsNamed(Store store) {
    refused(store, "UPDATE billing_journal SET facts = '{}' WHERE sequence = 2", "entry 2", "hash");
    refused(store, "UPDATE billing_journal SET kind = 'x' WHERE sequence = 2", "entry 2", "hash");
    refused(store, "UPDATE billing_journal SET unique_key = NULL WHERE sequence = 2", "hash");
    refused(
        store,
        "UPDATE billing_journal SET decided_at = '2026-03-01T08:30:00Z' WHERE sequence = 2",
        "entry 2",
        "hash");
    refused(store, "UPDATE billing_journal SET decided_at = 'noon' WHERE sequence = 2", "entry 2");
    refused(store, "UPDATE billing_journal SET facts = '{' WHERE sequence = 2", "cannot be read");
    refused(store, "UPDATE billing_journal SET facts = '{}x' WHERE sequence = 2", "cannot be read");
    refused(store, "UPDATE billing_journal SET kind = 'a\\' WHERE sequence = 2", "cannot be read");
    refused(store, "UPDATE billing_journal SET unique_key = '' WHERE sequence = 2", "entry 2");
    refused(store, "DELETE FROM billing_journal WHERE sequence = 2", "entry 2", "missing");
    refused(store, "DELETE FROM billing_journal WHERE sequence = 1", "entry 1", "missing");
    refused(store, "UPDATE billing_journal SET sequence = 9 WHERE sequence = 3", "entry 3");
    refused(store, "UPDATE billing_journal SET tenant = 'x' WHERE sequence = 1", "missing");
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void whatWasRememberedIsNoPartOfAJournalThatWasSetBack(Store store) {
    DataSource source = store.empty();
    Journal journal = JdbcJournal.open(source, TENANT);
    Samples.fill(journal, 5);
    Databases.execute(source, "DELETE FROM billing_journal WHERE sequence > 3");

    assertThat(journal.appendIfLast(5, numbered(9), AT)).isInstanceOf(Outdated.class);
    assertThat(appended(journal.append(numbered(4), AT)).sequence()).isEqualTo(4);
    requireSound(journal.entriesAfter(0));

    Databases.execute(source, "DELETE FROM billing_journal");
    assertThat(appended(journal.append(numbered(4), AT)).sequence()).isEqualTo(1);
    requireSound(journal.entriesAfter(0));
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void interruptedThreadStillWritesAndStaysInterrupted(Store store) {
    Journal journal = JdbcJournal.open(store.empty(), TENANT);

    Thread.currentThread().interrupt();
    assertThat(journal.append(numbered(1), AT).isAppended()).isTrue();
    assertThat(Thread.interrupted()).isTrue();

    assertThat(journal.append(numbered(2), AT).isAppended()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "POSTGRESQL, TRANSACTION_SERIALIZABLE", "POSTGRESQL, TRANSACTION_REPEATABLE_READ",
    "H2, TRANSACTION_SERIALIZABLE", "H2, TRANSACTION_REPEATABLE_READ",
  })
  void poolsThatAreSetUpOtherwiseDoNoHarm(Store store, String isolation) throws Exception {
    DataSource source = store.empty();
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setDataSource(source);
      pool.setMaximumPoolSize(4);
      pool.setAutoCommit(false);
      pool.setTransactionIsolation(isolation);

      Parallel.run(
          4,
          worker ->
              () -> {
                Journal journal = JdbcJournal.open(pool, TENANT);
                for (int i = 0; i < 10; i++) {
                  appended(journal.append(Samples.decided(worker, i, 0), AT));
                }
                return worker;
              });

      List<JournalEntry> entries = JdbcJournal.open(pool, TENANT).entriesAfter(0);
      requireSound(entries);
      assertThat(entries).hasSize(40);
    }
  }

  @Test
  void lostRacesLeaveNothingInTheServersLog() {
    DataSource source = Store.POSTGRESQL.empty();
    Journal journal = JdbcJournal.open(source, TENANT);
    Samples.fill(journal, 2);

    assertThat(journal.append(numbered(1), AT).isAppended()).isFalse();
    assertThat(journal.appendIfLast(1, numbered(7), AT)).isInstanceOf(Outdated.class);

    assertThat(PostgresServer.shared().log()).noneMatch(line -> line.contains("duplicate key"));
  }

  @Test
  void sequenceNumberIsLookedUpByItsKeyAlsoBeforeTheDatabaseHasStatistics() {
    assertThat(
            Databases.query(
                Store.POSTGRESQL.empty(),
                "EXPLAIN SELECT 1 FROM billing_journal"
                    + " WHERE tenant = 'acme' AND sequence = 7 AND hash = ''"))
        .contains("billing_journal_pkey");
  }

  @Test
  void tenantThatIsNoTextIsRefused() {
    DataSource source = Store.H2.empty();

    assertThatThrownBy(() -> JdbcJournal.open(source, TenantId.of("\ud800")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void refused(Store store, String damage, String... problem) {
    DataSource source = store.empty();
    Samples.fill(JdbcJournal.open(source, TENANT), 3);
    Databases.execute(source, damage);

    assertThatThrownBy(() -> JdbcJournal.open(source, TENANT).entriesAfter(0))
        .as(damage)
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("acme")
        .hasMessageContainingAll(problem);
  }

  private static Facts text(int length) {
    return Facts.builder().put("text", "x".repeat(length)).build();
  }

  private static String noise(int length) {
    return new SplittableRandom(7)
        .ints(length, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
