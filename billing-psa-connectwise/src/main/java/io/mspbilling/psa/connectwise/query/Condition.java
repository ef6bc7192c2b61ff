package io.mspbilling.psa.connectwise.query;

import java.util.List;

/**
 * Which records to list, in the vendor's {@code conditions} language. Built from typed fields, so
 * that no value can break out of its quotes:
 *
 * <pre>{@code
 * InvoiceFields.BALANCE.greaterThan(BigDecimal.ZERO).and(InvoiceFields.COMPANY_ID.equalTo(250))
 * }</pre>
 *
 * <p>Immutable. {@link #toString} is the text that is sent, before it is encoded for the URL.
 */
public abstract sealed class Condition permits Comparison, Everything, Junction, Membership {

  Condition() {}

  /** No condition: every record. */
  public static Condition everything() {
    return Everything.INSTANCE;
  }

  /** Both have to hold. */
  public final Condition and(Condition other) {
    return Junction.of(Junction.Kind.AND, List.of(this, other));
  }

  /** One of them has to hold, or both. */
  public final Condition or(Condition other) {
    return Junction.of(Junction.Kind.OR, List.of(this, other));
  }

  /**
   * The opposite. Pushed down to the fields, because the vendor knows {@code not} only before
   * {@code contains}, {@code like} and {@code in}.
   *
   * @throws IllegalStateException for {@link #everything()}: nothing could match
   */
  public abstract Condition not();

  /** Whether there is no condition at all. */
  public final boolean isEverything() {
    return this instanceof Everything;
  }

  /**
   * This condition as one or more that are short enough for a URL and together match the same
   * records, each record by exactly one of them. Only lists of values can be taken apart.
   *
   * @param maxEncodedLength most characters of one piece, after encoding for a URL
   * @throws IllegalArgumentException if a piece cannot be made short enough
   */
  public final List<Condition> pieces(int maxEncodedLength) {
    if (encodedLength() <= maxEncodedLength) {
      return List.of(this);
    }
    List<Condition> halves = halves();
    if (halves.isEmpty()) {
      throw new IllegalArgumentException(
          "a condition must have at most "
              + maxEncodedLength
              + " characters in a URL, got "
              + encodedLength()
              + "; ask for less at once");
    }
    return halves.stream().flatMap(half -> half.pieces(maxEncodedLength).stream()).toList();
  }

  /** Two conditions that share this one's records out between them; empty if that cannot be. */
  abstract List<Condition> halves();

  /** The condition as it is sent; empty for {@link #everything()}. */
  @Override
  public abstract String toString();

  private int encodedLength() {
    return toString().chars().map(c -> isPlain(c) ? 1 : c < 0x80 ? 3 : 9).sum();
  }

  private static boolean isPlain(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
