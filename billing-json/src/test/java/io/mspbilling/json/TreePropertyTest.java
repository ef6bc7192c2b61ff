package io.mspbilling.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** The tree holds what an independent reader of JSON finds in the same document, and no more. */
class TreePropertyTest {
  private static final JsonLimits LIMITS = JsonLimits.STANDARD;

  @Property
  void aTreeHoldsWhatIsInTheDocument(@ForAll("documents") String document) throws IOException {
    assertThat(read(document)).isEqualTo(tokens(document));
  }

  @Property
  void aDocumentThatIsSpoiltSomewhereIsReadAlikeOrRefused(
      @ForAll("documents") String document, @ForAll int place, @ForAll("spoilers") String spoiler)
      throws IOException {
    int at = Math.floorMod(place, document.length());
    String spoilt = document.substring(0, at) + spoiler + document.substring(at + 1);
    Object expected;
    try {
      expected = tokens(spoilt);
    } catch (IOException | JsonDataException e) {
      assertThatThrownBy(() -> read(spoilt)).isInstanceOf(JsonProblem.class);
      return;
    }
    try {
      assertThat(read(spoilt)).isEqualTo(expected);
    } catch (JsonProblem e) {
      // The spoiler made one name of two, and a list would be lost: only the tree refuses that.
      assertThat(e).hasMessageContaining("the same name twice");
    }
  }

  @Provide
  Arbitrary<String> documents() {
    return values(3).map(value -> "{\"value\":" + value + "}");
  }

  @Provide
  Arbitrary<String> spoilers() {
    return Arbitraries.of(
        "", "\"", "\\", ",", ":", "{", "}", "[", "]", "0", "-", "e", "\u0000", "x");
  }

  private static Arbitrary<String> values(int depth) {
    Arbitrary<String> scalars =
        Arbitraries.of(
            "0",
            "-0",
            "12.50",
            "1E+3",
            "5.68e-14",
            "123456789012345678901",
            "true",
            "false",
            "null",
            "\"\"",
            "\" \"",
            "\"a,b\"",
            "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
            "\"\\u00e9\\ud83d\\ude00\"",
            "\"é😀\"",
            "\"}\"");
    if (depth == 0) {
      return scalars;
    }
    Arbitrary<List<String>> inner = values(depth - 1).list().ofMaxSize(4);
    return Arbitraries.oneOf(
        scalars,
        inner.map(elements -> "[" + String.join(" ,", elements) + "]"),
        inner.map(TreePropertyTest::record));
  }

  private static String record(List<String> values) {
    StringBuilder record = new StringBuilder("{ ");
    String[] names = {"\"id\"", "\"na\\u006de\"", "\"other\"", "\"\""};
    for (int i = 0; i < values.size(); i++) {
      record.append(i == 0 ? "" : ",").append(names[i]).append(" : ").append(values.get(i));
    }
    return record.append("\n}").toString();
  }

  private static @Nullable Object read(String document) {
    byte[] bytes = document.getBytes(UTF_8);
    return plain(Document.read(bytes, LIMITS, false));
  }

  private static @Nullable Object plain(@Nullable Tree tree) {
    if (tree instanceof Tree.Items items) {
      List<@Nullable Object> list = new ArrayList<>();
      items.elements().forEach(element -> list.add(plain(element)));
      return list;
    }
    if (tree instanceof Tree.Members members) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      members.names().forEach(name -> map.put(name, plain(members.get(name))));
      return map;
    }
    return tree instanceof Tree.Scalar scalar ? scalar.text() : null;
  }

  private static @Nullable Object tokens(String document) throws IOException {
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8(document));
    Object value = tokens(reader);
    if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
      throw new IOException("more than one document");
    }
    return value;
  }

  private static @Nullable Object tokens(JsonReader reader) throws IOException {
    switch (reader.peek()) {
      case BEGIN_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
          list.add(tokens(reader));
        }
        reader.endArray();
        return list;
      }
      case BEGIN_OBJECT -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
          map.put(reader.nextName(), tokens(reader));
        }
        reader.endObject();
        return map;
      }
      case BOOLEAN -> {
        return Boolean.toString(reader.nextBoolean());
      }
      case NULL -> {
        return reader.nextNull();
      }
      default -> {
        return reader.nextString();
      }
    }
  }
}
