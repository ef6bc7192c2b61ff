package io.mspbilling.store.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.TenantId;
import io.mspbilling.testkit.contract.JournalContract;
import org.junit.jupiter.api.AfterEach;

class PostgresJournalContractTest extends JournalContract {

  private final HikariDataSource source = Store.pool(Store.POSTGRESQL.empty(), 2);

  @Override
  protected Journal open(TenantId tenant) {
    return JdbcJournal.open(source, tenant);
  }

  @AfterEach
  void closePool() {
    source.close();
  }
}
