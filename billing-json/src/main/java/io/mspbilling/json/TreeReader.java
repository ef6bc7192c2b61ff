package io.mspbilling.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON into a tree, in one pass over the bytes. Written by hand because a tree of tokens
 * costs a text for each, and a page of a vendor has twice as many values as anybody asks for.
 */
final class TreeReader {
  private static final int MAX_DEPTH = 255;
  private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
  private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final byte[] document;
  private final int maxElements;
  private final boolean uniqueNames;
  private final Names names;
  private final @Nullable String[] nameAt = new String[MAX_DEPTH + 1];
  private final int[] indexAt = new int[MAX_DEPTH + 1];
  private int at;
  private int depth;
  private int elements;
  private boolean escaped;

  TreeReader(byte[] document, int start, JsonLimits limits, boolean uniqueNames) {
    this.document = document;
    this.at = start;
    this.maxElements = limits.maxElements();
    this.uniqueNames = uniqueNames;
    this.names = new Names(document);
  }

  /**
   * Reads the document to its very end.
   *
   * @return {@code null} if that is what it says
   * @throws JsonProblem whatever is wrong with it
   */
  @Nullable Tree read() {
    Tree tree = value();
    skipSpace();
    if (at < document.length) {
      throw new JsonProblem(JsonProblem.Kind.NOT_JSON, "$", "text after the document");
    }
    return tree;
  }

  private @Nullable Tree value() {
    if (++elements > maxElements) {
      throw new JsonProblem(
          JsonProblem.Kind.TOO_LARGE, "$", "more than " + maxElements + " elements");
    }
    return switch (next()) {
      case '{' -> record();
      case '[' -> list();
      case '"' -> text();
      case 't' -> word(TRUE);
      case 'f' -> word(FALSE);
      case 'n' -> {
        Tree unused = word(NULL);
        yield null;
      }
      default -> number();
    };
  }

  private Tree record() {
    enter();
    List<String> found = new ArrayList<>();
    List<@Nullable Tree> values = new ArrayList<>();
    if (next() != '}') {
      do {
        String name = name();
        nameAt[depth] = name;
        found.add(name);
        values.add(value());
      } while (goesOn('}'));
    }
    leave();
    Shape shape = names.shape(found);
    @Nullable Tree[] members = values.toArray(new Tree[0]);
    shape.repeated(uniqueNames ? null : members).ifPresent(this::refuseRepeated);
    return new Tree.Members(shape, members);
  }

  private Tree list() {
    enter();
    nameAt[depth] = null;
    List<@Nullable Tree> values = new ArrayList<>();
    if (next() != ']') {
      do {
        indexAt[depth] = values.size();
        values.add(value());
      } while (goesOn(']'));
    }
    leave();
    return new Tree.Items(values);
  }

  private void enter() {
    at++;
    if (++depth > MAX_DEPTH) {
      depth--;
      throw new JsonProblem(
          JsonProblem.Kind.TOO_DEEP, path(), "nested deeper than " + MAX_DEPTH + " levels");
    }
    nameAt[depth] = "";
  }

  private void leave() {
    at++;
    depth--;
  }

  /** Whether a comma stands here, which is passed, or the end, which is not. */
  private boolean goesOn(char end) {
    byte separator = next();
    if (separator == ',') {
      at++;
      return true;
    }
    if (separator != end) {
      throw malformed();
    }
    return false;
  }

  private String name() {
    if (next() != '"') {
      throw malformed();
    }
    int start = at + 1;
    int end = endOfText();
    String name = names.name(start, end, escaped);
    if (next() != ':') {
      throw malformed();
    }
    at++;
    return name;
  }

  private Tree text() {
    int start = at + 1;
    int end = endOfText();
    return new Tree.Scalar(document, start, end, escaped);
  }

  /** Passes a text and its quotes; control characters in it are let pass, as some vendors do. */
  private int endOfText() {
    escaped = false;
    for (int i = at + 1; i < document.length; i++) {
      byte b = document[i];
      if (b == '"') {
        at = i + 1;
        return i;
      }
      if (b == '\\') {
        escaped = true;
        int length = Escapes.length(document, i + 1, document.length);
        if (length < 0) {
          throw i + 6 > document.length ? cut("ends within a text") : malformed();
        }
        i += length;
      }
    }
    throw cut("ends within a text");
  }

  private Tree number() {
    int start = at;
    if (here() == '-') {
      at++;
    }
    if (here() == '0') {
      at++;
    } else {
      digits();
    }
    if (here() == '.') {
      at++;
      digits();
    }
    if (here() == 'e' || here() == 'E') {
      at++;
      if (here() == '-' || here() == '+') {
        at++;
      }
      digits();
    }
    return scalar(start);
  }

  private void digits() {
    int start = at;
    while (here() >= '0' && here() <= '9') {
      at++;
    }
    if (at == start) {
      throw at == document.length ? cut("ends too early") : malformed();
    }
  }

  private Tree word(byte[] word) {
    int start = at;
    for (byte letter : word) {
      if (here() != letter) {
        throw at == document.length ? cut("ends too early") : malformed();
      }
      at++;
    }
    return scalar(start);
  }

  /** A value without quotes, which ends where a separator, a bracket, a space or nothing stands. */
  private Tree scalar(int start) {
    byte after = here();
    if (at < document.length && " \t\r\n,]}".indexOf(after) < 0) {
      throw malformed();
    }
    return new Tree.Scalar(document, start, at, false);
  }

  private byte here() {
    return at < document.length ? document[at] : 0;
  }

  private byte next() {
    skipSpace();
    if (at == document.length) {
      throw cut("ends too early");
    }
    return document[at];
  }

  private void skipSpace() {
    while (at < document.length) {
      byte b = document[at];
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return;
      }
      at++;
    }
  }

  private void refuseRepeated(String name) {
    throw new JsonProblem(
        JsonProblem.Kind.INVALID, path() + "." + name, "the same name twice in one record");
  }

  private JsonProblem malformed() {
    return new JsonProblem(JsonProblem.Kind.NOT_JSON, path(), "malformed JSON");
  }

  private JsonProblem cut(String how) {
    return new JsonProblem(JsonProblem.Kind.TRUNCATED, path(), how);
  }

  private String path() {
    StringBuilder path = new StringBuilder("$");
    for (int i = 1; i <= depth; i++) {
      String name = nameAt[i];
      if (name == null) {
        path.append('[').append(indexAt[i]).append(']');
      } else {
        path.append('.').append(name);
      }
    }
    return path.toString();
  }
}
