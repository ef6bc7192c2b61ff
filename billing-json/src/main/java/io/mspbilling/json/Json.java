package io.mspbilling.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON under limits. Immutable; safe for any number of threads.
 *
 * <p>Wire forms are <em>public</em> records in a package that is opened to {@code
 * com.squareup.moshi}. Their scalar components are {@code @Nullable String}: numbers and flags are
 * read into it as their exact text, so that one bad scalar never makes a page unreadable; {@link
 * Fields} turns texts into values. Numbers that are written are {@link BigDecimal} (plain notation,
 * no exponent), {@link Long} or {@link Boolean} components. Unknown members are skipped.
 *
 * <p>Reading throws nothing but {@link JsonProblem}, whatever the input. A type that is not a wire
 * record is a mistake in the program and shows as an {@link IllegalArgumentException} or {@link
 * AssertionError} at its first use.
 */
public final class Json {
  private static final Json STANDARD = new Json(JsonLimits.STANDARD, false);

  private final Moshi moshi =
      new Moshi.Builder()
          .add(String.class, ScalarAdapters.TEXT)
          .add(BigDecimal.class, ScalarAdapters.DECIMAL)
          .build();
  private final JsonLimits limits;
  private final boolean uniqueNames;

  private Json(JsonLimits limits, boolean uniqueNames) {
    this.limits = Objects.requireNonNull(limits, "limits");
    this.uniqueNames = uniqueNames;
  }

  /** JSON under {@link JsonLimits#STANDARD}. */
  public static Json standard() {
    return STANDARD;
  }

  /** JSON under limits of your own. Keep the object: it remembers how each record is read. */
  public static Json withLimits(JsonLimits limits) {
    return new Json(limits, false);
  }

  /**
   * The same, refusing documents in which a name stands twice in one object; otherwise the last one
   * wins. For signed payloads, where two readers must not see two different things.
   */
  public Json refusingDuplicateNames() {
    return new Json(limits, true);
  }

  /** The limits that apply. */
  public JsonLimits limits() {
    return limits;
  }

  /**
   * Reads one document. A leading byte order mark is skipped; anything after the document is
   * refused.
   *
   * @param type a wire record
   * @throws JsonProblem if it cannot be read, is empty or is {@code null}
   */
  public <T> T read(Class<T> type, byte[] document) {
    JsonAdapter<T> adapter = moshi.adapter(type);
    return checked(document).read(reader -> required(adapter.fromJson(reader)));
  }

  /**
   * Reads one document from a stream, up to the limit of bytes; the stream is left open.
   *
   * @throws JsonProblem as {@link #read(Class, byte[])}
   * @throws IOException if the stream itself fails
   */
  public <T> T read(Class<T> type, BufferedSource source) throws IOException {
    if (source.request(limits.maxBytes() + 1L)) {
      throw Document.tooLarge(limits);
    }
    return read(type, source.readByteArray());
  }

  /**
   * Reads one document as a tree. A leading byte order mark is skipped; anything after the document
   * is refused, and so is a record in which a name stands twice for a list.
   *
   * @throws JsonProblem if it cannot be read, is empty or is {@code null}
   */
  public Node tree(byte[] document) {
    byte[] kept = document.clone();
    return Node.root(required(new Document(kept, limits).tree(limits, uniqueNames)));
  }

  /**
   * Reads an array row by row: a malformed row is reported in its place and the others are kept. A
   * document that is malformed as a whole (truncated, not JSON) cannot be read in part.
   *
   * @param type wire record of a row
   * @param members names that lead from the document to the array, as {@code "QueryResponse",
   *     "Payment"}; none if the document is the array
   * @throws JsonProblem if the document cannot be read, or there is no array at that place
   */
  public <T> Rows<T> readRows(Class<T> type, byte[] document, String... members) {
    return findRows(type, document, members)
        .orElseThrow(
            () ->
                new JsonProblem(
                    JsonProblem.Kind.MISSING,
                    "$." + String.join(".", members),
                    "there must be a list"));
  }

  /**
   * As {@link #readRows}, but empty if a member on the way, or the array itself, is absent or
   * {@code null}. For vendors that leave out an empty list.
   *
   * @throws JsonProblem if the document cannot be read
   */
  public <T> Optional<Rows<T>> findRows(Class<T> type, byte[] document, String... members) {
    JsonAdapter<T> adapter = moshi.adapter(type);
    Document checked = checked(document);
    List<String> path = List.of(members);
    try {
      RowReader<T> fast = RowReader.fast(adapter, limits.maxRows());
      return checked.read(reader -> Optional.ofNullable(rowsAt(reader, path, fast)));
    } catch (JsonProblem e) {
      if (e.kind() != JsonProblem.Kind.INVALID) {
        throw e;
      }
    }
    RowReader<T> careful = RowReader.careful(adapter, limits.maxRows());
    return checked.read(reader -> Optional.ofNullable(rowsAt(reader, path, careful)));
  }

  /** Writes a wire record as compact JSON in UTF-8; {@code null} components are left out. */
  public byte[] write(Record wire) {
    return write(writer -> writeRecord(writer, wire), false);
  }

  /** As {@link #write}, with {@code null} components written as {@code null}: "clear this". */
  public byte[] writeWithNulls(Record wire) {
    return write(writer -> writeRecord(writer, wire), true);
  }

  /** Writes wire records as a JSON array; {@code null} components are left out. */
  public byte[] writeAll(List<? extends Record> wires) {
    return write(
        writer -> {
          writer.beginArray();
          for (Record wire : wires) {
            writeRecord(writer, wire);
          }
          writer.endArray();
        },
        false);
  }

  private Document checked(byte[] bytes) {
    Document document = new Document(bytes, limits);
    if (uniqueNames || document.upperBoundOfElements() > limits.maxElements()) {
      Tree unused = document.tree(limits, uniqueNames);
    }
    return document;
  }

  /** Goes down to the array, reads it, and goes on to the end so that all of it is checked. */
  private static <T> @Nullable Rows<T> rowsAt(
      JsonReader reader, List<String> members, RowReader<T> rowReader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    if (members.isEmpty()) {
      return rowReader.read(reader);
    }
    Rows<T> rows = null;
    reader.beginObject();
    while (reader.hasNext()) {
      if (!reader.nextName().equals(members.get(0))) {
        reader.skipValue();
      } else if (rows == null) {
        rows = rowsAt(reader, members.subList(1, members.size()), rowReader);
      } else {
        throw new JsonProblem(JsonProblem.Kind.INVALID, reader.getPath(), "two lists of one name");
      }
    }
    reader.endObject();
    return rows;
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new JsonProblem(JsonProblem.Kind.MISSING, "$", "null where a document was expected");
    }
    return value;
  }

  interface Writing {
    void to(JsonWriter writer) throws IOException;
  }

  static byte[] write(Writing writing, boolean nulls) {
    Buffer buffer = new Buffer();
    try (JsonWriter writer = JsonWriter.of(buffer)) {
      writer.setSerializeNulls(nulls);
      writing.to(writer);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return buffer.readByteArray();
  }

  private void writeRecord(JsonWriter writer, Record wire) throws IOException {
    @SuppressWarnings("unchecked")
    JsonAdapter<Record> adapter = (JsonAdapter<Record>) moshi.adapter(wire.getClass());
    adapter.toJson(writer, wire);
  }
}
