package io.mspbilling.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

final class FakeJsonPropertyTest {

  @Property
  void everyValueSurvivesPrintAndParse(@ForAll("values") FakeJson value) {
    assertThat(FakeJson.parse(value.print())).isEqualTo(value);
  }

  @Property
  void numbersKeepTheirDigits(
      @ForAll @BigRange(min = "-1e18", max = "1e18") @Scale(12) BigDecimal digits) {
    String text = digits.toPlainString();
    assertThat(FakeJson.parse("[" + text + "]").print()).isEqualTo("[" + text + "]");
  }

  @Example
  void malformedTextIsRefused() {
    for (String text : new String[] {"", "{", "[1,", "{} x", "<html>", "nul", "[1e999999999]"}) {
      assertThatThrownBy(() -> FakeJson.parse(text)).isInstanceOf(FakeJsonException.class);
    }
    String deep = "[".repeat(300) + "]".repeat(300);
    assertThatThrownBy(() -> FakeJson.parse(deep)).isInstanceOf(FakeJsonException.class);
  }

  @Example
  void pathsLeadThroughObjects() {
    FakeJson json = FakeJson.parse("{\"a\":{\"b\":null,\"c\":3.0}}");
    assertThat(json.at("a/b")).contains(FakeJson.none());
    assertThat(json.at("a/c").flatMap(FakeJson::asLong)).contains(3L);
    assertThat(json.at("a/b/c")).isEmpty();
    assertThat(json.at("a/x")).isEmpty();
  }

  @Provide
  Arbitrary<FakeJson> values() {
    Arbitrary<FakeJson> scalars =
        Arbitraries.oneOf(
            Arbitraries.strings().map(FakeJson::text),
            Arbitraries.longs().map(FakeJson::number),
            Arbitraries.of(true, false).map(FakeJson::bool),
            Arbitraries.just(FakeJson.none()));
    return Arbitraries.recursive(() -> scalars, FakeJsonPropertyTest::nested, 0, 3);
  }

  private static Arbitrary<FakeJson> nested(Arbitrary<FakeJson> inner) {
    return Arbitraries.oneOf(
        inner.list().ofMaxSize(4).map(FakeJson::array),
        Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), inner)
            .ofMaxSize(4)
            .map(FakeObject::of));
  }
}
