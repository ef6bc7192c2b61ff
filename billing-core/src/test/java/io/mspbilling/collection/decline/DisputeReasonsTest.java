package io.mspbilling.collection.decline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisputeReasonsTest {

  @ParameterizedTest
  @CsvSource({
    "R01, R01 insufficient funds",
    "R07, R07 authorisation revoked",
    "13.1, 13.1 goods or services not received",
    "10.4, '10.4 fraud, card not present'"
  })
  void peopleReadACodeWithItsMeaning(String code, String text) {
    assertThat(DisputeReasons.explained(code)).isEqualTo(text);
  }

  @Test
  void aCodeThatIsNotKnownStaysAsItIs() {
    assertThat(DisputeReasons.explained("41 lost card")).isEqualTo("41 lost card");
    assertThat(AchReturns.meaning("R99")).isEmpty();
  }
}
