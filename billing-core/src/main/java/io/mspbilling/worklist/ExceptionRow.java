package io.mspbilling.worklist;

import io.mspbilling.receivables.UnreadableRecord;
import java.util.Comparator;
import java.util.Objects;

/**
 * Something that waits for a person. Nothing that cannot be decided is dropped; it ends here.
 *
 * @param kind what kind of thing
 * @param subject which record, in words a person can search for
 * @param facts what is the matter
 * @param remedy what would settle it
 */
public record ExceptionRow(ExceptionKind kind, String subject, String facts, String remedy)
    implements Comparable<ExceptionRow> {

  private static final Comparator<ExceptionRow> ORDER =
      Comparator.comparing(ExceptionRow::kind)
          .thenComparing(ExceptionRow::subject)
          .thenComparing(ExceptionRow::facts)
          .thenComparing(ExceptionRow::remedy);

  public ExceptionRow {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(remedy, "remedy");
  }

  /** A record that could not be read, for people to put right. */
  public static ExceptionRow of(UnreadableRecord record) {
    return new ExceptionRow(
        ExceptionKind.UNREADABLE_RECORD,
        record.system() + " " + record.record(),
        record.field() + " " + record.problem(),
        record.remedy());
  }

  @Override
  public int compareTo(ExceptionRow other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return kind + ": " + subject + ": " + facts + "; " + remedy;
  }
}
