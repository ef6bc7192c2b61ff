package io.mspbilling.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import java.io.EOFException;
import java.io.IOException;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** One JSON text, read under limits; turns all that can go wrong into a {@link JsonProblem}. */
final class Document {
  private static final String ROOT = "$";

  private final byte[] bytes;
  private final int start;

  /** Something to be done with the document from its first token on. */
  interface Reading<T> {
    T from(JsonReader reader) throws IOException;
  }

  /**
   * @throws JsonProblem if the bytes are too many, none, or a web page
   */
  Document(byte[] bytes, JsonLimits limits) {
    if (bytes.length > limits.maxBytes()) {
      throw tooLarge(limits);
    }
    this.bytes = bytes;
    this.start = hasByteOrderMark(bytes) ? 3 : 0;
    requireLooksLikeJson();
  }

  static JsonProblem tooLarge(JsonLimits limits) {
    return new JsonProblem(
        JsonProblem.Kind.TOO_LARGE, ROOT, "more than " + limits.maxBytes() + " bytes");
  }

  /**
   * Reads the whole document once, to its very end.
   *
   * @throws JsonProblem whatever is wrong with it
   */
  <T> T read(Reading<T> reading) {
    JsonReader reader = JsonReader.of(new Buffer().write(bytes, start, bytes.length - start));
    try {
      T value = reading.from(reader);
      if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
        throw new JsonProblem(JsonProblem.Kind.NOT_JSON, ROOT, "text after the document");
      }
      return value;
    } catch (EOFException e) {
      throw new JsonProblem(JsonProblem.Kind.TRUNCATED, reader.getPath(), "ends too early");
    } catch (JsonEncodingException e) {
      throw isCutText(e)
          ? new JsonProblem(JsonProblem.Kind.TRUNCATED, reader.getPath(), "ends within a text")
          : new JsonProblem(JsonProblem.Kind.NOT_JSON, reader.getPath(), "malformed JSON");
    } catch (IOException e) {
      throw new JsonProblem(JsonProblem.Kind.NOT_JSON, reader.getPath(), "unreadable JSON");
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      throw problemAt(reader.getPath(), e);
    }
  }

  /**
   * What a reader or a wire record's constructor threw, as a problem. Their own messages quote the
   * data, so none of that text is kept.
   */
  static JsonProblem problemAt(String path, Throwable thrown) {
    if (thrown instanceof JsonProblem problem) {
      return problem;
    }
    if (thrown instanceof StackOverflowError || isTooDeep(thrown)) {
      return new JsonProblem(JsonProblem.Kind.TOO_DEEP, path, "nested deeper than 255 levels");
    }
    return new JsonProblem(
        JsonProblem.Kind.INVALID, path, "not of the documented kind: text, number, list or record");
  }

  /**
   * Reads the whole document as a tree.
   *
   * @throws JsonProblem whatever is wrong with it
   */
  @Nullable Tree tree(JsonLimits limits, boolean uniqueNames) {
    return new TreeReader(bytes, start, limits, uniqueNames).read();
  }

  int upperBoundOfElements() {
    int bound = 1;
    for (byte b : bytes) {
      if (b == ',' || b == '[' || b == '{') {
        bound++;
      }
    }
    return bound;
  }

  private static boolean isCutText(JsonEncodingException e) {
    String message = e.getMessage();
    return message != null && message.startsWith("Unterminated string");
  }

  private static boolean isTooDeep(Throwable thrown) {
    String message = thrown.getMessage();
    return thrown instanceof JsonDataException
        && message != null
        && message.startsWith("Nesting too deep");
  }

  private void requireLooksLikeJson() {
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

  private static boolean hasByteOrderMark(byte[] bytes) {
    return bytes.length >= 3
        && (bytes[0] & 0xff) == 0xef
        && (bytes[1] & 0xff) == 0xbb
        && (bytes[2] & 0xff) == 0xbf;
  }
}
