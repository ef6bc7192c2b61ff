package io.mspbilling.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.json.JsonProblem.Kind;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents as a whole: what is read, and what is refused. */
class JsonTest {
  private final Json json = Json.standard();

  private Node read(String text) {
    return json.tree(text.getBytes(UTF_8));
  }

  private Kind problem(String text) {
    try {
      Node unused = read(text);
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
    assertThat(read("{\"total\":" + number + "}").text("total")).contains(number);
    assertThat(read("{\"total\":\"" + number + "\"}").text("total")).contains(number);
  }

  @Test
  void flagIsReadAsTextAndNullAsAbsent() {
    Node invoice = read("{\"open\":true,\"total\":null}");
    assertThat(invoice.text("open")).contains("true");
    assertThat(invoice.text("total")).isEmpty();
  }

  @Test
  void oneByteOrderMarkIsSkipped() {
    assertThat(read("\uFEFF{\"id\":1}").text("id")).contains("1");
    assertThat(problem("\uFEFF\uFEFF{\"id\":1}")).isEqualTo(Kind.NOT_JSON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "' \n'|MISSING",
        "'{\"id\":1}{}'|NOT_JSON",
        "'{id:1}'|NOT_JSON",
        "' <!doctype html>'|NOT_JSON",
        "'[{\"id\":1},{\"id\":2}'|TRUNCATED",
        "'[{\"id\":[]},{\"id\":2'|TRUNCATED",
        "'[{\"id\":1},{\"id\":2}] x'|NOT_JSON",
        "'[{\"id\":[]},{id:2}]'|NOT_JSON"
      })
  void whatIsBrokenIsRefusedAsAWhole(String text, Kind kind) {
    assertThat(problem(text)).isEqualTo(kind);
  }

  @Test
  void depthIsBoundedEvenInWhatNobodyAsksFor() {
    String deep = "[".repeat(300) + "]".repeat(300);
    assertThat(problem("{\"skipped\":" + deep + "}")).isEqualTo(Kind.TOO_DEEP);
    String bearable = "[".repeat(254) + "]".repeat(254);
    assertThat(read("{\"skipped\":" + bearable + ",\"id\":1}").text("id")).contains("1");
  }

  @Test
  void moreBytesThanAllowedAreRefusedBeforeReading() {
    Json small = Json.withLimits(JsonLimits.STANDARD.withMaxBytes(10));
    assertThat(small.tree("{\"id\":123}".getBytes(UTF_8)).text("id")).contains("123");
    assertThatThrownBy(() -> small.tree("{\"id\":1234}".getBytes(UTF_8)))
        .hasMessageContaining("more than 10 bytes");
  }

  @Test
  void elementsAreCountedAndNotCommas() {
    Json few = Json.withLimits(JsonLimits.STANDARD.withMaxElements(4));
    assertThat(few.tree("{\"id\":\",,,,[[[[{{{{\"}".getBytes(UTF_8)).text("id"))
        .contains(",,,,[[[[{{{{");
    assertThatThrownBy(() -> few.tree("{\"a\":1,\"b\":[true,null]}".getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            JsonProblem.class, e -> assertThat(e.kind()).isEqualTo(Kind.TOO_LARGE));
  }

  @Test
  void messageIsShortAndPrintableWhateverTheNamesAre() {
    String name = "n".repeat(5000) + "\\u0000\\n";
    String document = "{\"" + name + "\":1,\"" + name + "\":1}";
    assertThatThrownBy(() -> json.refusingDuplicateNames().tree(document.getBytes(UTF_8)))
        .satisfies(
            e -> {
              assertThat(e.getMessage()).hasSizeLessThanOrEqualTo(512);
              assertThat(e.getMessage()).matches("[ -~…]*");
            });
  }

  @ParameterizedTest
  @CsvSource({"1E+3,1000", "1E-7,0.0000001", "12.340,12.340", "-0.5,-0.5"})
  void decimalsAreWrittenPlain(String value, String written) {
    assertThat(new Draft().put("amount", new BigDecimal(value)).json())
        .asString(UTF_8)
        .isEqualTo("{\"amount\":" + written + "}");
  }

  @Test
  void limitsMustBePositive() {
    Stream.<Function<Integer, JsonLimits>>of(
            JsonLimits.STANDARD::withMaxBytes, JsonLimits.STANDARD::withMaxElements)
        .forEach(
            with ->
                assertThatThrownBy(() -> with.apply(0))
                    .isInstanceOf(IllegalArgumentException.class));
  }
}
