package io.mspbilling.json;

/** What a field of a record holds. */
public enum FieldForm {
  /** There is no such field. */
  ABSENT,
  /** The field is there and says nothing: {@code null} or a blank text. */
  NOTHING,
  /** A text. */
  TEXT,
  /** A number. */
  NUMBER,
  /** {@code true} or {@code false}. */
  FLAG,
  /** A list. */
  LIST,
  /** A record. */
  RECORD
}
