package io.mspbilling.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One JSON text, looked at from outside before it is read. */
final class Document {
  private static final String ROOT = "$";
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private Document() {}

  /**
   * Reads the whole document. A leading byte order mark is skipped.
   *
   * @return {@code null} if that is what it says
   * @throws JsonProblem whatever is wrong with it
   */
  static @Nullable Tree read(byte[] bytes, JsonLimits limits, boolean uniqueNames) {
    if (bytes.length > limits.maxBytes()) {
      throw new JsonProblem(
          JsonProblem.Kind.TOO_LARGE, ROOT, "more than " + limits.maxBytes() + " bytes");
    }
    int start = startsWith(bytes, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
    requireLooksLikeJson(bytes, start);
    return new TreeReader(bytes, start, limits, uniqueNames).read();
  }

  private static void requireLooksLikeJson(byte[] bytes, int start) {
    for (int i = start; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b == '<') {
        throw new JsonProblem(
            JsonProblem.Kind.NOT_JSON, ROOT, "a web page or XML where JSON was expected");
      }
      if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        return;
      }
    }
    throw new JsonProblem(JsonProblem.Kind.MISSING, ROOT, "empty where a document was expected");
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
