package io.mspbilling.collection;

import io.mspbilling.journal.Facts;
import java.util.Objects;

/**
 * A no to a charge.
 *
 * @param type what it means
 * @param code the raw code: a network's decline code, or an ACH return code as {@code R01}
 */
public record Decline(DeclineClass type, String code) {

  public Decline {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(code, "code");
  }

  /** The journal's form. */
  public Facts facts() {
    return Facts.builder().put("decline", type).put("code", code).build();
  }

  /** Reads the journal's form. */
  public static Decline of(Facts facts) {
    return new Decline(facts.read("decline", DeclineClass::valueOf), facts.text("code"));
  }

  @Override
  public String toString() {
    return DisputeReasons.explained(code) + " (" + type.meaning() + ")";
  }
}
