package io.mspbilling.store.jdbc;

import static io.mspbilling.store.jdbc.Samples.AT;
import static io.mspbilling.store.jdbc.Samples.TENANT;
import static io.mspbilling.store.jdbc.Samples.numbered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.journal.Checkpoint;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class CheckpointTest {

  private static final int BYTES = 5 * CheckpointTable.PART_BYTES / 2;

  @ParameterizedTest
  @EnumSource(Store.class)
  void checkpointThatLacksAPartOrIsDamagedIsNone(Store store) {
    DataSource source = store.empty();
    Journal journal = JdbcJournal.open(source, TENANT);
    Checkpoint checkpoint = checkpoint(journal, BYTES);
    for (int part = 0; part < 3; part++) {
      journal.keep(checkpoint);
      assertThat(journal.checkpoint()).isPresent();
      Databases.execute(source, "DELETE FROM billing_checkpoint WHERE part = " + part);
      assertThat(journal.checkpoint()).isEmpty();
    }

    journal.keep(checkpoint);
    Databases.execute(
        source, "UPDATE billing_checkpoint SET part = 7 - part, tenant = '" + TENANT + "'");
    assertThat(journal.checkpoint()).isEmpty();

    Databases.execute(source, "DELETE FROM billing_checkpoint");
    assertThat(journal.checkpoint()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void nothingOfALongerCheckpointStays(Store store) {
    DataSource source = store.empty();
    Journal journal = JdbcJournal.open(source, TENANT);
    journal.keep(checkpoint(journal, BYTES));
    assertThat(parts(source)).isEqualTo("3");

    journal.keep(checkpoint(journal, 100));

    assertThat(parts(source)).isEqualTo("1");
    assertThat(journal.checkpoint()).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void checkpointThatCannotBeKeptLeavesTheJournalUnharmed(Store store) {
    DataSource source = store.empty();
    Journal journal = JdbcJournal.open(source, TENANT);
    Checkpoint checkpoint = checkpoint(journal, 100);
    Databases.execute(source, "DROP TABLE billing_checkpoint");

    assertThatThrownBy(() -> journal.keep(checkpoint))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("'acme'")
        .hasMessageContaining("the journal itself is unharmed");
    assertThatThrownBy(journal::checkpoint).isInstanceOf(JournalException.class);

    assertThat(journal.append(numbered(1), AT).isAppended()).isTrue();
    assertThat(journal.entriesAfter(0)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void whoeverReadsWhileOthersKeepSeesOneOfTheirsWhole(Store store) throws Exception {
    DataSource source = store.empty();
    Journal journal = JdbcJournal.open(source, TENANT);
    journal.keep(checkpoint(journal, BYTES));

    List<Integer> seen =
        Parallel.run(
            4,
            worker ->
                () -> {
                  Journal own = JdbcJournal.open(source, TENANT);
                  int whole = 0;
                  for (int round = 0; round < 8; round++) {
                    if (worker % 2 == 0) {
                      own.keep(checkpoint(own, BYTES / (1 + worker)));
                    }
                    whole += own.checkpoint().isPresent() ? 1 : 0;
                  }
                  return whole;
                });

    assertThat(seen).containsExactly(8, 8, 8, 8);
  }

  private static String parts(DataSource source) {
    return Databases.query(source, "SELECT COUNT(*) FROM billing_checkpoint");
  }

  private static Checkpoint checkpoint(Journal journal, int bytes) {
    Random random = new Random(bytes);
    List<String> state =
        IntStream.range(0, 1 + bytes / 1_024)
            .mapToObj(i -> Integer.toString(random.nextInt(10)).repeat(1_000))
            .toList();
    JournalEntry entry = JournalEntry.following(JournalEntry.GENESIS, 1, AT, numbered(0));
    return Checkpoint.of(
        entry,
        "of " + journal.tenant(),
        archive -> archive.values("known", state, Form.text(text -> text)));
  }
}
