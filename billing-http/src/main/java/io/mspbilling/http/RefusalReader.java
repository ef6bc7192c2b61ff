package io.mspbilling.http;

import java.util.Optional;

/**
 * Reads a vendor's error bodies. Pure; safe for any number of threads. Whatever it throws is taken
 * as "says nothing": the status decides then.
 */
@FunctionalInterface
public interface RefusalReader {

  /**
   * What the body says.
   *
   * @param answer its body may be cut at 64 KiB
   * @return empty if it says nothing beyond the status; for a 2xx: if it is not a refusal
   */
  Optional<VendorRefusal> read(HttpAnswer answer);

  /**
   * Whether answers of this status may hold a refusal. Override it for vendors that refuse with a
   * 200.
   */
  default boolean appliesTo(int status) {
    return status / 100 != 2;
  }

  /** The status says it all. */
  static RefusalReader byStatus() {
    return answer -> Optional.empty();
  }
}
