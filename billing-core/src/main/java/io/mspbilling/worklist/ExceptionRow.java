package io.mspbilling.worklist;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.UnreadableRecord;
import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that waits for a person. Nothing that cannot be decided is dropped; it ends here.
 *
 * <p>It is data: a program lists, sorts, assigns and closes rows by their fields. The words in it
 * are made from the same values, for people.
 */
@Value.Immutable
@BillingStyle
public abstract class ExceptionRow implements Comparable<ExceptionRow>, WithExceptionRow {

  private static final Comparator<ExceptionRow> ORDER =
      Comparator.comparing(ExceptionRow::kind)
          .thenComparing(row -> row.subject().key())
          .thenComparing(ExceptionRow::facts)
          .thenComparing(ExceptionRow::remedy);

  ExceptionRow() {}

  public static Builder builder() {
    return new Builder();
  }

  /** A row with nothing but its words. */
  public static ExceptionRow of(ExceptionKind kind, Subject subject, String facts, String remedy) {
    return builder().kind(kind).subject(subject).facts(facts).remedy(remedy).build();
  }

  /** A record that could not be read, for people to put right. */
  public static ExceptionRow of(UnreadableRecord record) {
    return of(
        ExceptionKind.UNREADABLE_RECORD,
        new Subject.OfRecord(record.system().toString(), record.record()),
        record.field() + " " + record.problem(),
        record.remedy());
  }

  public abstract ExceptionKind kind();

  /** What it is about. */
  public abstract Subject subject();

  /** Whose money or debt it is about, if that is known. */
  public abstract Optional<CustomerId> customer();

  /** How much money waits with it; empty if none does, or it is not one amount. */
  public abstract Optional<Money> amount();

  /** What is the matter, in words. */
  public abstract String facts();

  /** What would settle it, in words. */
  public abstract String remedy();

  /** What would settle it if a person confirms it, the likeliest first. */
  public abstract List<Suggestion> suggestions();

  /** The day of the run that showed it first, in the MSP's zone; empty if none has yet. */
  public abstract Optional<LocalDate> firstSeenOn();

  /** The same for as long as it waits. No two rows of a report have the same. */
  public ExceptionId id() {
    return ExceptionId.of(kind(), subject().key());
  }

  /** How many days it has waited; 0 on the first. */
  public long age(LocalDate today) {
    return firstSeenOn().map(first -> ChronoUnit.DAYS.between(first, today)).orElse(0L);
  }

  @Override
  public int compareTo(ExceptionRow other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return kind() + ": " + subject() + ": " + facts() + "; " + remedy();
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableExceptionRow.Builder {
    Builder() {}
  }
}
