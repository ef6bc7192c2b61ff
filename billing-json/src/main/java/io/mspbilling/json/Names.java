package io.mspbilling.json;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of one document, each decoded once, and the shapes that they make. What is remembered
 * is bounded, and slots are tried once: a document whose names collide on purpose is read as slowly
 * as one whose names are all different.
 */
final class Names {
  private static final int SLOTS = 1024;
  private static final int MAX_SHAPES = 256;

  private final byte[] document;
  private final @Nullable String[] names = new String[SLOTS];
  private final int[] starts = new int[SLOTS];
  private final int[] ends = new int[SLOTS];
  private final Map<List<String>, Shape> shapes = new HashMap<>();

  Names(byte[] document) {
    this.document = document;
  }

  /** The name that stands in a slice of the document. */
  String name(int start, int end, boolean escaped) {
    int hash = end - start;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + document[i];
    }
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    String known = names[slot];
    if (known != null && isSame(slot, start, end)) {
      return known;
    }
    String decoded = new String(document, start, end - start, StandardCharsets.UTF_8);
    String name = escaped ? Escapes.resolved(decoded) : decoded;
    names[slot] = name;
    starts[slot] = start;
    ends[slot] = end;
    return name;
  }

  Shape shape(List<String> ofRecord) {
    Shape known = shapes.get(ofRecord);
    if (known != null) {
      return known;
    }
    Shape shape = new Shape(ofRecord);
    if (shapes.size() < MAX_SHAPES) {
      shapes.put(shape.names(), shape);
    }
    return shape;
  }

  private boolean isSame(int slot, int start, int end) {
    int length = end - start;
    if (ends[slot] - starts[slot] != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (document[starts[slot] + i] != document[start + i]) {
        return false;
      }
    }
    return true;
  }
}
