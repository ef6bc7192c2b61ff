package io.mspbilling.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Databases in memory, and a look into any of them. */
final class Databases {

  private static final AtomicInteger NAMES = new AtomicInteger();

  private Databases() {}

  /** An empty one in memory. */
  static DataSource h2() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:journal-" + NAMES.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
    return source;
  }

  static void execute(DataSource source, String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of the only row, as text. */
  static String query(DataSource source, String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      if (!found.next()) {
        throw new IllegalStateException("no row");
      }
      return found.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
