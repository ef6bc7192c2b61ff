package io.mspbilling.testkit.http;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import okio.BufferedSink;

/** Reads and prints {@link FakeJson}; Moshi does the tokens, this keeps numbers out of doubles. */
final class FakeJsonText {
  /** A number like 1e999999999 is a few bytes on the wire and a gigabyte in plain digits. */
  private static final int MAX_SCALE_DIGITS = 400;

  private FakeJsonText() {}

  static FakeJson parse(String text) {
    try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(text))) {
      FakeJson value = read(reader);
      if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
        throw new JsonDataException("text after the document");
      }
      return value;
    } catch (IOException | JsonDataException | NumberFormatException malformed) {
      throw new FakeJsonException("not a JSON document: " + malformed.getMessage(), malformed);
    }
  }

  static String print(FakeJson value) {
    Buffer buffer = new Buffer();
    try (JsonWriter writer = JsonWriter.of(buffer)) {
      writer.setSerializeNulls(true);
      write(writer, value);
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
    return buffer.readUtf8();
  }

  private static FakeJson read(JsonReader reader) throws IOException {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> readObject(reader);
      case BEGIN_ARRAY -> readArray(reader);
      case STRING -> FakeJson.text(reader.nextString());
      case NUMBER -> readNumber(reader);
      case BOOLEAN -> FakeJson.bool(reader.nextBoolean());
      case NULL -> readNull(reader);
      default -> throw new JsonDataException("unexpected " + reader.peek());
    };
  }

  private static FakeJson readObject(JsonReader reader) throws IOException {
    Map<String, FakeJson> members = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      members.put(reader.nextName(), read(reader));
    }
    reader.endObject();
    return FakeObject.of(members);
  }

  private static FakeJson readArray(JsonReader reader) throws IOException {
    List<FakeJson> elements = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      elements.add(read(reader));
    }
    reader.endArray();
    return FakeArray.of(elements);
  }

  private static FakeJson readNumber(JsonReader reader) throws IOException {
    BigDecimal number = new BigDecimal(reader.nextString());
    if (Math.abs((long) number.scale()) > MAX_SCALE_DIGITS) {
      throw new JsonDataException("a number beyond all measure");
    }
    return FakeJson.number(number);
  }

  private static FakeJson readNull(JsonReader reader) throws IOException {
    reader.nextNull();
    return FakeJson.none();
  }

  private static void write(JsonWriter writer, FakeJson value) throws IOException {
    if (value instanceof FakeObject object) {
      writer.beginObject();
      for (Map.Entry<String, FakeJson> member : object.members().entrySet()) {
        writer.name(member.getKey());
        write(writer, member.getValue());
      }
      writer.endObject();
    } else if (value instanceof FakeArray array) {
      writer.beginArray();
      for (FakeJson element : array.elements()) {
        write(writer, element);
      }
      writer.endArray();
    } else {
      writeScalar(writer, value);
    }
  }

  private static void writeScalar(JsonWriter writer, FakeJson value) throws IOException {
    if (value instanceof FakeJson.Text text) {
      writer.value(text.value());
    } else if (value instanceof FakeJson.Bool bool) {
      writer.value(bool.value());
    } else if (value instanceof FakeJson.Decimal number) {
      // Past the writer's own number form, which would print 1E+3.
      try (BufferedSink raw = writer.valueSink()) {
        raw.writeUtf8(number.value().toPlainString());
      }
    } else {
      writer.nullValue();
    }
  }
}
