package io.mspbilling.psa.connectwise.internal.wire;

import org.jspecify.annotations.Nullable;

/** A change that sets or clears a flag. */
public record FlagPatchJson(@Nullable String op, @Nullable String path, @Nullable Boolean value) {

  /** The flag now is so. */
  public static FlagPatchJson replace(String member, boolean value) {
    return new FlagPatchJson("replace", member, value);
  }
}
