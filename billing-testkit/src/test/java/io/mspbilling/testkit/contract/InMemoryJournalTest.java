package io.mspbilling.testkit.contract;

import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.TenantId;
import java.util.HashMap;
import java.util.Map;

class InMemoryJournalTest extends JournalContract {

  private final Map<TenantId, Journal> store = new HashMap<>();

  @Override
  protected Journal open(TenantId tenant) {
    return store.computeIfAbsent(tenant, InMemoryJournal::new);
  }
}
