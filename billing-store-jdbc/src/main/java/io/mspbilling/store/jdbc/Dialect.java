package io.mspbilling.store.jdbc;

import io.mspbilling.journal.JournalException;
import java.sql.Connection;
import java.sql.SQLException;

/** The databases that we know. */
enum Dialect {
  POSTGRESQL("postgresql", true, " ON CONFLICT DO NOTHING"),
  H2("h2", false, "");

  private final String directory;
  private final boolean turns;
  private final String unlessThere;

  Dialect(String directory, boolean turns, String unlessThere) {
    this.directory = directory;
    this.turns = turns;
    this.unlessThere = unlessThere;
  }

  /**
   * @throws JournalException if it is another database
   */
  static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    return switch (product) {
      case "PostgreSQL" -> POSTGRESQL;
      case "H2" -> H2;
      default ->
          throw new JournalException(
              product + " cannot hold a journal; use PostgreSQL, or H2 on a single host", null);
    };
  }

  /**
   * Whether there are locks on a mere number, in whose queue he who has lost too often can wait for
   * his turn. Without them he tries again; on a single host that is good enough.
   */
  boolean hasTurns() {
    return turns;
  }

  /**
   * How an insert ends that does nothing if such a row is there. Where there is no such thing, it
   * fails with {@link Failure#CONFLICT}, which PostgreSQL would write into its log each time.
   */
  String unlessThere() {
    return unlessThere;
  }

  /** Where the migration to a version lies, beside this class. */
  String migration(int version) {
    return directory + "/" + version + ".sql";
  }
}
