package io.mspbilling.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {

  @ParameterizedTest
  @CsvSource({
    "23505, CONFLICT",
    "40001, TRY_AGAIN",
    "40P01, TRY_AGAIN",
    "55P03, TRY_AGAIN",
    "HYT00, TRY_AGAIN",
    "22P05, REFUSED",
    "23514, REFUSED",
    "25006, REFUSED",
    "42501, REFUSED",
    "53100, REFUSED",
    "08006, IN_DOUBT",
    "08007, IN_DOUBT",
    "57P01, IN_DOUBT",
    "57014, IN_DOUBT",
    "58030, IN_DOUBT",
    "XX000, IN_DOUBT",
    "40003, IN_DOUBT",
    ", IN_DOUBT",
  })
  void onlyWhatIsKnownToHaveDoneNothingIsOutOfDoubt(String state, Failure expected) {
    assertThat(Failure.of(new SQLException("?", state))).isEqualTo(expected);
  }

  @Test
  void whatAPoolHasWrappedIsLookedInto() {
    SQLException cause = new SQLException("?", "40001");

    assertThat(Failure.of(new SQLException("wrapped", cause))).isEqualTo(Failure.TRY_AGAIN);
  }

  @Test
  void nothingWasSentWithoutAConnection() {
    for (String state : new String[] {"08001", "57P03", null}) {
      assertThat(Failure.of(new Database.NotConnected(new SQLException("?", state))))
          .isEqualTo(Failure.REFUSED);
    }
  }
}
