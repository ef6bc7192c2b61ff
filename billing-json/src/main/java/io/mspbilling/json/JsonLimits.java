package io.mspbilling.json;

/**
 * How much of a document is read before it is refused as too large. The depth is always bounded, at
 * 255 levels.
 *
 * @param maxBytes most bytes of a document, counted after unpacking
 * @param maxElements most values of any kind in a document, at every level together
 */
public record JsonLimits(int maxBytes, int maxElements) {

  /** 8 MiB and 1,000,000 elements: several times a large page of any vendor. */
  public static final JsonLimits STANDARD = new JsonLimits(8 << 20, 1_000_000);

  /**
   * @throws IllegalArgumentException if a limit is not positive
   */
  public JsonLimits {
    if (maxBytes <= 0 || maxElements <= 0) {
      throw new IllegalArgumentException(
          "limits must be positive: " + maxBytes + ", " + maxElements);
    }
  }

  /** The same with another bound on bytes. */
  public JsonLimits withMaxBytes(int maxBytes) {
    return new JsonLimits(maxBytes, maxElements);
  }

  /** The same with another bound on elements. */
  public JsonLimits withMaxElements(int maxElements) {
    return new JsonLimits(maxBytes, maxElements);
  }
}
