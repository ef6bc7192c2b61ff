package io.mspbilling.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Whatever comes in, out comes a value or a typed problem with a short and clean message. */
class HostileInputPropertyTest {
  private static final Currency USD = Currency.getInstance("USD");

  private static final Json STRICT = Json.standard().refusingDuplicateNames();

  private final Json json = Json.standard();

  @Property
  void anyBytesGiveAValueOrATypedProblem(@ForAll @Size(max = 65_536) byte[] bytes) {
    readsOrRefuses(bytes);
  }

  @Property
  void almostJsonGivesAValueOrATypedProblem(@ForAll("almostJson") String text) {
    readsOrRefuses(text.getBytes(UTF_8));
  }

  @Property
  void cuttingAPageAnywhereNeverGivesRows(@ForAll int seed) {
    String page =
        "[{\"id\":1,\"total\":\"2.50\"},{\"id\":2,\"lines\":[{\"amount\":1e2}]},{\"id\":[]}]";
    int end = Math.floorMod(seed, page.length());
    byte[] cut = page.substring(0, end).getBytes(UTF_8);
    assertThatThrownBy(() -> json.tree(cut)).isInstanceOf(JsonProblem.class);
  }

  @Property
  void anyTextInAFieldGivesAValueOrATypedProblem(@ForAll @StringLength(max = 200) String text) {
    Node row = json.tree(new Draft().put("f", text).json()).named("row");
    List<Function<String, Object>> all =
        List.of(
            field -> row.money(field, USD),
            row::decimal,
            row::integer,
            row::flag,
            row::date,
            row::instant,
            row::currency,
            field -> row.money(field, USD, RoundingMode.HALF_UP));
    all.forEach(reading -> refusesCleanly(() -> reading.apply("f")));
  }

  @Example
  void aMillionElementsAreRefusedOrReadWithoutHarm() {
    byte[] scalars = ("[" + "0,".repeat(1_000_000) + "0]").getBytes(UTF_8);
    byte[] objects = ("{\"lines\":[" + "{},".repeat(1_000_000) + "{}]}").getBytes(UTF_8);
    byte[] commas = ("\"" + ",".repeat(1_000_000) + "\"").getBytes(UTF_8);
    for (byte[] document : Arrays.asList(scalars, objects, commas)) {
      readsOrRefuses(document);
    }
    assertThatThrownBy(() -> json.tree(scalars)).hasMessageContaining("more than");
    assertThatThrownBy(() -> json.tree(objects)).hasMessageContaining("more than 1000000 elements");
  }

  @Example
  void oneHugeTokenIsReadOrRefused() {
    readsOrRefuses(("{\"total\":" + "9".repeat(2_000_000) + "}").getBytes(UTF_8));
    readsOrRefuses(("{\"" + "n".repeat(2_000_000) + "\":1}").getBytes(UTF_8));
    readsOrRefuses("[".repeat(1_000_000).getBytes(UTF_8));
    readsOrRefuses("{\"a\":".repeat(1_000_000).getBytes(UTF_8));
  }

  @Provide
  Arbitrary<String> almostJson() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "null",
            "true",
            "NaN",
            "-",
            "1e",
            "1e999999",
            "0",
            "7.5",
            "\"id\"",
            "\"total\"",
            "\"lines\"",
            "\"a\":",
            "\\ud800",
            "\uFEFF",
            " ",
            "\n",
            "{\"id\":1}",
            "\"lines\":[{\"amount\":1}]",
            "/*",
            "//",
            "#",
            "<html>",
            ";",
            "=")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  private void readsOrRefuses(byte[] document) {
    refusesCleanly(() -> json.tree(document));
    refusesCleanly(() -> STRICT.tree(document));
  }

  /** Any other exception than the typed one fails the property by itself. */
  private static void refusesCleanly(Supplier<?> reading) {
    try {
      assertThat(reading.get()).isNotNull();
    } catch (JsonProblem e) {
      assertThat(e.getMessage()).hasSizeLessThanOrEqualTo(512).matches("[ -~…]*");
      assertThat(e).hasNoCause();
    }
  }
}
