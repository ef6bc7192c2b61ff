package io.mspbilling.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest {

  private static final Currency USD = Currency.getInstance("USD");

  @Test
  void leftOverCentsGoToTheLargestRemaindersAndThenToTheEarlier() {
    assertThat(minor(Split.evenly(Money.ofMinor(100, USD), 3))).containsExactly(34L, 33L, 33L);
    assertThat(minor(Split.evenly(Money.ofMinor(-100, USD), 3))).containsExactly(-34L, -33L, -33L);
    assertThat(minor(Split.byWeights(Money.ofMinor(10, USD), List.of(1L, 5L, 3L))))
        .containsExactly(1L, 6L, 3L);
    assertThat(minor(Split.byWeights(Money.ofMinor(1, USD), List.of(0L, 1L, 1L))))
        .containsExactly(0L, 1L, 0L);
  }

  @Test
  void largestAndSmallestAmountsAndWeightsCanBeSplit() {
    assertThat(Split.evenly(Money.ofMinor(Long.MIN_VALUE, USD), 1))
        .containsExactly(Money.ofMinor(Long.MIN_VALUE, USD));
    assertThat(
            minor(
                Split.byWeights(
                    Money.ofMinor(Long.MAX_VALUE, USD), List.of(Long.MAX_VALUE, Long.MAX_VALUE))))
        .containsExactly(Long.MAX_VALUE / 2 + 1, Long.MAX_VALUE / 2);
  }

  @Test
  void meaninglessWeightsAreRefused() {
    Money dollar = Money.of("1", "USD");

    assertThatThrownBy(() -> Split.evenly(dollar, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Split.byWeights(dollar, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Split.byWeights(dollar, List.of(0L, 0L)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Split.byWeights(dollar, List.of(2L, -1L)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Long> minor(List<Money> parts) {
    return parts.stream().map(Money::minorUnits).toList();
  }
}
