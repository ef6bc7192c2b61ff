package io.mspbilling.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of an array: all in one go, which is the usual case, or each from a look ahead, so
 * that the reader can step over one that is malformed.
 */
final class RowReader<T> {
  private static final int MAX_ID_LENGTH = 64;

  private final JsonAdapter<T> rows;
  private final int maxRows;
  private final boolean stepOverProblems;

  private RowReader(JsonAdapter<T> rows, int maxRows, boolean stepOverProblems) {
    this.rows = rows;
    this.maxRows = maxRows;
    this.stepOverProblems = stepOverProblems;
  }

  /** Twice as fast, but the first malformed row ends it with an unchecked exception. */
  static <T> RowReader<T> fast(JsonAdapter<T> rows, int maxRows) {
    return new RowReader<>(rows, maxRows, false);
  }

  /** Keeps every legible row. Only a document that is broken as a whole ends it. */
  static <T> RowReader<T> careful(JsonAdapter<T> rows, int maxRows) {
    return new RowReader<>(rows, maxRows, true);
  }

  Rows<T> read(JsonReader reader) throws IOException {
    List<Row<T>> read = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      if (read.size() == maxRows) {
        throw new JsonProblem(
            JsonProblem.Kind.TOO_LARGE, reader.getPath(), "more than " + maxRows + " rows");
      }
      read.add(stepOverProblems ? carefulRow(reader, read.size()) : row(reader, read.size()));
    }
    reader.endArray();
    return new Rows<>(read);
  }

  private Row<T> carefulRow(JsonReader reader, int index) throws IOException {
    JsonReader ahead = reader.peekJson();
    Row<T> row;
    try {
      row = row(ahead, index);
    } catch (RuntimeException | AssertionError e) {
      JsonProblem problem = Document.problemAt(ahead.getPath(), e);
      row = new Row.Illegible<>(index, legibleId(reader.peekJson()), problem);
    }
    reader.skipValue();
    return row;
  }

  private Row<T> row(JsonReader reader, int index) throws IOException {
    String path = reader.getPath();
    @Nullable T value = rows.fromJson(reader);
    return value != null
        ? new Row.Legible<>(index, value)
        : new Row.Illegible<>(
            index,
            Optional.empty(),
            new JsonProblem(JsonProblem.Kind.MISSING, path, "null where a record was expected"));
  }

  private static Optional<String> legibleId(JsonReader row) throws IOException {
    if (row.peek() != JsonReader.Token.BEGIN_OBJECT) {
      return Optional.empty();
    }
    row.beginObject();
    while (row.hasNext()) {
      if (row.nextName().equalsIgnoreCase("id") && isText(row.peek())) {
        return Optional.of(row.nextString()).filter(RowReader::isPlain);
      }
      row.skipValue();
    }
    return Optional.empty();
  }

  private static boolean isText(JsonReader.Token token) {
    return token == JsonReader.Token.STRING || token == JsonReader.Token.NUMBER;
  }

  private static boolean isPlain(String id) {
    return !id.isEmpty()
        && id.length() <= MAX_ID_LENGTH
        && id.chars().allMatch(c -> c > ' ' && c <= '~');
  }
}
