package io.mspbilling.testkit.connectwise;

import java.util.List;

/**
 * A member of a record and what may stand in it.
 *
 * @param maxLength of texts, in characters; {@link Integer#MAX_VALUE} where the vendor names none
 * @param options of enums the values, of references the members
 * @param target of references the collection they lead to; empty if the fake does not hold it
 */
record Field(
    String name,
    Kind kind,
    int maxLength,
    List<String> options,
    String target,
    boolean required,
    boolean readOnly) {

  /** The JSON form of a member. */
  enum Kind {
    INT,
    NUMBER,
    BOOL,
    DATE,
    TEXT,
    ENUM,
    REF,
    LIST,
    OBJECT,
    MAP
  }

  boolean isText() {
    return kind == Kind.TEXT || kind == Kind.ENUM;
  }
}
