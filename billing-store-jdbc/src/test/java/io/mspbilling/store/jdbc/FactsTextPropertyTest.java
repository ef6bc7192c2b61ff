package io.mspbilling.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.journal.Facts;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FactsTextPropertyTest {

  @Property(tries = 300)
  void factsComeBackFromTheirColumn(@ForAll Map<String, String> values) {
    Facts facts = Facts.of(values);

    String column = FactsText.written(facts);

    assertThat(FactsText.read(column)).isEqualTo(facts);
    assertThat(column.chars()).allMatch(c -> c >= ' ' && c != 0x2028 && c != 0x2029);
  }

  @Property(tries = 300)
  void textComesBackFromItsColumn(@ForAll String text) {
    String column = StoredText.written(text + "\\0\0\\");

    assertThat(column).doesNotContain("\0");
    assertThat(StoredText.read(column)).isEqualTo(text + "\\0\0\\");
  }

  @Example
  void whatNobodyWroteIsRefused() {
    for (String column :
        List.of(
            "",
            "{",
            "}",
            "[]",
            "{}{}",
            "{\"a\"}",
            "{\"a\":1}",
            "{\"a\":\"b\",}",
            "{\"a\":\"b\"",
            "{\"a\":\"\\x\"}",
            "{\"a\":\"\\u00g0\"}",
            "{\"a\":\"\\u00",
            "null",
            "{,}")) {
      assertThatThrownBy(() -> FactsText.read(column))
          .as(column)
          .isInstanceOf(UnreadableException.class);
    }
    for (String column : List.of("\\", "a\\", "\\n", "\\\\\\")) {
      assertThatThrownBy(() -> StoredText.read(column)).isInstanceOf(UnreadableException.class);
    }
  }
}
