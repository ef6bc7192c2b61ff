package io.mspbilling.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {

  @Test
  void valuesHaveOneText() {
    Facts facts =
        Facts.builder()
            .put("amount", Money.of("12.3", "USD"))
            .put("due", LocalDate.of(2026, 2, 28))
            .put("at", Instant.parse("2026-02-28T00:00:00Z"))
            .put("present", Optional.of("here"))
            .put("absent", Optional.empty())
            .build();

    assertThat(facts.values())
        .containsExactly(
            Map.entry("amount", "USD 12.30"),
            Map.entry("at", "2026-02-28T00:00:00Z"),
            Map.entry("due", "2026-02-28"),
            Map.entry("present", "here"));
  }

  @Test
  void missingFactIsNamed() {
    assertThatThrownBy(() -> Facts.none().text("order.amount"))
        .isInstanceOf(FactsException.class)
        .hasMessage("fact 'order.amount' is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "USD", "12.30", "USD12.30", "usd 12.30", "USD 12.345", "USD 1e99", "XXX 1"})
  void unreadableAmountIsNamedButNotQuoted(String text) {
    Facts facts = Facts.builder().put("amount", text).build();

    assertThatThrownBy(() -> facts.money("amount"))
        .isInstanceOf(FactsException.class)
        .hasMessage("fact 'amount' cannot be read");
  }

  @Test
  void unreadableDatesInstantsAndNumbersAreNamed() {
    Facts facts = Facts.builder().put("fact", "2026-02-30").build();

    assertThatThrownBy(() -> facts.date("fact")).isInstanceOf(FactsException.class);
    assertThatThrownBy(() -> facts.instant("fact")).isInstanceOf(FactsException.class);
    assertThatThrownBy(() -> facts.number("fact")).isInstanceOf(FactsException.class);
    assertThatThrownBy(() -> facts.findAs("fact", LocalDate::parse))
        .isInstanceOf(FactsException.class);
    assertThat(facts.findAs("other", LocalDate::parse)).isEmpty();
  }

  @Test
  void prefixEndsAtADot() {
    Facts facts =
        Facts.of(Map.of("pay", "0", "pay.net", "1", "pay.net.usd", "2", "payout.net", "3"));

    assertThat(facts.under("pay").values())
        .containsExactly(Map.entry("net", "1"), Map.entry("net.usd", "2"));
    assertThat(facts.under("nothing")).isEqualTo(Facts.none());
  }

  @Test
  void listWithALostElementIsNotReadAsAShorterOne() {
    Facts lost = Facts.of(Map.of("lines.0.id", "a", "lines.2.id", "c"));
    Facts first = Facts.of(Map.of("lines.1.id", "b"));

    assertThatThrownBy(() -> lost.list("lines", line -> line.text("id")))
        .isInstanceOf(FactsException.class)
        .hasMessageContaining("lines.1");
    assertThatThrownBy(() -> first.list("lines", line -> line.text("id")))
        .isInstanceOf(FactsException.class)
        .hasMessageContaining("lines.0");
  }

  @Test
  void elementWithoutFactsIsRefusedSinceItCouldNotBeReadAgain() {
    assertThatThrownBy(
            () -> Facts.builder().putList("lines", List.of("a", ""), FactsTest::putUnlessEmpty))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("element 1 of lines");
  }

  @Test
  void halfOfASurrogatePairBecomesTheReplacementCharacter() {
    Facts facts = Facts.of(Map.of("cut \ud83d", "\udcb8 rest", "whole", "\ud83d\udcb8"));

    assertThat(facts.values())
        .containsExactly(
            Map.entry("cut \ufffd", "\ufffd rest"), Map.entry("whole", "\ud83d\udcb8"));
    assertThat(Facts.builder().putUnder("cut \ud83d", facts).build().values().firstKey())
        .startsWith("cut \ufffd.");
  }

  @Test
  void factsCannotBeChanged() {
    assertThatThrownBy(() -> Facts.of(Map.of("a", "1")).values().put("b", "2"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static void putUnlessEmpty(Facts.Builder facts, String text) {
    if (!text.isEmpty()) {
      facts.put("text", text);
    }
  }
}
