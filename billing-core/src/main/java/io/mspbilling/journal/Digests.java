package io.mspbilling.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** SHA-256 over a list of texts, each prefixed by its length so that no two lists look alike. */
final class Digests {

  private Digests() {}

  /**
   * @throws IllegalArgumentException if a part is not Unicode text, so that two of them would look
   *     alike
   */
  static byte[] sha256(List<String> parts) {
    MessageDigest digest = digest();
    for (String part : parts) {
      byte[] bytes = utf8(part);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    return digest.digest();
  }

  static byte[] sha256(ByteBuffer bytes) {
    MessageDigest digest = digest();
    digest.update(bytes);
    return digest.digest();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** {@code String.getBytes} would make one question mark of every half of a surrogate pair. */
  private static byte[] utf8(String part) {
    for (int i = 0; i < part.length(); i++) {
      if (Character.isSurrogate(part.charAt(i))) {
        requirePairs(part);
        break; // Hardly any text comes here.
      }
    }
    return part.getBytes(StandardCharsets.UTF_8);
  }

  private static void requirePairs(String part) {
    if (part.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      throw new IllegalArgumentException("half of a surrogate pair is not text");
    }
  }
}
