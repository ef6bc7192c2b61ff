package io.mspbilling.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''|''", "a|a", "a b|a and b", "a b c|a, b and c", "a b c d|a, b, c and d"})
  void thingsInARowReadAsASentence(String things, String words) {
    assertThat(Words.all(things.isEmpty() ? List.of() : List.of(things.split(" "))))
        .isEqualTo(words);
  }

  @Test
  void amountsOfOneCurrencyAreOneSum() {
    assertThat(
            Words.sums(
                List.of(Money.of("1.00", "USD"), Money.of("5.00", "EUR"), Money.of("2.50", "USD"))))
        .isEqualTo("EUR 5.00 and USD 3.50");
  }
}
