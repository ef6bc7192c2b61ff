package io.mspbilling.collection.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReturnRateTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  private static List<AchDebit> debits(LocalDate on, int sent, String code, int returned) {
    List<AchDebit> debits = new ArrayList<>();
    for (int i = 0; i < sent; i++) {
      debits.add(new AchDebit(on, i < returned ? Optional.of(code) : Optional.empty()));
    }
    return debits;
  }

  @ParameterizedTest
  @CsvSource({
    "R10, 1, 200, false", // 0.5 % itself is tolerated
    "R10, 1, 199, true",
    "R11, 2, 200, true",
    "R29, 2, 200, true"
  })
  void unauthorisedReturnsAreToleratedUpToHalfAPercent(
      String code, int returned, int sent, boolean tooHigh) {
    ReturnRate rate = ReturnRate.asOf(TODAY, debits(TODAY, sent, code, returned)).get(0);
    assertThat(rate.isTooHigh()).isEqualTo(tooHigh);
  }

  @ParameterizedTest
  @CsvSource({"R03, 3, 100, false", "R03, 4, 100, true", "R01, 4, 100, false"})
  void wrongAccountsAreToleratedUpToThreePercent(
      String code, int returned, int sent, boolean tooHigh) {
    ReturnRate rate = ReturnRate.asOf(TODAY, debits(TODAY, sent, code, returned)).get(1);
    assertThat(rate.isTooHigh()).isEqualTo(tooHigh);
  }

  @ParameterizedTest
  @CsvSource({"R01, 15, 100, false", "R01, 16, 100, true", "R99, 16, 100, true"})
  void returnsOfAnyKindAreToleratedUpToFifteenPercent(
      String code, int returned, int sent, boolean tooHigh) {
    ReturnRate rate = ReturnRate.asOf(TODAY, debits(TODAY, sent, code, returned)).get(2);
    assertThat(rate.isTooHigh()).isEqualTo(tooHigh);
  }

  @Test
  void sixtyDaysCount() {
    List<AchDebit> debits = debits(TODAY.minusDays(59), 1, "R01", 1);
    debits.addAll(debits(TODAY.minusDays(60), 1, "R01", 1));
    debits.addAll(debits(TODAY.plusDays(1), 1, "R01", 1));
    assertThat(ReturnRate.asOf(TODAY, debits))
        .allMatch(rate -> rate.debits() == 1)
        .last()
        .hasToString("overall: 1 of 1 debits, 100.00 % where 15.0 % are tolerated");
  }

  @Test
  void nothingIsTooHighBeforeADebitWasSent() {
    assertThat(ReturnRate.asOf(TODAY, List.of()))
        .extracting(ReturnRate::name)
        .containsExactly("unauthorised", "administrative", "overall");
    assertThat(ReturnRate.asOf(TODAY, List.of())).noneMatch(ReturnRate::isTooHigh);
  }
}
