package io.mspbilling.psa.connectwise.internal.wire;

import org.jspecify.annotations.Nullable;

/**
 * A change that points a member at another record, whole: a patch inside a reference is ignored.
 */
public record ReferencePatchJson(
    @Nullable String op, @Nullable String path, @Nullable IdJson value) {

  /** The member now names this record. */
  public static ReferencePatchJson replace(String member, long id) {
    return new ReferencePatchJson("replace", member, new IdJson(id));
  }
}
