package io.mspbilling.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class MoneyPropertyTest {

  private static final Currency USD = Currency.getInstance("USD");

  @Property
  void textReadsBackAsTheSameAmount(@ForAll("amounts") Money money) {
    String[] words = money.toString().split(" ", -1);

    assertThat(Money.of(words[1], words[0])).isEqualTo(money);
    assertThat(Money.of(money.amount(), money.currency())).isEqualTo(money);
    assertThat(money.amount().scale()).isEqualTo(money.currency().getDefaultFractionDigits());
  }

  @Property
  void whatIsAddedAndTakenAwayAgainLeavesTheSame(
      @ForAll("dollars") Money one, @ForAll("dollars") Money other) {
    assertThat(one.plus(other).minus(other)).isEqualTo(one);
    assertThat(one.plus(other)).isEqualTo(other.plus(one));
    assertThat(one.minus(other)).isEqualTo(other.minus(one).negated());
    assertThat(one.plus(Money.zero(USD))).isEqualTo(one);
    assertThat(one.plus(one.negated()).isZero()).isTrue();
  }

  @Property
  void sumDoesNotDependOnOrder(
      @ForAll @Size(max = 20) List<@From("dollars") Money> amounts, @ForAll Random random) {
    List<Money> shuffled = new ArrayList<>(amounts);
    Collections.shuffle(shuffled, random);

    assertThat(Money.sum(shuffled, USD)).isEqualTo(Money.sum(amounts, USD));
    assertThat(Money.sum(amounts, USD).amount())
        .isEqualByComparingTo(
            amounts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  @Property
  void orderIsThatOfTheDecimals(@ForAll("dollars") Money one, @ForAll("dollars") Money other) {
    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(one.amount().compareTo(other.amount()));
    assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    assertThat(one.min(other)).isIn(one, other).isLessThanOrEqualTo(one).isLessThanOrEqualTo(other);
  }

  @Property
  void signIsOneOfThree(@ForAll("dollars") Money money) {
    assertThat(List.of(money.isNegative(), money.isZero(), money.isPositive()))
        .containsOnlyOnce(true);
    assertThat(money.abs().isNegative()).isFalse();
    assertThat(money.isNegative() ? money.abs().negated() : money.abs()).isEqualTo(money);
  }

  @Property
  void roundingMovesLessThanOneMinorUnit(
      @ForAll("fineAmounts") BigDecimal fine, @ForAll("roundings") RoundingMode rounding) {
    BigDecimal moved = Money.rounded(fine, USD, rounding).amount().subtract(fine).abs();

    assertThat(moved).isLessThan(new BigDecimal("0.01"));
  }

  @Provide
  Arbitrary<Money> amounts() {
    long largest = 999_999_999_999_999_999L;
    return Combinators.combine(
            Arbitraries.longs().between(-largest, largest),
            Arbitraries.of("USD", "JPY", "KWD", "EUR").map(Currency::getInstance))
        .as(Money::ofMinor);
  }

  @Provide
  Arbitrary<Money> dollars() {
    long largest = 1_000_000_000_000L;
    return Arbitraries.longs()
        .between(-largest, largest)
        .map(minorUnits -> Money.ofMinor(minorUnits, USD));
  }

  @Provide
  Arbitrary<BigDecimal> fineAmounts() {
    BigDecimal largest = new BigDecimal("1000000000");
    return Arbitraries.bigDecimals().between(largest.negate(), largest).ofScale(9);
  }

  @Provide
  Arbitrary<RoundingMode> roundings() {
    return Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY);
  }
}
