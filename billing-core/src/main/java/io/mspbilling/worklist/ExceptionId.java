package io.mspbilling.worklist;

import java.util.Objects;

/**
 * Names a row for as long as it waits, from day to day, whatever becomes of its words.
 *
 * @param text for keeping elsewhere, as in a ticket; it says what the row is about, but is not
 *     meant to be read
 */
public record ExceptionId(String text) {

  public ExceptionId {
    Objects.requireNonNull(text, "text");
  }

  /**
   * @param key of the row's subject
   */
  static ExceptionId of(ExceptionKind kind, String key) {
    return new ExceptionId(kind + " " + key);
  }

  @Override
  public String toString() {
    return text;
  }
}
