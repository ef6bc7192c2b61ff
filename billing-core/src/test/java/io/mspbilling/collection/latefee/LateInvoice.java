package io.mspbilling.collection.latefee;

import io.mspbilling.money.Money;
import io.mspbilling.sample.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** An invoice with any payments and reversals, and what is asked for it when it is late. */
record LateInvoice(OpenBalance balance, SimpleInterest interest, LateFeePolicy fees) {

  static final LocalDate DUE = LocalDate.of(2027, 11, 30);

  /** Payments come up to so many days after the due date. */
  static final int DAYS = 500;

  /** Of any currency and under any settings. */
  static Arbitrary<LateInvoice> any() {
    return Values.currencies()
        .flatMap(
            currency ->
                Combinators.combine(balances(currency), interests(currency), fees(currency))
                    .as(LateInvoice::new));
  }

  Interest interestOn(LocalDate asOf) {
    return interest.on(balance, asOf);
  }

  LateFee feesOn(LocalDate asOf) {
    return fees.on(balance, asOf);
  }

  Money nothing() {
    return Money.zero(balance.amount().currency());
  }

  /** The same invoice as it was known on a day. */
  LateInvoice knownOn(LocalDate day) {
    List<BalanceChange> known =
        balance.changes().stream().filter(change -> !change.on().isAfter(day)).toList();
    return new LateInvoice(new OpenBalance(balance.amount(), DUE, known), interest, fees);
  }

  private static Arbitrary<OpenBalance> balances(Currency currency) {
    Arbitrary<BalanceChange> changes =
        Combinators.combine(
                Arbitraries.integers().between(-20, DAYS),
                Arbitraries.longs().between(-80_000, 100_000))
            .as(
                (day, minor) ->
                    new BalanceChange(DUE.plusDays(day), Money.ofMinor(minor, currency)));
    return Combinators.combine(Arbitraries.longs().between(1, 150_000), changes.list().ofMaxSize(6))
        .as((minor, all) -> new OpenBalance(Money.ofMinor(minor, currency), DUE, all));
  }

  private static Arbitrary<SimpleInterest> interests(Currency currency) {
    Arbitrary<List<DatedRate>> rates =
        percents()
            .list()
            .ofMaxSize(3)
            .map(
                all ->
                    IntStream.range(0, all.size())
                        .mapToObj(i -> new DatedRate(DUE.plusDays(90L * i - 30), all.get(i)))
                        .toList());
    return Combinators.combine(
            rates,
            Arbitraries.of(DayCount.values()),
            Arbitraries.integers().between(0, 40),
            Arbitraries.of(GraceRule.values()),
            roundings(),
            caps(currency),
            amounts(currency))
        .as(
            (all, count, grace, rule, rounding, caps, least) ->
                SimpleInterest.builder()
                    .rates(all)
                    .dayCount(count)
                    .graceDays(grace)
                    .graceRule(rule)
                    .rounding(rounding)
                    .caps(caps)
                    .least(least)
                    .build());
  }

  private static Arbitrary<LateFeePolicy> fees(Currency currency) {
    Arbitrary<FeeAmount> fee =
        Arbitraries.oneOf(
            Arbitraries.longs()
                .between(0, 5_000)
                .map(minor -> new FeeAmount.Flat(Money.ofMinor(minor, currency))),
            percents().map(FeeAmount.PercentOfBalance::new));
    return Combinators.combine(
            fee,
            Arbitraries.of(FeeFrequency.values()),
            Arbitraries.integers().between(0, 40),
            amounts(currency),
            amounts(currency),
            amounts(currency),
            caps(currency),
            roundings())
        .as(
            (amount, frequency, grace, leastBalance, leastEach, mostEach, caps, rounding) ->
                LateFeePolicy.builder()
                    .fee(amount)
                    .frequency(frequency)
                    .graceDays(grace)
                    .leastBalance(leastBalance)
                    .leastEach(leastEach)
                    .mostEach(mostEach)
                    .caps(caps)
                    .rounding(rounding)
                    .build());
  }

  private static Arbitrary<ChargeCaps> caps(Currency currency) {
    return Combinators.combine(
            amounts(currency), percents().optional(0.3), percents().optional(0.3))
        .as(
            (most, percent, yearly) ->
                ChargeCaps.builder()
                    .perInvoice(most)
                    .percentOfInvoice(percent)
                    .yearlyPercent(yearly)
                    .build());
  }

  private static Arbitrary<Optional<Money>> amounts(Currency currency) {
    return Arbitraries.longs()
        .between(0, 20_000)
        .map(minor -> Money.ofMinor(minor, currency))
        .optional(0.3);
  }

  private static Arbitrary<BigDecimal> percents() {
    return Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(40)).ofScale(3);
  }

  private static Arbitrary<RoundingMode> roundings() {
    return Arbitraries.of(
        RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP);
  }
}
