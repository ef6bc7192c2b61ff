package io.mspbilling.json;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Walks a document without making anything of it: how many elements, and are names unique? */
final class Structure {
  private final int maxElements;
  private final boolean uniqueNames;
  private int elements;

  Structure(int maxElements, boolean uniqueNames) {
    this.maxElements = maxElements;
    this.uniqueNames = uniqueNames;
  }

  /**
   * @throws JsonProblem if there are too many elements, or a name stands twice in one object
   */
  void check(JsonReader reader) throws IOException {
    if (++elements > maxElements) {
      throw new JsonProblem(
          JsonProblem.Kind.TOO_LARGE, "$", "more than " + maxElements + " elements");
    }
    switch (reader.peek()) {
      case BEGIN_ARRAY -> checkArray(reader);
      case BEGIN_OBJECT -> checkObject(reader);
      default -> reader.skipValue();
    }
  }

  private void checkArray(JsonReader reader) throws IOException {
    reader.beginArray();
    while (reader.hasNext()) {
      check(reader);
    }
    reader.endArray();
  }

  private void checkObject(JsonReader reader) throws IOException {
    Set<String> names = new HashSet<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      if (uniqueNames && !names.add(name)) {
        throw new JsonProblem(
            JsonProblem.Kind.INVALID, reader.getPath(), "the same name twice in one object");
      }
      check(reader);
    }
    reader.endObject();
  }
}
