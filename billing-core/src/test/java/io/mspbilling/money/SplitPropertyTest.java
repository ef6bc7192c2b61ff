package io.mspbilling.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SplitPropertyTest {

  private static final Currency USD = Currency.getInstance("USD");

  @Property
  void partsAddUpToTheWhole(@ForAll long minorUnits, @ForAll("weights") List<Long> weights) {
    Money whole = Money.ofMinor(minorUnits, USD);
    List<Money> parts = Split.byWeights(whole, weights);

    assertThat(parts).hasSameSizeAs(weights);
    assertThat(Money.sum(parts, USD)).isEqualTo(whole);
  }

  @Property
  void eachPartIsLessThanOneUnitFromItsIdealShare(
      @ForAll long minorUnits, @ForAll("weights") List<Long> weights) {
    List<Money> parts = Split.byWeights(Money.ofMinor(minorUnits, USD), weights);
    BigInteger total =
        weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);

    for (int i = 0; i < parts.size(); i++) {
      BigInteger ideal = big(minorUnits).multiply(big(weights.get(i)));
      BigInteger difference = big(parts.get(i).minorUnits()).multiply(total).subtract(ideal);
      assertThat(difference.abs()).isLessThan(total);
    }
  }

  @Property
  void noPartHasTheOppositeSignAndNoWeightMeansNoShare(
      @ForAll long minorUnits, @ForAll("weights") List<Long> weights) {
    List<Money> parts = Split.byWeights(Money.ofMinor(minorUnits, USD), weights);

    for (int i = 0; i < parts.size(); i++) {
      assertThat(Long.signum(parts.get(i).minorUnits())).isIn(0, Long.signum(minorUnits));
      if (weights.get(i) == 0) {
        assertThat(parts.get(i).isZero()).isTrue();
      }
    }
  }

  @Property
  void evenPartsDifferByAtMostOneUnitAndTheLargerComeFirst(
      @ForAll @IntRange(max = 1_000_000) int minorUnits,
      @ForAll @IntRange(min = 1, max = 60) int n) {
    List<Money> parts = Split.evenly(Money.ofMinor(minorUnits, USD), n);

    assertThat(parts.get(0).minorUnits() - parts.get(n - 1).minorUnits()).isBetween(0L, 1L);
    assertThat(parts).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Property
  void refundIsSplitAsTheCharge(
      @ForAll("amounts") long minor, @ForAll("weights") List<Long> weights) {
    List<Money> charged = Split.byWeights(Money.ofMinor(minor, USD), weights);

    assertThat(Split.byWeights(Money.ofMinor(-minor, USD), weights))
        .isEqualTo(charged.stream().map(Money::negated).toList());
  }

  @Provide
  Arbitrary<Long> amounts() {
    return Arbitraries.longs().greaterOrEqual(0);
  }

  @Provide
  Arbitrary<List<Long>> weights() {
    Arbitrary<Long> weight =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 10), Arbitraries.longs().between(0, Long.MAX_VALUE));
    return weight
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(weights -> weights.stream().anyMatch(w -> w > 0));
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }
}
