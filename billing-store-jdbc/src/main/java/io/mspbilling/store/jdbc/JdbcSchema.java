package io.mspbilling.store.jdbc;

import io.mspbilling.journal.JournalException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The tables that journals and leases live in: {@code billing_journal}, {@code billing_checkpoint},
 * {@code billing_lease}, and {@code billing_schema}, which says the version of the others.
 *
 * <p>They are made in the connection's current schema; to keep them apart from other tables, give
 * the {@code DataSource} a schema of its own ({@code currentSchema} in PostgreSQL's driver). In
 * PostgreSQL the database's encoding must be UTF8. The statements are in this package's {@code
 * postgresql} and {@code h2} directories, one numbered file per version.
 */
public final class JdbcSchema {

  /** The version that this library reads and writes. */
  static final int VERSION = 1;

  private static final int MAX_TRIES = 5;

  /** The lock that those who migrate take turns by; any number that nobody else uses. */
  private static final long LOCK = 0x6d73_7062_696c_6c69L;

  /**
   * PostgreSQL's, and H2's: in general, where another table is so called, and where none is there.
   */
  private static final Set<String> NO_SUCH_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");

  private JdbcSchema() {}

  /**
   * Brings the tables to the version of this library, or makes them. Does nothing if they are
   * there; several processes may do it at the same time. Needs the right to make tables only if
   * there is something to do. In PostgreSQL it happens whole or not at all; in H2 what was begun is
   * finished by the next call.
   *
   * @param source the database, PostgreSQL or H2
   * @throws JournalException if the tables were made by a newer version of this library (upgrade
   *     it), or the database refuses
   */
  public static void migrate(DataSource source) {
    Database database = new Database(Objects.requireNonNull(source, "source"));
    try {
      if (database.run(JdbcSchema::isCurrent)) {
        return;
      }
      Dialect dialect = database.run(Dialect::of);
      for (int tries = 1; ; tries++) {
        try {
          database.transaction(connection -> migrate(connection, dialect));
          return;
        } catch (SQLException e) {
          // H2 ends a transaction with each table made, so that two can get into each other's way.
          if (dialect != Dialect.H2 || tries == MAX_TRIES) {
            throw e;
          }
        }
      }
    } catch (SQLException e) {
      throw new JournalException("the journal's tables cannot be made or upgraded", e);
    }
  }

  /**
   * Which database it is.
   *
   * @throws JournalException if the tables are not there or of another version, or it is a database
   *     that we do not know
   */
  static Dialect requireCurrent(Database database) throws SQLException {
    return database.run(
        connection -> {
          Dialect dialect = Dialect.of(connection);
          if (!isCurrent(connection)) {
            throw new JournalException(
                "the database lacks the journal's tables, or has those of an older version; call"
                    + " JdbcSchema.migrate once, as a user who may make tables",
                null);
          }
          return dialect;
        });
  }

  private static boolean isCurrent(Connection connection) throws SQLException {
    try {
      return version(connection) == VERSION;
    } catch (SQLException e) {
      if (isNoSuchTable(e)) {
        return false;
      }
      throw e;
    }
  }

  private static boolean migrate(Connection connection, Dialect dialect) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (dialect == Dialect.POSTGRESQL) {
        statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
      }
      statement.execute(
          "CREATE TABLE IF NOT EXISTS billing_schema (version integer NOT NULL PRIMARY KEY,"
              + " migrated_at timestamp with time zone NOT NULL)");
      for (int next = version(connection) + 1; next <= VERSION; next++) {
        for (String change : changes(dialect.migration(next))) {
          statement.execute(change);
        }
        record(connection, next);
      }
    }
    return true;
  }

  private static void record(Connection connection, int version) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO billing_schema (version, migrated_at) VALUES (?, CURRENT_TIMESTAMP)")) {
      insert.setInt(1, version);
      insert.executeUpdate();
    }
  }

  /**
   * @return 0 for none
   * @throws JournalException if it is newer than we know
   */
  private static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SELECT MAX(version) FROM billing_schema")) {
      int version = found.next() ? found.getInt(1) : 0;
      if (version > VERSION) {
        throw new JournalException(
            "the journal's tables are of version "
                + version
                + ", made by a newer version of this library, which knows "
                + VERSION
                + "; upgrade it",
            null);
      }
      return version;
    }
  }

  private static boolean isNoSuchTable(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && NO_SUCH_TABLE.contains(state);
  }

  /** The statements of a migration: each ends with a semicolon at the end of a line. */
  private static List<String> changes(String resource) {
    try (InputStream in = JdbcSchema.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the library's jar");
      }
      String sql =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("--"))
              .collect(Collectors.joining("\n", "", "\n"));
      return Stream.of(sql.split(";\n")).filter(change -> !change.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
