package io.mspbilling.worklist;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.Kept;
import io.mspbilling.journal.Observations;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a vendor showed again with other money, or on another day, under the id that it had before.
 * What was seen first stands. Not safe for use by several threads.
 */
public final class ShownOtherwise implements Fold, Kept {

  private final Map<Subject.OfRecord, String> byRecord = new LinkedHashMap<>();

  /** Nothing was shown otherwise yet. */
  public ShownOtherwise() {}

  @Override
  public void plus(JournalEntry entry) {
    Observations.shownOtherwise(entry)
        .ifPresent(
            shown ->
                byRecord.put(
                    new Subject.OfRecord(shown.stream(), shown.id()),
                    "now it reads " + shown.facts().values()));
  }

  @Override
  public void keep(Archive archive) {
    archive.map(
        "shown otherwise",
        byRecord,
        Form.facts(ShownOtherwise::facts, ShownOtherwise::record),
        Form.text(facts -> facts));
  }

  private static Facts facts(Subject.OfRecord record) {
    return Facts.builder().put("stream", record.system()).put("id", record.id()).build();
  }

  private static Subject.OfRecord record(Facts facts) {
    return new Subject.OfRecord(facts.text("stream"), facts.text("id"));
  }

  /** Shows them to people. */
  public void report(Worklist worklist) {
    byRecord.forEach(
        (record, facts) ->
            worklist.leave(
                ExceptionKind.CONTRADICTION,
                record,
                facts,
                "what was seen first stands; find out which is true, and put right by hand"));
  }
}
