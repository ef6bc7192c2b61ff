package io.mspbilling.store.jdbc;

import static io.mspbilling.store.jdbc.Samples.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class SchemaTest {

  @ParameterizedTest
  @EnumSource(Store.class)
  void migratingAgainChangesNothing(Store store) {
    DataSource source = store.empty();
    List<JournalEntry> entries = Samples.fill(JdbcJournal.open(source, TENANT), 2);

    JdbcSchema.migrate(source);

    assertThat(JdbcJournal.open(source, TENANT).entriesAfter(0)).isEqualTo(entries);
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void manyMayMigrateAtTheSameTime(Store store) throws Exception {
    for (int round = 0; round < 5; round++) {
      DataSource source = store.bare();

      Parallel.run(
          4,
          worker ->
              () -> {
                JdbcSchema.migrate(source);
                return JdbcJournal.open(source, TENANT).entriesAfter(0);
              });

      assertThat(Databases.query(source, "SELECT COUNT(*) FROM billing_schema"))
          .isEqualTo(Integer.toString(JdbcSchema.VERSION));
    }
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void databaseWithoutTheTablesIsRefusedWithTheRemedy(Store store) {
    DataSource source = store.bare();

    assertThatThrownBy(() -> JdbcJournal.open(source, TENANT))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("JdbcSchema.migrate");
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void tablesOfANewerVersionAreRefused(Store store) {
    DataSource source = store.empty();
    Databases.execute(
        source,
        "INSERT INTO billing_schema (version, migrated_at) VALUES ("
            + (JdbcSchema.VERSION + 1)
            + ", CURRENT_TIMESTAMP)");

    assertThatThrownBy(() -> JdbcJournal.open(source, TENANT))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("newer version of this library");
    assertThatThrownBy(() -> JdbcSchema.migrate(source))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("upgrade");
  }
}
