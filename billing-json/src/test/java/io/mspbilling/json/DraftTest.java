package io.mspbilling.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftTest {

  @Test
  void fieldsAreWrittenInOrderAndAbsentOnesLeftOut() {
    Draft draft =
        new Draft()
            .put("name", "a \"b\"\n")
            .put("amount", new BigDecimal("1E+3"))
            .put("id", 9_007_199_254_740_993L)
            .put("open", false)
            .put("memo", Optional.empty())
            .put("type", Optional.of("ACH"))
            .put("company", new Draft().put("id", 7));
    assertThat(draft.json())
        .asString(UTF_8)
        .isEqualTo(
            "{\"name\":\"a \\\"b\\\"\\n\",\"amount\":1000,\"id\":9007199254740993,\"open\":false,"
                + "\"type\":\"ACH\",\"company\":{\"id\":7}}");
    assertThat(draft).hasToString("Draft[name, amount, id, open, type, company]");
    Node read = Json.standard().tree(draft.json());
    assertThat(read.text("name")).hasValue("a \"b\"\n");
    assertThat(read.node("company").requiredInteger("id")).isEqualTo(7);
  }

  @Test
  void recordsAreWrittenAsAList() {
    assertThat(Draft.json(List.of(new Draft().put("a", 1), new Draft())))
        .asString(UTF_8)
        .isEqualTo("[{\"a\":1},{}]");
  }

  @Test
  void recordsInsideAreWrittenAsAList() {
    Draft draft = new Draft().put("lines", List.of(new Draft().put("a", 1), new Draft()));
    assertThat(draft.json()).asString(UTF_8).isEqualTo("{\"lines\":[{\"a\":1},{}]}");
  }

  @Test
  void changesAreWhatDiffersFromAnEarlierDraft() {
    Draft before =
        new Draft()
            .put("name", "a")
            .put("open", true)
            .put("lines", List.of(new Draft().put("a", 1)));
    Draft after =
        new Draft()
            .put("lines", List.of(new Draft().put("a", 2)))
            .put("open", true)
            .put("name", "a")
            .put("memo", "m");
    assertThat(after.changesFrom(before).json())
        .asString(UTF_8)
        .isEqualTo("{\"lines\":[{\"a\":2}],\"memo\":\"m\"}");
    assertThat(after.changesFrom(after).names()).isEmpty();
    assertThatThrownBy(() -> before.changesFrom(after))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("memo");
  }

  @Test
  void whatCannotBeMeantIsRefused() {
    assertThatThrownBy(() -> new Draft().put("a", 1).put("a", 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Draft().put("a", new BigDecimal("1e1000000000")).json())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsClearedIsSentAsNothing() {
    Draft draft = new Draft().put("id", 7).clear("paidDate");
    assertThat(draft.json()).asString(UTF_8).isEqualTo("{\"id\":7,\"paidDate\":null}");
    assertThat(draft).isEqualTo(new Draft().put("id", 7).clear("paidDate"));
  }
}
