package io.mspbilling.testkit.quickbooks.internal.company;

import java.time.Instant;

/**
 * Something that happened to a record.
 *
 * @param key which record
 * @param operation what happened
 * @param at when
 * @param byApi whether a program did it, as opposed to a person in the vendor's own screens
 */
public record Change(Key key, Operation operation, Instant at, boolean byApi) {

  /** What can happen to a record; the names are the vendor's. */
  public enum Operation {
    CREATE("Create", "created"),
    UPDATE("Update", "updated"),
    DELETE("Delete", "deleted"),
    VOID("Void", "voided"),
    EMAIL("Emailed", "emailed");

    private final String noun;
    private final String participle;

    Operation(String noun, String participle) {
      this.noun = noun;
      this.participle = participle;
    }

    /** The name in the older notifications. */
    public String noun() {
      return noun;
    }

    /** The name in the newer notifications. */
    public String participle() {
      return participle;
    }
  }
}
