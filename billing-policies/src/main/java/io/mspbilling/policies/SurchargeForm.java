package io.mspbilling.policies;

import io.mspbilling.collection.method.CardNetwork;
import io.mspbilling.collection.surcharge.Jurisdictions;
import io.mspbilling.collection.surcharge.Percent;
import io.mspbilling.collection.surcharge.SurchargePolicy;
import io.mspbilling.receivables.Place;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether, where and how much is added for the use of a credit card. */
final class SurchargeForm {

  private static final Form<Map<CardNetwork, Percent>> BY_NETWORK =
      new MapForm<>(WordForm.of(CardNetwork.class), Scalars.PERCENT);
  private static final Form<Set<Place>> PLACES = new SetForm<>(Scalars.PLACE);

  private static final Field<SurchargePolicy, Percent, Percent> RATE =
      Field.of(
          "rate",
          Scalars.PERCENT,
          SurchargePolicy::rate,
          "how much is wanted, of the charge; 0 % for none");
  private static final Field<SurchargePolicy, Map<CardNetwork, Percent>, Map<CardNetwork, Percent>>
      COSTS =
          Field.of(
              "costs",
              BY_NETWORK,
              SurchargePolicy::costs,
              "what a card of a network costs the MSP, without fixed fees; of others it is not known");
  private static final Field<SurchargePolicy, Map<CardNetwork, Percent>, Map<CardNetwork, Percent>>
      LOWER_CAPS =
          Field.of(
              "lowerCaps",
              BY_NETWORK,
              SurchargePolicy::lowerCaps,
              "caps of the acquirer below those of the networks");
  private static final Field<SurchargePolicy, Set<Place>, Set<Place>> SWITCHED_ON =
      Field.of("switchedOn", PLACES, SurchargePolicy::switchedOn, "where customers are charged it");
  private static final Field<SurchargePolicy, Set<Place>, Set<Place>> CLEARED_BY_COUNSEL =
      Field.of(
          "clearedByCounsel",
          PLACES,
          SurchargePolicy::clearedByCounsel,
          "places of disputed law that the MSP's lawyer has cleared");
  private static final Field<SurchargePolicy, Optional<Place>, Place> MERCHANT_PLACE =
      Field.optional(
          "merchantPlace", Scalars.PLACE, SurchargePolicy::merchantPlace, "where the MSP is");
  private static final Field<SurchargePolicy, Optional<LocalDate>, LocalDate> NOTICE_GIVEN_ON =
      Field.optional(
          "noticeGivenOn",
          Scalars.DATE,
          SurchargePolicy::noticeGivenOn,
          "when the acquirer was told that surcharges will begin");
  private static final Field<SurchargePolicy, Boolean, Boolean> ACCEPTS_VISA =
      Field.of(
          "acceptsVisa",
          Scalars.FLAG,
          SurchargePolicy::acceptsVisa,
          "whether Visa is accepted: its cap then holds for all networks");
  private static final Field<SurchargePolicy, Boolean, Boolean> CUSTOMERS_ARE_BUSINESSES =
      Field.of(
          "customersAreBusinesses",
          Scalars.FLAG,
          SurchargePolicy::customersAreBusinesses,
          "whether no customer is a consumer");
  private static final Field<SurchargePolicy, Set<Place>, Set<Place>> BUSINESS_EXEMPT =
      Field.of(
          "businessExempt",
          PLACES,
          SurchargePolicy::businessExempt,
          "where the MSP relies on a law for companies that is another than for consumers");
  private static final Field<SurchargePolicy, Jurisdictions, Jurisdictions> JURISDICTIONS =
      Field.of(
          "jurisdictions",
          new WordOr<>("standard", Jurisdictions.standard(), JurisdictionsForm.FORM),
          SurchargePolicy::jurisdictions,
          "what the law of each place says");

  static final Form<SurchargePolicy> FORM =
      RecordForm.of(
              values ->
                  SurchargePolicy.builder()
                      .rate(values.get(RATE))
                      .costs(values.get(COSTS))
                      .lowerCaps(values.get(LOWER_CAPS))
                      .switchedOn(values.get(SWITCHED_ON))
                      .clearedByCounsel(values.get(CLEARED_BY_COUNSEL))
                      .merchantPlace(values.get(MERCHANT_PLACE))
                      .noticeGivenOn(values.get(NOTICE_GIVEN_ON))
                      .acceptsVisa(values.get(ACCEPTS_VISA))
                      .customersAreBusinesses(values.get(CUSTOMERS_ARE_BUSINESSES))
                      .businessExempt(values.get(BUSINESS_EXEMPT))
                      .jurisdictions(values.get(JURISDICTIONS))
                      .build(),
              RATE,
              COSTS,
              LOWER_CAPS,
              SWITCHED_ON,
              CLEARED_BY_COUNSEL,
              MERCHANT_PLACE,
              NOTICE_GIVEN_ON,
              ACCEPTS_VISA,
              CUSTOMERS_ARE_BUSINESSES,
              BUSINESS_EXEMPT,
              JURISDICTIONS)
          .orElse(SurchargePolicy.off());

  private SurchargeForm() {}
}
