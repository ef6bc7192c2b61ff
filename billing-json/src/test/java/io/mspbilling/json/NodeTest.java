package io.mspbilling.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.json.JsonProblem.Kind;
import io.mspbilling.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodeTest {
  private static final Currency USD = Currency.getInstance("USD");

  private static Node tree(String document) {
    return Json.standard().tree(document.getBytes(UTF_8));
  }

  private static Node field(String value) {
    return tree("{\"id\":7,\"f\":" + value + "}").as("invoice");
  }

  private static void refused(Kind kind, String path, ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            JsonProblem.class,
            e -> {
              assertThat(e.kind()).isEqualTo(kind);
              assertThat(e.path()).isEqualTo(path);
            });
  }

  @Test
  void fieldsAreReadByName() {
    Node invoice =
        tree("""
                {"id":10423,"number":"A-1","total":1383.55,"date":"2026-03-01T00:00:00Z",
                 "changed":"2026-03-01T10:00:00Z","sent":true,"currency":"usd","weight":1.50}""")
            .as("invoice");
    assertThat(invoice.requiredInteger("id")).isEqualTo(10423);
    assertThat(invoice.requiredText("number")).isEqualTo("A-1");
    assertThat(invoice.text("weight")).hasValue("1.50");
    assertThat(invoice.requiredMoney("total", USD)).isEqualTo(Money.of("1383.55", "USD"));
    assertThat(invoice.requiredDecimal("weight")).isEqualTo(new BigDecimal("1.50"));
    assertThat(invoice.requiredDate("date")).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(invoice.requiredInstant("changed")).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
    assertThat(invoice.requiredFlag("sent")).isTrue();
    assertThat(invoice.requiredCurrency("currency")).isEqualTo(USD);
    assertThat(invoice.names()).startsWith("id", "number").hasSize(8);
    assertThat(invoice).hasToString("invoice[10423]");
    assertThat(invoice.as("document", "number")).hasToString("document[A-1]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\" \\t\""})
  void nothingIsAbsentEverywhere(String nothing) {
    Node invoice = field(nothing);
    assertThat(invoice.has("f")).isFalse();
    assertThat(invoice.text("f")).isEmpty();
    assertThat(invoice.money("f", USD)).isEmpty();
    assertThat(invoice.node("f").isPresent()).isFalse();
    assertThat(invoice.node("f").node("g").text("h")).isEmpty();
    assertThat(invoice.list("f")).isEmpty();
    List<Function<String, Object>> required =
        List.of(
            invoice::requiredText,
            invoice::requiredDecimal,
            invoice::requiredInteger,
            invoice::requiredFlag,
            invoice::requiredDate,
            invoice::requiredInstant,
            invoice::requiredCurrency,
            invoice::requiredNode,
            name -> invoice.requiredMoney(name, USD));
    required.forEach(reading -> refused(Kind.MISSING, "invoice[7].f", () -> reading.apply("f")));
    required.forEach(
        reading -> refused(Kind.MISSING, "invoice[7].absent", () -> reading.apply("absent")));
  }

  @Test
  void whatIsOfTheWrongKindIsRefusedWithItsPlace() {
    Node invoice = field("{\"g\":[{\"h\":1},7]}");
    refused(Kind.INVALID, "invoice[7].f", () -> invoice.text("f"));
    refused(Kind.INVALID, "invoice[7].f", () -> invoice.list("f"));
    refused(Kind.INVALID, "invoice[7].id", () -> invoice.node("id"));
    refused(Kind.INVALID, "invoice[7].f.g", () -> invoice.node("f").node("g"));
    List<Node> list = invoice.node("f").list("g");
    refused(Kind.INVALID, "invoice[7].f.g[0].h", () -> list.get(0).date("h"));
    refused(Kind.INVALID, "invoice[7].f.g[1]", () -> list.get(1).text("h"));
    refused(Kind.MISSING, "invoice[7].f[1]", () -> field("[{},null]").list("f"));
    refused(Kind.INVALID, "?[?]", () -> tree("7").as("?").text("x"));
    refused(Kind.INVALID, "invoice[8]", () -> tree("[]").named("invoice[8]").text("x"));
  }

  @Test
  void problemsShowTheShapeButNotTheData() {
    assertThatThrownBy(() -> field("\"31/01/1980 Smith\"").date("f"))
        .hasMessageContaining("\"99/99/9999 aaaaa\"")
        .hasMessageNotContaining("1980");
  }

  @Test
  void rowsAreReadOrNotEachByItself() {
    List<Node> rows = tree("[{\"id\":1},null,7,{\"id\":[]},{\"id\":5}]").elements();
    assertThat(rows).hasSize(5);
    assertThat(rows.get(4).as("row").requiredInteger("id")).isEqualTo(5);
    refused(Kind.MISSING, "row[?].id", () -> rows.get(1).as("row").requiredInteger("id"));
    refused(Kind.INVALID, "$[2]", () -> rows.get(2).integer("id"));
    refused(Kind.INVALID, "row[?].id", () -> rows.get(3).as("row").integer("id"));
    refused(Kind.INVALID, "$", () -> tree("{}").elements());
    refused(Kind.MISSING, "$.rows", () -> tree("{}").at("rows").elements());
    assertThat(tree("{\"rows\":[1,2]}").at("rows").elements()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "100.00000000000001,100.00",
    "99.99999999999999,100.00",
    "5.684341886080802E-14,0.00",
    "-5.68E-14,0.00",
    "0.00000000000000000000000056843,0.00",
    "123456789.12000002,123456789.12",
    "4.9E-324,0.00"
  })
  void theNoiseOfFloatsIsReadAsTheAmountItStandsFor(String number, String amount) {
    assertThat(field(number).requiredMoney("f", USD)).isEqualTo(Money.of(amount, "USD"));
    assertThat(field(number).text("f")).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.005", "1.0001", "1.000001", "1.00501", "0.0049999", "1e-400000000"})
  void whatIsFinerThanTheCurrencyAndNoNoiseIsRefused(String number) {
    refused(Kind.INVALID, "invoice[7].f", () -> field(number).money("f", USD));
  }

  @Test
  void whatMayBeRoundedIsRoundedAsTheNumberThatIsMeant() {
    assertThat(field("2.6749999999999998").money("f", USD, RoundingMode.HALF_UP))
        .hasValue(Money.of("2.68", "USD"));
    assertThat(field("2.674").money("f", USD, RoundingMode.HALF_UP))
        .hasValue(Money.of("2.67", "USD"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e10000000", "1e1000000000", "\"NaN\"", "\"١\"", "\"1 000\"", "\"0x1p3\""})
  void whatIsNoBoundedNumberIsRefused(String number) {
    refused(Kind.INVALID, "invoice[7].f", () -> field(number).decimal("f"));
    refused(Kind.INVALID, "invoice[7].f", () -> field(number).money("f", USD));
  }

  @Test
  void theDocumentMayBeChangedAfterwards() {
    byte[] document = "{\"a\":\"before\"}".getBytes(UTF_8);
    Node node = Json.standard().tree(document);
    document[6] = 'x';
    assertThat(node.text("a")).hasValue("before");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|MISSING|$",
        "null|MISSING|$",
        "'{\"id\":\"1\"'|TRUNCATED|$.id",
        "'{\"id\":\"1'|TRUNCATED|$.id",
        "'{\"id\":\"\\u00'|TRUNCATED|$.id",
        "'{\"id\":[1,2'|TRUNCATED|$.id[1]",
        "'{'|TRUNCATED|$.",
        "'{\"id\":1} x'|NOT_JSON|$",
        "'{\"id\":NaN}'|NOT_JSON|$.id",
        "'{\"id\":01}'|NOT_JSON|$.id",
        "'{\"id\":\"\\x\",\"abcde\":1}'|NOT_JSON|$.id",
        "'<html>login</html>'|NOT_JSON|$",
        "'{\"a\":[],\"a\":[]}'|INVALID|$.a",
      })
  void whatCannotBeReadIsOneTypedProblem(String document, Kind kind, String path) {
    refused(kind, path, () -> tree(document));
  }

  @Test
  void theLastOfTwoTextsOfOneNameWinsUnlessRefused() {
    byte[] document = "{\"d\":[{\"a\":1,\"a\":2}]}".getBytes(UTF_8);
    Node node = Json.standard().tree(document).list("d").get(0);
    assertThat(node.text("a")).hasValue("2");
    refused(
        Kind.INVALID, "$.d[0].a", () -> Json.standard().refusingDuplicateNames().tree(document));
  }

  @Test
  void whoeverWatchesIsToldWhatIsAskedFor() {
    List<String> asked = new ArrayList<>();
    Node invoice =
        tree("{\"lines\":[{\"amount\":1}]}")
            .watchedBy((record, field, kind) -> asked.add(record.at(field).path() + " " + kind))
            .named("invoice[7]");
    Optional<String> unused = invoice.node("company").text("name");
    invoice.list("lines").get(0).requiredInteger("amount");
    assertThat(asked)
        .containsExactly(
            "invoice[7].company RECORD",
            "invoice[7].company.name VALUE",
            "invoice[7].lines LIST",
            "invoice[7].lines[0].amount VALUE");
  }

  @Test
  void aFieldHasAForm() {
    Node node =
        tree("{'t':'a','b':' ','n':-1.5,'f':false,'l':[],'r':{},'z':null}".replace('\'', '"'));
    assertThat(Stream.of("t", "b", "n", "f", "l", "r", "z", "none").map(node::form))
        .containsExactly(
            FieldForm.TEXT,
            FieldForm.NOTHING,
            FieldForm.NUMBER,
            FieldForm.FLAG,
            FieldForm.LIST,
            FieldForm.RECORD,
            FieldForm.NOTHING,
            FieldForm.ABSENT);
    assertThat(Node.none().form("t")).isEqualTo(FieldForm.ABSENT);
  }

  @Test
  void aWordThatIsNotOnTheListIsDeliveredAndTold() {
    List<String> told = new ArrayList<>();
    Node invoice =
        tree("{\"type\":\"Bundle\"}")
            .watchedBy(
                new FieldWatch() {
                  @Override
                  public void asked(Node record, String field, FieldWatch.Kind kind) {}

                  @Override
                  public void unusual(Node record, String field, String word) {
                    told.add(record.at(field).path() + " " + word);
                  }
                });
    assertThat(invoice.word("type", Set.of("Bundle"))).hasValue("Bundle");
    assertThat(told).isEmpty();
    assertThat(invoice.word("type", Set.of("Standard"))).hasValue("Bundle");
    assertThat(invoice.word("other", Set.of("Standard"))).isEmpty();
    assertThat(told).containsExactly("$.type Bundle");
  }

  @Test
  void depthAndElementsAreBounded() {
    refused(
        Kind.TOO_DEEP, "$" + "[0]".repeat(53) + "…", () -> tree("[".repeat(300) + "]".repeat(300)));
    assertThat(tree("[".repeat(255) + "]".repeat(255)).elements()).hasSize(1);
    Json few = Json.withLimits(JsonLimits.STANDARD.withMaxElements(4));
    assertThat(few.tree("{\"a\":1,\"b\":[true]}".getBytes(UTF_8)).list("b")).hasSize(1);
    refused(Kind.TOO_LARGE, "$", () -> few.tree("[1,2,3,4]".getBytes(UTF_8)));
  }
}
