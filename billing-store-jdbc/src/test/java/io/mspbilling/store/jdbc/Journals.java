package io.mspbilling.store.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.TenantId;
import io.mspbilling.store.file.FileJournal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** A worker's own way to the journals of all tenants, which stand at one address for everybody. */
interface Journals extends AutoCloseable {

  /**
   * @param address a database's URL, or the path of a directory of files
   */
  static Journals at(String address) {
    return address.startsWith("jdbc:") ? InDatabase.connect(address) : new InFiles(address);
  }

  /** Opens a tenant's journal, does some work over it, and lets go of it. */
  <T> T with(TenantId tenant, Work<T> work) throws Exception;

  @Override
  void close();

  /** What is done over a journal. */
  interface Work<T> {
    T over(Journal journal) throws Exception;
  }

  /** A file for each tenant. */
  record InFiles(String directory) implements Journals {

    static String empty(Path parent) {
      try {
        return Files.createTempDirectory(parent, "journals-").toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public <T> T with(TenantId tenant, Work<T> work) throws Exception {
      try (FileJournal journal =
          FileJournal.open(Path.of(directory, tenant.value() + ".jsonl"), tenant)) {
        return work.over(journal);
      }
    }

    @Override
    public void close() {}
  }

  /** One PostgreSQL database for all tenants, over one connection. */
  record InDatabase(HikariDataSource pool) implements Journals {

    static String empty() {
      PGSimpleDataSource source = PostgresServer.shared().freshSchema();
      JdbcSchema.migrate(source);
      return source.getURL();
    }

    /** Connects at once, so that workers who start together are not told apart by that. */
    static InDatabase connect(String url) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(url);
      source.setUser("postgres");
      HikariDataSource pool = Store.pool(source, 1);
      try (Connection connection = pool.getConnection()) {
        connection.setAutoCommit(true);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return new InDatabase(pool);
    }

    @Override
    public <T> T with(TenantId tenant, Work<T> work) throws Exception {
      return work.over(JdbcJournal.open(pool, tenant));
    }

    @Override
    public void close() {
      pool.close();
    }
  }
}
