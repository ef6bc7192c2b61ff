package io.mspbilling.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;
import okio.Buffer;

class RoundTripPropertyTest {

  @Property
  void textSurvives(@ForAll @StringLength(max = 100) String text) {
    String legal = withoutLoneSurrogates(text);
    assertThat(written(new Draft().put("name", legal)).exactText("name")).contains(legal);
  }

  @Property
  void nameSurvives(@ForAll @StringLength(min = 1, max = 20) String name) {
    String legal = withoutLoneSurrogates(name);
    assertThat(written(new Draft().put(legal, 1)).names()).containsExactly(legal);
  }

  @Property
  void decimalSurvivesToTheDigit(
      @ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(6) BigDecimal value) {
    assertThat(written(new Draft().put("amount", value)).requiredDecimal("amount"))
        .isEqualTo(value);
  }

  @Property
  void recordsSurviveInOrder(@ForAll List<@StringLength(max = 8) String> texts) {
    List<String> legal = texts.stream().map(RoundTripPropertyTest::withoutLoneSurrogates).toList();
    List<Draft> drafts = legal.stream().map(text -> new Draft().put("text", text)).toList();
    assertThat(
            Json.standard().tree(Draft.json(drafts)).elements().stream()
                .map(record -> record.exactText("text").orElseThrow()))
        .isEqualTo(legal);
  }

  @Property
  void whatIsWrittenIsWhatAnIndependentReaderReads(@ForAll @StringLength(max = 100) String text)
      throws IOException {
    String legal = withoutLoneSurrogates(text);
    JsonReader reader = JsonReader.of(new Buffer().write(new Draft().put("name", legal).json()));
    reader.beginObject();
    assertThat(reader.nextName()).isEqualTo("name");
    assertThat(reader.nextString()).isEqualTo(legal);
    reader.endObject();
    assertThat(reader.peek()).isEqualTo(JsonReader.Token.END_DOCUMENT);
  }

  private static Node written(Draft draft) {
    return Json.standard().tree(draft.json());
  }

  private static String withoutLoneSurrogates(String text) {
    return text.codePoints()
        .filter(c -> c < 0xd800 || c > 0xdfff)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
