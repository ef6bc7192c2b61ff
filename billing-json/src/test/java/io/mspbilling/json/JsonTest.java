package io.mspbilling.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.json.JsonProblem.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  private final Json json = Json.standard();

  private Wires.Invoice read(String text) {
    return json.read(Wires.Invoice.class, text.getBytes(UTF_8));
  }

  private Kind problem(String text) {
    try {
      read(text);
    } catch (JsonProblem e) {
      return e.kind();
    }
    throw new AssertionError("was read: " + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12.340",
        "9007199254740993",
        "0.1",
        "1e1000000000",
        "-0",
        "100000000000000000000"
      })
  void numberIsReadAsItsExactText(String number) {
    assertThat(read("{\"total\":" + number + "}").total()).isEqualTo(number);
    assertThat(read("{\"total\":\"" + number + "\"}").total()).isEqualTo(number);
  }

  @Test
  void flagIsReadAsTextAndNullAsAbsent() {
    assertThat(read("{\"open\":true,\"total\":null}"))
        .isEqualTo(new Wires.Invoice(null, null, "true", null));
  }

  @Test
  void unknownMembersAreSkippedAndLastDuplicateWins() {
    assertThat(read("{\"x\":[{\"y\":1}],\"id\":1,\"id\":2}").id()).isEqualTo("2");
  }

  @Test
  void duplicateNamesAreRefusedOnRequestAtAnyDepth() {
    Json strict = json.refusingDuplicateNames();
    byte[] document = "{\"id\":1,\"deep\":[{\"a\":1,\"a\":2}]}".getBytes(UTF_8);
    assertThatThrownBy(() -> strict.read(Wires.Invoice.class, document))
        .isInstanceOfSatisfying(
            JsonProblem.class,
            e -> {
              assertThat(e.kind()).isEqualTo(Kind.INVALID);
              assertThat(e.path()).isEqualTo("$.deep[0].a");
            });
    assertThat(strict.read(Wires.Invoice.class, "{\"id\":1}".getBytes(UTF_8)).id()).isEqualTo("1");
  }

  @Test
  void duplicateKeyIntoMapIsTyped() {
    assertThatThrownBy(
            () -> json.read(Wires.Labels.class, "{\"labels\":{\"a\":1,\"a\":2}}".getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            JsonProblem.class, e -> assertThat(e.kind()).isEqualTo(Kind.INVALID));
  }

  @Test
  void oneByteOrderMarkIsSkipped() {
    assertThat(read("\uFEFF{\"id\":1}").id()).isEqualTo("1");
    assertThat(problem("\uFEFF\uFEFF{\"id\":1}")).isEqualTo(Kind.NOT_JSON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|MISSING",
        "' \n'|MISSING",
        "null|MISSING",
        "'{\"id\":\"1\"'|TRUNCATED",
        "'{\"id\":\"1'|TRUNCATED",
        "'{'|TRUNCATED",
        "'{\"id\":1} x'|NOT_JSON",
        "'{\"id\":1}{}'|NOT_JSON",
        "'{\"id\":NaN}'|NOT_JSON",
        "'{id:1}'|NOT_JSON",
        "'<html>login</html>'|NOT_JSON",
        "' <!doctype html>'|NOT_JSON",
        "'[]'|INVALID",
        "'7'|INVALID",
        "'{\"id\":{}}'|INVALID",
        "'{\"lines\":{}}'|INVALID",
      })
  void whatCannotBeReadIsOneTypedProblem(String text, Kind kind) {
    assertThat(problem(text)).isEqualTo(kind);
  }

  @Test
  void problemNamesThePlace() {
    assertThatThrownBy(() -> read("{\"lines\":[{},{\"amount\":[\"4111111111111111\"]}]}"))
        .hasMessageStartingWith("$.lines[1].amount: ")
        .hasMessageNotContaining("4111")
        .hasNoCause();
  }

  @Test
  void depthIsBoundedEvenInSkippedMembers() {
    String deep = "[".repeat(300) + "]".repeat(300);
    assertThat(problem("{\"skipped\":" + deep + "}")).isEqualTo(Kind.TOO_DEEP);
    assertThat(problem("{\"lines\":" + deep + "}")).isEqualTo(Kind.INVALID);
    String bearable = "[".repeat(254) + "]".repeat(254);
    assertThat(read("{\"skipped\":" + bearable + ",\"id\":1}").id()).isEqualTo("1");
  }

  @Test
  void moreBytesThanAllowedAreRefusedBeforeReading() throws IOException {
    Json small = Json.withLimits(JsonLimits.STANDARD.withMaxBytes(10));
    byte[] exact = "{\"id\":123}".getBytes(UTF_8);
    byte[] over = "{\"id\":1234}".getBytes(UTF_8);
    assertThat(small.read(Wires.Invoice.class, exact).id()).isEqualTo("123");
    assertThat(small.read(Wires.Invoice.class, new Buffer().write(exact)).id()).isEqualTo("123");
    assertThatThrownBy(() -> small.read(Wires.Invoice.class, over))
        .hasMessageContaining("more than 10 bytes");
    assertThatThrownBy(() -> small.read(Wires.Invoice.class, new Buffer().write(over)))
        .hasMessageContaining("more than 10 bytes");
  }

  @Test
  void moreElementsThanAllowedAreRefused() {
    Json few = Json.withLimits(JsonLimits.STANDARD.withMaxElements(4));
    byte[] four = "{\"a\":1,\"b\":[true]}".getBytes(UTF_8);
    byte[] five = "{\"a\":1,\"b\":[true,null]}".getBytes(UTF_8);
    byte[] commasInText = "{\"id\":\",,,,[[[[{{{{\"}".getBytes(UTF_8);
    assertThat(few.read(Wires.Invoice.class, four)).isNotNull();
    assertThat(few.read(Wires.Invoice.class, commasInText).id()).isEqualTo(",,,,[[[[{{{{");
    assertThatThrownBy(() -> few.read(Wires.Invoice.class, five))
        .isInstanceOfSatisfying(
            JsonProblem.class, e -> assertThat(e.kind()).isEqualTo(Kind.TOO_LARGE));
  }

  @Test
  void constructorThatThrowsIsATypedProblemWithoutItsText() {
    assertThatThrownBy(() -> json.read(Wires.Strict.class, "{}".getBytes(UTF_8)))
        .isInstanceOf(JsonProblem.class)
        .hasMessageNotContaining("secret-in-message")
        .hasNoCause();
  }

  @Test
  void messageIsShortAndPrintableWhateverTheNamesAre() {
    String name = "n".repeat(5000) + "\\u0000\\n";
    assertThatThrownBy(
            () ->
                json.refusingDuplicateNames()
                    .read(
                        Wires.Invoice.class,
                        ("{\"" + name + "\":1,\"" + name + "\":1}").getBytes(UTF_8)))
        .satisfies(
            e -> {
              assertThat(e.getMessage()).hasSizeLessThanOrEqualTo(512);
              assertThat(e.getMessage()).matches("[ -~…]*");
            });
  }

  @Test
  void nullsAreLeftOutUnlessAskedFor() {
    Wires.Outgoing wire = new Wires.Outgoing("a", null, null);
    assertThat(json.write(wire)).asString(UTF_8).isEqualTo("{\"name\":\"a\"}");
    assertThat(json.writeWithNulls(wire))
        .asString(UTF_8)
        .isEqualTo("{\"name\":\"a\",\"amount\":null,\"open\":null}");
  }

  @ParameterizedTest
  @CsvSource({"1E+3,1000", "1E-7,0.0000001", "12.340,12.340", "-0.5,-0.5"})
  void decimalsAreWrittenPlain(String value, String written) {
    assertThat(json.write(new Wires.Outgoing(null, new BigDecimal(value), null)))
        .asString(UTF_8)
        .isEqualTo("{\"amount\":" + written + "}");
  }

  @Test
  void hugeDecimalIsNeitherWrittenNorRead() {
    BigDecimal huge = new BigDecimal("1e1000000000");
    assertThatThrownBy(() -> json.write(new Wires.Outgoing(null, huge, null)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> json.read(Wires.Outgoing.class, "{\"amount\":1e10000000}".getBytes(UTF_8)))
        .isInstanceOf(JsonProblem.class);
  }

  @Test
  void recordsAreWrittenAsAnArray() {
    assertThat(json.writeAll(List.of(new Wires.Line("a", "1"), new Wires.Line(null, null))))
        .asString(UTF_8)
        .isEqualTo("[{\"text\":\"a\",\"amount\":\"1\"},{}]");
    assertThat(json.writeAll(List.of())).asString(UTF_8).isEqualTo("[]");
  }

  @Test
  void limitsMustBePositive() {
    Stream.<Function<Integer, JsonLimits>>of(
            JsonLimits.STANDARD::withMaxBytes,
            JsonLimits.STANDARD::withMaxRows,
            JsonLimits.STANDARD::withMaxElements)
        .forEach(
            with ->
                assertThatThrownBy(() -> with.apply(0))
                    .isInstanceOf(IllegalArgumentException.class));
  }
}
