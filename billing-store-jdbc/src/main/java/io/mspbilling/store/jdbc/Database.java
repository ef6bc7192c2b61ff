package io.mspbilling.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Borrows a connection for as long as a piece of work takes. Safe for several threads. */
final class Database {

  private final DataSource source;

  /** What is done on a connection. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** No connection was to be had, so nothing was sent. */
  static final class NotConnected extends SQLException {
    private static final long serialVersionUID = 1L;

    NotConnected(SQLException cause) {
      super("no connection", cause.getSQLState(), cause);
    }
  }

  Database(DataSource source) {
    this.source = source;
  }

  /** Does work in which each statement counts at once and on its own. */
  <T> T run(Work<T> work) throws SQLException {
    return run(true, work);
  }

  /** Does work that counts as a whole, or not at all. */
  <T> T transaction(Work<T> work) throws SQLException {
    return run(
        false,
        connection -> {
          try {
            T result = work.on(connection);
            connection.commit();
            return result;
          } catch (SQLException | RuntimeException | Error e) {
            try {
              connection.rollback();
            } catch (SQLException again) {
              e.addSuppressed(again);
            }
            throw e;
          }
        });
  }

  private <T> T run(boolean autoCommit, Work<T> work) throws SQLException {
    Connection connection = open(autoCommit);
    try {
      return work.on(connection);
    } finally {
      close(connection);
    }
  }

  private Connection open(boolean autoCommit) throws NotConnected {
    try {
      Connection connection = source.getConnection();
      try {
        if (connection.getAutoCommit() != autoCommit) {
          connection.setAutoCommit(autoCommit);
        }
        return connection;
      } catch (SQLException | RuntimeException | Error e) {
        close(connection);
        throw e;
      }
    } catch (SQLException e) {
      throw new NotConnected(e);
    }
  }

  /** What was committed stays so, however the connection ends: a failure here says nothing. */
  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // See above.
    }
  }
}
