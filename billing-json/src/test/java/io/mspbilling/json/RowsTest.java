package io.mspbilling.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.json.JsonProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {
  private final Json json = Json.standard();

  private Rows<Wires.Invoice> rows(String text, String... members) {
    return json.readRows(Wires.Invoice.class, text.getBytes(UTF_8), members);
  }

  @Test
  void malformedRowsNeverCostTheOthers() {
    Rows<Wires.Invoice> rows =
        rows(
            """
            [{"id":1,"total":"1.00"},
             {"id":2,"total":{"amount":1}},
             null,
             {"total":[],"Id":"A-3"},
             7,
             {"id":{"x":1},"lines":7},
             {"id":6}]""");

    assertThat(rows.size()).isEqualTo(7);
    assertThat(rows.legible()).extracting(Wires.Invoice::id).containsExactly("1", "6");
    assertThat(rows.illegible())
        .extracting(row -> row.index() + " " + row.id().orElse("-") + " " + row.problem().path())
        .containsExactly(
            "1 2 $[1].total", "2 - $[2]", "3 A-3 $[3].total", "4 - $[4]", "5 - $[5].id");
    assertThat(rows.illegible().get(1).problem().kind()).isEqualTo(Kind.MISSING);
    assertThat(rows).hasSize(7);
    assertThat(rows).hasToString("Rows(7, illegible 5)");
    assertThatThrownBy(rows::required)
        .isInstanceOf(JsonProblem.class)
        .hasMessageContaining("$[1].total");
  }

  @Test
  void wholePageIsReadAtOnce() {
    assertThat(rows("[{\"id\":1},{\"id\":2}]").required())
        .extracting(Wires.Invoice::id)
        .containsExactly("1", "2");
    assertThat(rows("[]").isEmpty()).isTrue();
  }

  @Test
  void rowsInsideAnEnvelopeAreFound() {
    String page =
        "{\"time\":\"x\",\"QueryResponse\":{\"start\":1,\"Payment\":[{\"id\":1},[]],\"max\":2}}";
    Rows<Wires.Invoice> rows = rows(page, "QueryResponse", "Payment");
    assertThat(rows.legible()).hasSize(1);
    assertThat(rows.illegible().get(0).problem().path()).isEqualTo("$.QueryResponse.Payment[1]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"'{\"a\":{}}'", "'{\"a\":null}'", "'{\"a\":{\"b\":null}}'", "'{}'", "'null'"})
  void listThatIsLeftOutIsAbsentOrMissing(String page) {
    assertThat(json.findRows(Wires.Invoice.class, page.getBytes(UTF_8), "a", "b")).isEmpty();
    assertThatThrownBy(() -> rows(page, "a", "b"))
        .isInstanceOfSatisfying(
            JsonProblem.class,
            e -> {
              assertThat(e.kind()).isEqualTo(Kind.MISSING);
              assertThat(e.path()).isEqualTo("$.a.b");
            });
  }

  @Test
  void twoListsOfOneNameAreRefusedInsteadOfOneBeingLost() {
    assertThatThrownBy(() -> rows("{\"a\":[{\"id\":1}],\"a\":[]}", "a"))
        .isInstanceOfSatisfying(
            JsonProblem.class, e -> assertThat(e.kind()).isEqualTo(Kind.INVALID));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'[{\"id\":1},{\"id\":2}'|TRUNCATED",
        "'[{\"id\":1},{\"id\":{'|TRUNCATED",
        "'[{\"id\":[]},{\"id\":2'|TRUNCATED",
        "'[{\"id\":1},{\"id\":2}] x'|NOT_JSON",
        "'[{\"id\":[]},{id:2}]'|NOT_JSON",
        "'{\"id\":1}'|INVALID",
      })
  void pageThatIsBrokenAsAWholeIsRefusedAsAWhole(String page, Kind kind) {
    assertThatThrownBy(() -> rows(page))
        .isInstanceOfSatisfying(JsonProblem.class, e -> assertThat(e.kind()).isEqualTo(kind));
  }

  @Test
  void moreRowsThanAllowedAreRefused() {
    Json two = Json.withLimits(JsonLimits.STANDARD.withMaxRows(2));
    assertThat(two.readRows(Wires.Invoice.class, "[{},{}]".getBytes(UTF_8)).size()).isEqualTo(2);
    for (String page : new String[] {"[{},{},{}]", "[7,{},{}]"}) {
      assertThatThrownBy(() -> two.readRows(Wires.Invoice.class, page.getBytes(UTF_8)))
          .isInstanceOfSatisfying(
              JsonProblem.class, e -> assertThat(e.kind()).isEqualTo(Kind.TOO_LARGE));
    }
  }

  @Test
  void idThatIsNotPlainIsNotRepeated() {
    String page =
        "[{\"id\":\"a\\nb\",\"total\":[]},{\"id\":\"" + "9".repeat(65) + "\",\"total\":[]}]";
    assertThat(rows(page).illegible()).allSatisfy(row -> assertThat(row.id()).isEmpty());
  }
}
