package io.mspbilling.store.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** The databases that each test of behaviour runs on. */
enum Store {
  POSTGRESQL {
    @Override
    DataSource bare() {
      return PostgresServer.shared().freshSchema();
    }
  },
  H2 {
    @Override
    DataSource bare() {
      return Databases.h2();
    }
  };

  /** An empty database. */
  abstract DataSource bare();

  /** A database with the tables, and no entries in them. */
  DataSource empty() {
    DataSource source = bare();
    JdbcSchema.migrate(source);
    return source;
  }

  /** A pool of its own, as an application would have. */
  static HikariDataSource pool(DataSource source, int connections) {
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(source);
    pool.setMaximumPoolSize(connections);
    return pool;
  }
}
