package io.mspbilling.json;

import java.util.Objects;

/**
 * A JSON document, or one value in it, is not what it has to be. The only exception that reading
 * throws.
 *
 * <p>The message names the place and the remedy. Of the data itself it holds at most a masked shape
 * ({@code "99/99/99"}), so it may be logged and shown.
 */
public final class JsonProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int MAX_PATH_LENGTH = 160;
  private static final int MAX_MESSAGE_LENGTH = 512;

  /** What is wrong. */
  public enum Kind {
    /** Not JSON at all: HTML, plain text, a broken token, text after the document. */
    NOT_JSON,
    /** JSON that ends too early. */
    TRUNCATED,
    /** More bytes, rows or elements than allowed. */
    TOO_LARGE,
    /** Nested deeper than 255 levels. */
    TOO_DEEP,
    /** A document, row or value that has to be there is absent, {@code null} or blank. */
    MISSING,
    /** A value of the wrong kind, form or range. */
    INVALID
  }

  private final Kind kind;
  private final String path;
  private final String remedy;

  /**
   * @param path where: {@code $.lines[3].amount} in a document, {@code invoice[10423].total} in a
   *     record; cut at 160 characters, control characters replaced
   * @param remedy what is wrong and what is needed, without data of the document
   */
  public JsonProblem(Kind kind, String path, String remedy) {
    super(message(clean(path), remedy));
    this.kind = Objects.requireNonNull(kind, "kind");
    this.path = clean(path);
    this.remedy = Objects.requireNonNull(remedy, "remedy");
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }

  /** Where, as in {@code invoice[10423].total}. */
  public String path() {
    return path;
  }

  /** What is wrong there, and what is needed. */
  public String remedy() {
    return remedy;
  }

  private static String message(String path, String remedy) {
    String message = path + ": " + remedy;
    return message.length() <= MAX_MESSAGE_LENGTH
        ? message
        : message.substring(0, MAX_MESSAGE_LENGTH - 1) + "…";
  }

  /** Names inside a path come from outside: a log line must survive them. */
  private static String clean(String path) {
    StringBuilder clean = new StringBuilder(Math.min(path.length(), MAX_PATH_LENGTH));
    for (int i = 0; i < path.length() && i < MAX_PATH_LENGTH; i++) {
      char c = path.charAt(i);
      clean.append(c < ' ' || c > '~' ? '?' : c);
    }
    return path.length() > MAX_PATH_LENGTH ? clean + "…" : clean.toString();
  }
}
