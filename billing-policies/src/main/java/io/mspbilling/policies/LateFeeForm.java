package io.mspbilling.policies;

import io.mspbilling.collection.latefee.ChargeCaps;
import io.mspbilling.collection.latefee.FeeAmount;
import io.mspbilling.collection.latefee.FeeFrequency;
import io.mspbilling.collection.latefee.LateFeePolicy;
import io.mspbilling.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** When a late fee arises, and how much it is. */
final class LateFeeForm {

  private static final Form<FeeAmount> AMOUNT =
      new ChoiceForm<FeeAmount>()
          .or(
              "flat",
              FeeAmount.Flat.class,
              Scalars.MONEY,
              FeeAmount.Flat::new,
              FeeAmount.Flat::amount)
          .or(
              "ofBalance",
              FeeAmount.PercentOfBalance.class,
              Scalars.RATE,
              FeeAmount.PercentOfBalance::new,
              FeeAmount.PercentOfBalance::percent);

  private static final Field<LateFeePolicy, FeeAmount, FeeAmount> FEE =
      Field.of(
              "amount",
              AMOUNT,
              LateFeePolicy::fee,
              "how much a fee is: the same always, or a part of what is open when it arises")
          .required();
  private static final Field<LateFeePolicy, FeeFrequency, FeeFrequency> FREQUENCY =
      Field.of(
          "frequency",
          WordForm.of(FeeFrequency.class),
          LateFeePolicy::frequency,
          "how often a fee arises on one invoice");
  private static final Field<LateFeePolicy, Integer, Integer> GRACE_DAYS =
      Field.of(
          "graceDays",
          Scalars.whole(0, Integer.MAX_VALUE),
          LateFeePolicy::graceDays,
          "days after the due date on which one may pay without a fee");
  private static final Field<LateFeePolicy, Optional<Money>, Money> LEAST_BALANCE =
      Field.optional(
          "leastBalance",
          Scalars.MONEY,
          LateFeePolicy::leastBalance,
          "what must be open for a fee to arise");
  private static final Field<LateFeePolicy, Optional<Money>, Money> LEAST_EACH =
      Field.optional(
          "leastEach", Scalars.MONEY, LateFeePolicy::leastEach, "what a fee is at least");
  private static final Field<LateFeePolicy, Optional<Money>, Money> MOST_EACH =
      Field.optional("mostEach", Scalars.MONEY, LateFeePolicy::mostEach, "what a fee is at most");
  private static final Field<LateFeePolicy, ChargeCaps, ChargeCaps> CAPS =
      Field.of(
          "caps",
          ChargeCapsForm.FORM,
          LateFeePolicy::caps,
          "what all fees of an invoice are at most");
  private static final Field<LateFeePolicy, RoundingMode, RoundingMode> ROUNDING =
      Field.of(
          "rounding", Scalars.ROUNDING, LateFeePolicy::rounding, "how each fee is rounded, once");

  static final Form<LateFeePolicy> FORM =
      RecordForm.of(
              values ->
                  LateFeePolicy.builder()
                      .fee(values.get(FEE))
                      .frequency(values.get(FREQUENCY))
                      .graceDays(values.get(GRACE_DAYS))
                      .leastBalance(values.get(LEAST_BALANCE))
                      .leastEach(values.get(LEAST_EACH))
                      .mostEach(values.get(MOST_EACH))
                      .caps(values.get(CAPS))
                      .rounding(values.get(ROUNDING))
                      .build(),
              FEE,
              FREQUENCY,
              GRACE_DAYS,
              LEAST_BALANCE,
              LEAST_EACH,
              MOST_EACH,
              CAPS,
              ROUNDING)
          .orElse(
              LateFeePolicy.builder().fee(new FeeAmount.PercentOfBalance(BigDecimal.ZERO)).build());

  private LateFeeForm() {}
}
