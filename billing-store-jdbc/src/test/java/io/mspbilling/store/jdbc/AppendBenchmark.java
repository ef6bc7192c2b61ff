package io.mspbilling.store.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalRecord;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * An append against a bare {@code INSERT ... RETURNING} of the same facts into a table with nothing
 * but a serial key, both durable, in turn on one connection of one pool. Run by hand.
 */
final class AppendBenchmark {

  private static final int WARM_UP = 50;
  private static final int ROUNDS = 200;
  private static final int INSERTS = 40;
  private static final String BARE = "INSERT INTO bare (facts) VALUES (?) RETURNING sequence";

  private AppendBenchmark() {}

  private interface Insert {
    void number(int number) throws SQLException;
  }

  public static void main(String[] arguments) throws SQLException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (PostgresServer server = PostgresServer.start(true);
        HikariDataSource pool = Store.pool(server.freshSchema(), 1)) {
      JdbcSchema.migrate(pool);
      Databases.execute(
          pool, "CREATE TABLE bare (sequence bigserial PRIMARY KEY, facts text NOT NULL)");
      Journal journal = JdbcJournal.open(pool, Samples.TENANT);
      List<Long> bare = new ArrayList<>();
      List<Long> append = new ArrayList<>();
      List<Long> percent = new ArrayList<>();
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        int first = round * INSERTS;
        long ofBare = nanos(first, number -> insert(pool, number));
        long ofAppend = nanos(first, number -> journal.append(record(number), Samples.AT));
        if (round >= 0) {
          bare.add(ofBare);
          append.add(ofAppend);
          percent.add(100 * ofAppend / ofBare);
        }
      }
      out.printf(
          "bare INSERT ... RETURNING %d us, append %d us, ratio %.2f (middle of %d rounds of %d)%n",
          middle(bare) / INSERTS / 1_000,
          middle(append) / INSERTS / 1_000,
          middle(percent) / 100.0,
          ROUNDS,
          INSERTS);
    }
  }

  private static long nanos(int first, Insert insert) throws SQLException {
    long start = System.nanoTime();
    for (int i = 0; i < INSERTS; i++) {
      insert.number(first + i);
    }
    return System.nanoTime() - start;
  }

  private static void insert(DataSource source, int number) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement insert = connection.prepareStatement(BARE)) {
      insert.setString(1, FactsText.written(record(number).facts()));
      try (ResultSet sequence = insert.executeQuery()) {
        if (!sequence.next()) {
          throw new IllegalStateException("no sequence");
        }
      }
    }
  }

  private static JournalRecord record(int number) {
    Facts.Builder facts =
        Facts.builder()
            .put("amount", "USD 123.45")
            .put("customer", "psa:" + number)
            .put("reason", "autopay: due 2026-03-01, consent of 2025-11-20, first attempt");
    for (int i = 0; i < 4; i++) {
      facts.put("allocations." + i + ".invoice", "psa:" + (number * 4 + i));
      facts.put("allocations." + i + ".amount", "USD 30.86");
    }
    return JournalRecord.unique("effect-intended", "charge:" + number, facts.build());
  }

  private static long middle(List<Long> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
