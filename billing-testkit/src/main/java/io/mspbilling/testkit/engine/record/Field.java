package io.mspbilling.testkit.engine.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of a record and what may stand in it.
 *
 * @param limit of texts the most characters, of numbers the most decimals; {@link
 *     Integer#MAX_VALUE} where the vendor names none
 * @param options of enums the values, of references the members
 * @param target of references the collection they lead to; empty if the fake does not hold it
 * @param inner of objects and lists the shape of the (contained) objects, if it is declared
 * @param required whether a new record needs it
 * @param readOnly whether what a caller sends is ignored
 */
public record Field(
    String name,
    Kind kind,
    int limit,
    List<String> options,
    String target,
    @Nullable Shape inner,
    boolean required,
    boolean readOnly) {

  /** The form of a member. */
  public enum Kind {
    INT,
    NUMBER,
    FLAG,
    /** A calendar day. */
    DATE,
    /** A moment with an offset, or a bare day. */
    MOMENT,
    /** A moment, with an offset or in UTC, or a bare day. */
    STAMP,
    TEXT,
    ENUM,
    REF,
    LIST,
    OBJECT,
    MAP,
    /** Whatever the caller likes: the vendor does not look. */
    ANY,
    /** Something that the vendor takes and the fake does not. */
    LACKING
  }
}
