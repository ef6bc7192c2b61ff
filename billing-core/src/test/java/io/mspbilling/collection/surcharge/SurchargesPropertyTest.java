package io.mspbilling.collection.surcharge;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.method.Card;
import io.mspbilling.collection.method.CardNetwork;
import io.mspbilling.collection.method.Funding;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

/** Whatever an MSP configures, no surcharge is unlawful. */
class SurchargesPropertyTest {

  private static final Currency USD = Currency.getInstance("USD");
  private static final List<Place> PLACES =
      Stream.concat(
              Jurisdictions.standard().all().stream().flatMap(one -> one.places().stream()),
              Stream.of("US", "US-OH", "CA-ON", "GB-SCT", "JP").map(Place::parse))
          .distinct()
          .toList();

  /**
   * One charge of one MSP.
   *
   * @param payer where the customer is, if that is known
   */
  record Case(
      SurchargePolicy policy,
      SavedMethod method,
      Optional<Place> payer,
      boolean isBusiness,
      LocalDate day) {

    Money surcharge(long cents) {
      return new Surcharges(policy)
          .on(method, Money.ofMinor(cents, USD), payer, isBusiness, day)
          .amount(USD);
    }
  }

  @Property(tries = 10_000)
  void neverOnAnythingButCreditOfAKnownNetworkInAKnownPlace(
      @ForAll("cases") Case one, @ForAll @LongRange(min = 1, max = 10_000_000) long cents) {
    boolean isTaken = one.surcharge(cents).isPositive();

    Statistics.collect(isTaken);
    Statistics.coverage(taken -> taken.check(true).percentage(share -> share > 5));
    if (isTaken) {
      assertThat(one.method().card().map(Card::funding)).hasValue(Funding.CREDIT);
      assertThat(one.method().network()).isNotEqualTo(CardNetwork.OTHER);
      assertThat(one.payer()).isPresent();
      assertThat(one.policy().merchantPlace()).isPresent();
      assertThat(one.policy().noticeGivenOn().orElseThrow().plusDays(30))
          .isBeforeOrEqualTo(one.day());
    }
  }

  @Property(tries = 10_000)
  void neverMoreThanTheNetworkTheCostOrTheWishAllow(
      @ForAll("cases") Case one, @ForAll @LongRange(min = 1, max = 10_000_000) long cents) {
    CardNetwork network = one.method().network();
    boolean isVisas = network != CardNetwork.MASTERCARD || one.policy().acceptsVisa();

    assertAtMost(one, cents, new Percent(BigDecimal.valueOf(isVisas ? 3 : 4)));
    assertAtMost(one, cents, one.policy().costs().getOrDefault(network, Percent.ZERO));
    assertAtMost(one, cents, one.policy().lowerCaps().getOrDefault(network, Percent.ALL));
    assertAtMost(one, cents, one.policy().rate());
  }

  @Property(tries = 10_000)
  void neverMoreThanTheLawOfEitherPlaceAllows(
      @ForAll("cases") Case one, @ForAll @LongRange(min = 1, max = 10_000_000) long cents) {
    assertLawful(one, one.payer(), cents);
    assertLawful(one, one.policy().merchantPlace(), cents);
  }

  @Property
  void moreIsNeverAddedToLess(
      @ForAll("cases") Case one,
      @ForAll @LongRange(min = 1, max = 10_000_000) long cents,
      @ForAll @LongRange(min = 0, max = 10_000_000) long more) {
    assertThat(one.surcharge(cents + more)).isGreaterThanOrEqualTo(one.surcharge(cents));
  }

  private static void assertAtMost(Case one, long cents, Percent most) {
    // In hundredths of a hundredth of a cent: nothing is rounded here.
    BigDecimal added = BigDecimal.valueOf(one.surcharge(cents).minorUnits());
    assertThat(added.movePointRight(2))
        .isLessThanOrEqualTo(most.value().multiply(BigDecimal.valueOf(cents)));
  }

  private static void assertLawful(Case one, Optional<Place> place, long cents) {
    Optional<Jurisdiction> law =
        place.flatMap(where -> Jurisdictions.standard().find(where, one.day()));
    boolean mayBeExempt =
        one.isBusiness()
            && place
                .map(where -> Jurisdictions.standard().ruling(where))
                .filter(one.policy().businessExempt()::contains)
                .isPresent();
    LocalRule rule =
        law.map(here -> mayBeExempt ? here.forBusiness().orElse(here.rule()) : here.rule())
            .orElse(new LocalRule.Prohibited());
    if (rule instanceof LocalRule.Prohibited) {
      assertAtMost(one, cents, Percent.ZERO);
    } else if (rule instanceof LocalRule.AtMost most) {
      assertAtMost(one, cents, most.cap());
    } else if (rule instanceof LocalRule.Counsel && one.policy().clearedByCounsel().isEmpty()) {
      assertAtMost(one, cents, Percent.ZERO);
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return Combinators.combine(policies(), methods(), places(), flags(), days()).as(Case::new);
  }

  private static Arbitrary<SurchargePolicy> policies() {
    return Combinators.combine(
            Arbitraries.maps(Arbitraries.of(CardNetwork.class), percents()).ofMinSize(3),
            Arbitraries.maps(Arbitraries.of(CardNetwork.class), percents()).ofMaxSize(1),
            percents(),
            places(),
            Combinators.combine(placeSets(), placeSets(), placeSets()).as(List::of),
            days().optional(0.9),
            flags())
        .as(
            (costs, caps, rate, merchant, sets, notice, visa) ->
                SurchargePolicy.builder()
                    .costs(costs)
                    .lowerCaps(caps)
                    .rate(rate)
                    .merchantPlace(merchant)
                    .switchedOn(PLACES)
                    .clearedByCounsel(sets.get(1))
                    .businessExempt(sets.get(2))
                    .noticeGivenOn(notice.map(day -> day.minusYears(2)))
                    .acceptsVisa(visa)
                    .build());
  }

  private static Arbitrary<SavedMethod> methods() {
    Arbitrary<SavedMethod> any =
        Combinators.combine(Arbitraries.of(CardNetwork.class), Arbitraries.of(Funding.class))
            .as(Cards::of);
    return Arbitraries.frequencyOf(
        Tuple.of(5, Arbitraries.of(CardNetwork.class).map(Cards::credit)),
        Tuple.of(4, any),
        Tuple.of(1, Arbitraries.of(Cards.ACCOUNT, Cards.UNTOLD)));
  }

  private static Arbitrary<Optional<Place>> places() {
    Arbitrary<Place> allowing =
        Arbitraries.of("US-FL", "US-NY", "US-CO", "US-OK", "CA-ON").map(Place::parse);
    return Arbitraries.frequencyOf(Tuple.of(2, allowing), Tuple.of(1, Arbitraries.of(PLACES)))
        .optional(0.95);
  }

  private static Arbitrary<Set<Place>> placeSets() {
    return Arbitraries.oneOf(Arbitraries.just(Set.of()), Arbitraries.just(Set.copyOf(PLACES)));
  }

  private static Arbitrary<Percent> percents() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, BigDecimal.valueOf(6))
        .ofScale(3)
        .map(Percent::new);
  }

  private static Arbitrary<Boolean> flags() {
    return Arbitraries.of(true, false);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 900).map(LocalDate.of(2025, 1, 1)::plusDays);
  }
}
