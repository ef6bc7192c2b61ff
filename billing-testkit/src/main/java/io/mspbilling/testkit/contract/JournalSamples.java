package io.mspbilling.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.AppendResult.AlreadyThere;
import io.mspbilling.journal.AppendResult.Appended;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import java.util.List;

/** Records to fill journals with, and what must hold of any journal. */
final class JournalSamples {

  private JournalSamples() {}

  static void assertChained(List<JournalEntry> entries) {
    String previous = JournalEntry.GENESIS;
    for (int i = 0; i < entries.size(); i++) {
      assertEquals(i + 1L, entries.get(i).sequence());
      assertTrue(entries.get(i).follows(previous), "entry " + (i + 1) + " breaks the chain");
      previous = entries.get(i).hash();
    }
  }

  static JournalEntry appended(AppendResult result) {
    return assertInstanceOf(Appended.class, result).entry();
  }

  static JournalEntry entryOf(AppendResult result) {
    return result instanceof AlreadyThere there ? there.entry() : appended(result);
  }

  static JournalRecord numbered(int number) {
    return JournalRecord.of("numbered", Facts.builder().put("number", number).build());
  }

  static JournalRecord claim(int key, int claimant) {
    return JournalRecord.unique(
        "claimed", "key-" + key, Facts.builder().put("claimant", claimant).build());
  }

  static JournalRecord own(int number, int owner) {
    return JournalRecord.unique("owned", owner + "-" + number, Facts.none());
  }

  static Facts fact(String value) {
    return Facts.builder().put("fact", value).build();
  }
}
