package io.mspbilling.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Names one effect on the outside world, for ever: the same decision always gets the same key. It
 * travels to the vendor as idempotency key where there is one, else inside a reference field.
 *
 * <p>36 characters, which fits the strictest of them: {@code mb1-} and the first 160 bits of a
 * SHA-256 in base 32.
 *
 * @param value the key's text
 */
public record EffectKey(String value) implements Comparable<EffectKey> {

  private static final String PREFIX = "mb1-";
  private static final int DIGEST_CHARACTERS = 32;

  /**
   * @throws IllegalArgumentException if the text is not a key made by {@link #derive}
   */
  public EffectKey {
    Objects.requireNonNull(value, "value");
    if (value.length() != PREFIX.length() + DIGEST_CHARACTERS || !value.startsWith(PREFIX)) {
      throw new IllegalArgumentException("not an effect key");
    }
    for (int i = PREFIX.length(); i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < 'a' || c > 'v') && (c < '0' || c > '9')) {
        throw new IllegalArgumentException("not an effect key");
      }
    }
  }

  /**
   * Derives the key of an effect from what makes it the one it is.
   *
   * @param type the name of the effect's type
   * @param parts the facts that tell it from every other effect of this type and tenant, in a fixed
   *     order
   * @throws IllegalArgumentException if a part holds half of a surrogate pair: no two different
   *     parts may look alike
   */
  public static EffectKey derive(TenantId tenant, String type, List<String> parts) {
    List<String> all = new ArrayList<>(parts.size() + 2);
    all.add(tenant.value());
    all.add(type);
    all.addAll(parts);
    byte[] digest = Digests.sha256(all);
    StringBuilder key = new StringBuilder(PREFIX);
    for (int i = 0; i < DIGEST_CHARACTERS; i++) {
      key.append(Character.forDigit(fiveBits(digest, i * 5), 32));
    }
    return new EffectKey(key.toString());
  }

  private static int fiveBits(byte[] digest, int from) {
    int at = from / 8;
    int twoBytes = (digest[at] & 0xff) << 8 | (digest[at + 1] & 0xff);
    return twoBytes >> (11 - from % 8) & 31;
  }

  /** The last ten characters, for fields too short for the whole key. */
  public String shortForm() {
    return value.substring(value.length() - 10);
  }

  @Override
  public int compareTo(EffectKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
