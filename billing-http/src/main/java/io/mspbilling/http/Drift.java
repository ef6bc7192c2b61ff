package io.mspbilling.http;

import java.util.Objects;

/**
 * A vendor's records are not what they were: a sign that the vendor changed its API. What cannot be
 * read any more is a report of its own; this may be the first that anybody hears of a change that
 * can still be read.
 *
 * @param system the vendor's system, as in {@code connectwise}
 * @param field which field of which record, as in {@code invoice.dueDate}
 * @param change what is new about it
 * @param detail the form that the field has now, as in {@code TEXT}; or the word, unless it is too
 *     long for one; or nothing
 */
public record Drift(String system, String field, Change change, String detail) {

  /** What is new about a field. */
  public enum Change {
    /** It was in every record, and is in none of the latest. */
    GONE,
    /** It never had that form: a number is a text now, say. */
    OTHER_FORM,
    /** It holds a word that is not on the vendor's list as we know it. */
    NEW_WORD
  }

  public Drift {
    Objects.requireNonNull(system, "system");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(detail, "detail");
  }
}
