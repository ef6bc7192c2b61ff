package io.mspbilling.json;

/**
 * Is told which fields of a tree are asked for, whether they are there or not: to compare what is
 * read with what a vendor describes, or sent before. Called by the thread that reads.
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
   * A field is asked for.
   *
   * @param record the record that has it, or would have it
   */
  void asked(Node record, String field, Kind kind);

  /** A text that should be one of a vendor's words is another one; it is delivered all the same. */
  default void unusual(Node record, String field, String word) {}
}
