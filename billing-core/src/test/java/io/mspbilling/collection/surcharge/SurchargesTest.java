package io.mspbilling.collection.surcharge;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.method.CardNetwork;
import io.mspbilling.collection.method.Funding;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Place;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SurchargesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
  private static final SavedMethod VISA = Cards.credit(CardNetwork.VISA);

  /** An MSP in Florida that wants as much as it may get, wherever it may. */
  private static final SurchargePolicy GREEDY =
      SurchargePolicy.builder()
          .rate(Percent.parse("5 %"))
          .costs(costs("3.5 %"))
          .merchantPlace(Place.parse("US-FL"))
          .noticeGivenOn(DAY.minusDays(30))
          .acceptsVisa(false)
          .switchedOn(everywhere())
          .build();

  @Test
  void byDefaultThereIsNone() {
    assertThat(on(SurchargePolicy.off(), VISA, "US-FL").reason()).isEqualTo("none is wanted");
  }

  @ParameterizedTest
  @CsvSource({
    "US-FL, 2026-11-27, 3.00, the most that Visa allows",
    "US-KS, 2026-11-27, 3.00, the most that Visa allows",
    "US-UT, 2026-11-27, 3.00, the most that Visa allows",
    "US-NY, 2026-11-27, 3.00, the most that Visa allows",
    "US-NJ, 2026-11-27, 3.00, the most that Visa allows",
    "US-NV, 2026-11-27, 3.00, the most that Visa allows",
    "US-SD, 2026-11-27, 3.00, the most that Visa allows",
    "US-MN, 2026-11-27, 3.00, the most that Visa allows",
    "US-CO, 2026-11-27, 2.00, the most that Colorado allows",
    "US-OK, 2025-11-01, 2.00, the most that Oklahoma allows",
    "US-OK, 2025-10-31, 0.00, nothing is known of the law of US-OK",
    "US-CT, 2026-11-27, 0.00, Connecticut prohibits it",
    "US-MA, 2026-11-27, 0.00, Massachusetts prohibits it",
    "US-ME, 2026-11-27, 0.00, Maine prohibits it",
    "US-PR, 2026-11-27, 0.00, Puerto Rico prohibits it",
    "PR,    2026-11-27, 0.00, Puerto Rico prohibits it",
    "US-CA, 2026-11-27, 0.00, California prohibits it",
    "US-TX, 2026-11-27, 0.00, the law of Texas is in dispute",
    "US-OH, 2026-11-27, 0.00, nothing is known of the law of US-OH",
    "US,    2026-11-27, 0.00, nothing is known of the law of US",
    "CA-ON, 2026-11-27, 2.40, the most that Canada allows",
    "CA-QC, 2026-11-27, 0.00, Quebec prohibits it",
    "CA,    2026-11-27, 0.00, nothing is known of the law of CA",
    "DE,    2026-11-27, 0.00, the European Economic Area prohibits it",
    "GB,    2026-11-27, 0.00, the United Kingdom prohibits it",
    "AU,    2026-09-30, 3.00, the most that Visa allows",
    "AU,    2026-10-01, 0.00, Australia prohibits it",
  })
  void theLawOfAPlaceAndADayHolds(String place, LocalDate day, String added, String reason) {
    SurchargeDecision decision =
        new Surcharges(GREEDY.withNoticeGivenOn(LocalDate.of(2025, 1, 1)))
            .on(VISA, usd("100.00"), Optional.of(Place.parse(place)), false, day);

    assertThat(decision.amount(usd("1").currency())).isEqualTo(usd(added));
    assertThat(decision.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "US-ME, Maine prohibits it",
    "US-CA, the most that Visa allows",
    "CA-QC, the most that Quebec allows",
    "GB,    the most that Visa allows",
    "DE,    the law of the European Economic Area is in dispute",
  })
  void companiesAreToldFromConsumersOnlyWhereTheLawDoesAndTheMspReliesOnIt(
      String place, String reason) {
    SurchargePolicy relies = GREEDY.withBusinessExempt(Place.parse(place));

    assertThat(on(relies, true, place).reason()).isEqualTo(reason);
    assertThat(on(relies, false, place).reason()).endsWith("prohibits it");
    assertThat(on(GREEDY, true, place).reason()).endsWith("prohibits it");
  }

  @Test
  void aLawyerMayClearWhatIsInDispute() {
    SurchargePolicy cleared = GREEDY.withClearedByCounsel(Place.parse("US-TX"));

    assertThat(on(cleared, VISA, "US-TX").reason()).isEqualTo("the most that Visa allows");
  }

  @Test
  void nothingIsOnThatIsNotSwitchedOn() {
    SurchargePolicy florida = GREEDY.withSwitchedOn(Place.parse("US-FL"));

    assertThat(on(florida, VISA, "US-FL").reason()).isEqualTo("the most that Visa allows");
    assertThat(on(florida, VISA, "US-NY").reason()).isEqualTo("not switched on in US-NY");
  }

  @Test
  void theMspsOwnLawHoldsTooAndTheLowerCapWins() {
    assertThat(on(GREEDY.withMerchantPlace(Place.parse("US-CT")), VISA, "US-FL").reason())
        .isEqualTo("Connecticut prohibits it");
    assertThat(on(GREEDY.withMerchantPlace(Place.parse("US-CO")), VISA, "CA-ON").reason())
        .isEqualTo("the most that Colorado allows");
    assertThat(on(GREEDY.withMerchantPlace(Optional.empty()), VISA, "US-FL").reason())
        .isEqualTo("place of the MSP not known");
  }

  @Test
  void aCustomerOfWhomNobodyKnowsWhereHeIsPaysNone() {
    assertThat(new Surcharges(GREEDY).on(VISA, usd("100"), Optional.empty(), false, DAY).reason())
        .isEqualTo("place of the customer not known");
  }

  @Test
  void onlyCreditBearsOne() {
    assertThat(on(GREEDY, Cards.of(CardNetwork.VISA, Funding.DEBIT), "US-FL").reason())
        .isEqualTo("debit");
    assertThat(on(GREEDY, Cards.of(CardNetwork.VISA, Funding.PREPAID), "US-FL").reason())
        .isEqualTo("prepaid");
    assertThat(on(GREEDY, Cards.UNTOLD, "US-FL").reason()).isEqualTo("funding not known");
    assertThat(on(GREEDY, Cards.ACCOUNT, "US-FL").reason()).isEqualTo("no card");
    assertThat(on(GREEDY, Cards.credit(CardNetwork.OTHER), "US-FL").reason())
        .isEqualTo("network not known");
  }

  @ParameterizedTest
  @EnumSource(
      value = CardNetwork.class,
      names = {"VISA", "AMERICAN_EXPRESS", "DISCOVER"})
  void whoPublishesNoNumberIsNotTreatedWorse(CardNetwork network) {
    assertThat(rate(GREEDY, network)).isEqualTo(Percent.parse("3 %"));
  }

  @Test
  void mastercardMayBearMoreUnlessVisaIsTakenToo() {
    SurchargePolicy dear = GREEDY.withCosts(costs("4.5 %"));

    assertThat(rate(dear, CardNetwork.MASTERCARD)).isEqualTo(Percent.parse("4 %"));
    assertThat(rate(dear.withAcceptsVisa(true), CardNetwork.MASTERCARD))
        .isEqualTo(Percent.parse("3 %"));
  }

  @Test
  void aCapCanBeLoweredAndNotRaised() {
    assertThat(rate(GREEDY.withLowerCaps(costs("1.5 %")), CardNetwork.VISA))
        .isEqualTo(Percent.parse("1.5 %"));
    assertThat(rate(GREEDY.withLowerCaps(costs("4.5 %")), CardNetwork.VISA))
        .isEqualTo(Percent.parse("3 %"));
  }

  @Test
  void neitherMoreThanTheCostNorMoreThanIsWanted() {
    assertThat(on(GREEDY.withCosts(costs("2.25 %")), VISA, "US-FL").words())
        .isEqualTo("with a surcharge of USD 2.25, 2.25 % for a credit card (what the card costs)");
    assertThat(on(GREEDY.withRate(Percent.parse("1")), VISA, "US-FL").words())
        .isEqualTo("with a surcharge of USD 1.00, 1 % for a credit card (what the MSP adds)");
    assertThat(on(GREEDY.withCosts(Map.of()), VISA, "US-FL").words())
        .isEqualTo("without a surcharge (cost not known)");
  }

  @Test
  void theAcquirerHearsOfItThirtyDaysBefore() {
    assertThat(on(GREEDY.withNoticeGivenOn(DAY.minusDays(29)), VISA, "US-FL").reason())
        .isEqualTo("the acquirer was told on 2026-10-29, so not before 2026-11-28");
    assertThat(on(GREEDY.withNoticeGivenOn(Optional.empty()), VISA, "US-FL").reason())
        .isEqualTo("the acquirer was not told");
  }

  @Test
  void aPartOfACentIsNotCharged() {
    Surcharges surcharges = new Surcharges(GREEDY);
    Optional<Place> florida = Optional.of(Place.parse("US-FL"));

    assertThat(surcharges.on(VISA, usd("33.32"), florida, false, DAY).amount(usd("1").currency()))
        .isEqualTo(usd("0.99"));
    assertThat(surcharges.on(VISA, usd("0.33"), florida, false, DAY).reason())
        .isEqualTo("it would be less than the smallest unit of money");
  }

  private static SurchargeDecision on(SurchargePolicy policy, SavedMethod method, String place) {
    return new Surcharges(policy)
        .on(method, usd("100.00"), Optional.of(Place.parse(place)), false, DAY);
  }

  private static SurchargeDecision on(SurchargePolicy policy, boolean isBusiness, String place) {
    return new Surcharges(policy)
        .on(VISA, usd("100.00"), Optional.of(Place.parse(place)), isBusiness, DAY);
  }

  private static Percent rate(SurchargePolicy policy, CardNetwork network) {
    return ((SurchargeDecision.Surcharge) on(policy, Cards.credit(network), "US-FL")).rate();
  }

  private static Map<CardNetwork, Percent> costs(String percent) {
    return Arrays.stream(CardNetwork.values())
        .collect(
            Collectors.toMap(
                network -> network,
                network -> Percent.parse(percent),
                (one, same) -> one,
                () -> new EnumMap<>(CardNetwork.class)));
  }

  private static Set<Place> everywhere() {
    return Jurisdictions.standard().all().stream()
        .flatMap(one -> one.places().stream())
        .collect(Collectors.toSet());
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
