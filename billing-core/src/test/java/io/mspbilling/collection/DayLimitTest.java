package io.mspbilling.collection;

import static io.mspbilling.collection.Recorded.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mspbilling.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayLimitTest {

  @ParameterizedTest
  @CsvSource({
    "2, 50, 50, false",
    "1, 50, 50, true",
    "2, 50, 50.01, true",
    "9, 0.01, 100, true",
  })
  void aDayIsOutOfTheOrdinaryByItsCountOrItsSum(
      int count, String one, String other, boolean isExceeded) {
    assertThat(DayLimit.of(count, usd("100")).isExceededBy(List.of(usd(one), usd(other))))
        .isEqualTo(isExceeded);
  }

  @Test
  void aSumIsComparedWithTheLimitOfItsCurrency() {
    DayLimit limit = DayLimit.of(5, usd("100"), Money.of("10", "EUR"));

    assertThat(limit.isExceededBy(List.of(Money.of("10.01", "EUR")))).isTrue();
    assertThat(limit.isExceededBy(List.of(Money.of("10", "EUR"), usd("100")))).isFalse();
    assertThat(limit.isExceededBy(List.of(Money.of("5000", "CAD")))).isFalse();
    assertThat(DayLimit.none().isExceededBy(List.of(usd("1000000000")))).isFalse();
    assertThat(DayLimit.none().count()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void whatIsUsualIsAsDocumented() {
    assertThat(DayLimit.ofCharges().count()).isEqualTo(500);
    assertThat(DayLimit.ofCharges().totals()).hasSize(5).contains(usd("250000"));
    assertThat(DayLimit.ofRefunds().count()).isEqualTo(25);
    assertThat(DayLimit.ofRefunds().totals()).hasSize(5).contains(Money.of("25000", "GBP"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DayLimit.of(-1))
        .withMessage("count must not be negative: -1");
    assertThat(DayLimit.of(0).isExceededBy(List.of())).isFalse();
  }
}
