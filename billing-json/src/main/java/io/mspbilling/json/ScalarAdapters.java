package io.mspbilling.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.mspbilling.money.BoundedDecimal;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Objects;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** The scalars of wire records, beyond what Moshi brings. */
final class ScalarAdapters {

  /**
   * Reads any scalar as its exact text, so that a vendor that turns a number or a flag into a text,
   * or back, does not make a row unreadable.
   */
  static final JsonAdapter<String> TEXT =
      new JsonAdapter<String>() {
        @Override
        public @Nullable String fromJson(JsonReader reader) throws IOException {
          return switch (reader.peek()) {
            case NULL -> reader.nextNull();
            case BOOLEAN -> Boolean.toString(reader.nextBoolean());
            case STRING, NUMBER -> reader.nextString();
            default -> throw new JsonDataException("expected a scalar but found a container");
          };
        }

        @Override
        public void toJson(JsonWriter writer, @Nullable String value) throws IOException {
          writer.value(value);
        }
      };

  /** Exact decimals: bounded on the way in, plain notation on the way out. */
  static final JsonAdapter<BigDecimal> DECIMAL =
      new JsonAdapter<BigDecimal>() {
        @Override
        public BigDecimal fromJson(JsonReader reader) throws IOException {
          try {
            return BoundedDecimal.parse(reader.nextString());
          } catch (IllegalArgumentException e) {
            throw new JsonDataException("not a bounded decimal number", e);
          }
        }

        @Override
        public void toJson(JsonWriter writer, @Nullable BigDecimal value) throws IOException {
          BigDecimal bounded = BoundedDecimal.require(Objects.requireNonNull(value, "value"));
          // As raw text: JsonWriter would print 1E+3, which some vendors do not take.
          writer.value(new Buffer().writeUtf8(bounded.toPlainString()));
        }
      }.nullSafe();

  private ScalarAdapters() {}
}
