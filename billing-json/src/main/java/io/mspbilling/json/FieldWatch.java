package io.mspbilling.json;

/**
 * Is told which fields of a tree are asked for, whether they are there or not: to compare what is
 * read with what a vendor describes. Called by the thread that reads.
 */
@FunctionalInterface
public interface FieldWatch {

  /** What a field is asked for as. */
  enum Kind {
    /** A text, number or flag. */
    VALUE,
    /** A list. */
    LIST,
    /** A record. */
    RECORD
  }

  /**
   * @param path where the field is, or would be, as in {@code invoice[10423].lines[0].amount}
   */
  void asked(String path, Kind kind);
}
