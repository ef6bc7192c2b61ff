package io.mspbilling.reconciliation.matching.payer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "VALLEY TRAVEL LLC DES:PAYMENT ID:93930, VALLEY TRAVEL",
        "VALLEY TRAVEL DES:CORP PAY ID:77 INDN:YOUR MSP CO ID:1234567890 CCD, VALLEY TRAVEL",
        "ORIG CO NAME:VALLEY TRAVEL ORIG ID:9876 DESC DATE:0601, VALLEY TRAVEL",
        "VALLEY TRAVEL BILL PMT 000123, VALLEY TRAVEL",
        "VALLEY TRAVEL - ACH PMT, VALLEY TRAVEL"
      })
  void theNameIsAmongWhatIsReadOfABankLine(String line, String name) {
    assertThat(PayerName.printed(line).stream().map(PayerName::of).toList())
        .contains(PayerName.of(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Studio 54", "Route 66 Diner", "A", "12:30 Coffee", "DES:", ":", "ID:7"})
  void aNameThatLooksLikeABankLineIsReadAsItIsToo(String name) {
    assertThat(PayerName.printed(name)).contains(name).doesNotContain("");
  }
}
