package io.mspbilling.reconciliation.matching.payer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerNameTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "O'Brien Dental, O\u2019Brien Dental",
        "O'Brien Dental LLC, O\u02BCBRIEN DENTAL",
        "Caf\u00E9 M\u00FCller, CAFE MULLER",
        "Smith-Jones, Smith\u2013Jones"
      })
  void printsOfOneNameHaveTheSameWords(String one, String other) {
    assertThat(PayerName.of(one)).isEqualTo(PayerName.of(other));
  }
}
