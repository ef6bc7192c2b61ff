package io.mspbilling.store.file;

import io.mspbilling.journal.Journal;
import io.mspbilling.journal.TenantId;
import io.mspbilling.testkit.contract.JournalContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileJournalContractTest extends JournalContract {

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path directory;

  @Override
  protected Journal open(TenantId tenant) {
    return FileJournal.open(directory.resolve(tenant + ".journal"), tenant);
  }
}
