package io.mspbilling.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;

class RoundTripPropertyTest {
  private final Json json = Json.standard();

  @Property
  void textSurvives(@ForAll @StringLength(max = 100) String text) {
    String legal = withoutLoneSurrogates(text);
    Wires.Outgoing wire = new Wires.Outgoing(legal, null, null);
    assertThat(json.read(Wires.Outgoing.class, json.write(wire))).isEqualTo(wire);
  }

  @Property
  void decimalSurvivesToTheDigit(
      @ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(6) BigDecimal value) {
    Wires.Outgoing wire = new Wires.Outgoing(null, value, true);
    assertThat(json.read(Wires.Outgoing.class, json.write(wire))).isEqualTo(wire);
  }

  @Property
  void rowsSurviveInOrder(@ForAll List<@StringLength(max = 8) String> texts) {
    List<Wires.Line> wires =
        texts.stream().map(text -> new Wires.Line(withoutLoneSurrogates(text), "1")).toList();
    assertThat(json.readRows(Wires.Line.class, json.writeAll(wires)).required()).isEqualTo(wires);
  }

  private static String withoutLoneSurrogates(String text) {
    return text.codePoints()
        .filter(c -> c < 0xd800 || c > 0xdfff)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
