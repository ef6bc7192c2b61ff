package io.mspbilling.worklist;

import io.mspbilling.journal.Archive;
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

  private final Map<String, String> bySubject = new LinkedHashMap<>();

  /** Nothing was shown otherwise yet. */
  public ShownOtherwise() {}

  @Override
  public void plus(JournalEntry entry) {
    Observations.shownOtherwise(entry)
        .ifPresent(
            shown ->
                bySubject.put(
                    shown.stream() + " " + shown.id(), "now it reads " + shown.facts().values()));
  }

  @Override
  public void keep(Archive archive) {
    archive.map(
        "shown otherwise", bySubject, Form.text(subject -> subject), Form.text(facts -> facts));
  }

  /** Shows them to people. */
  public void report(Worklist worklist) {
    bySubject.forEach(
        (subject, facts) ->
            worklist.leave(
                ExceptionKind.CONTRADICTION,
                subject,
                facts,
                "what was seen first stands; find out which is true, and put right by hand"));
  }
}
