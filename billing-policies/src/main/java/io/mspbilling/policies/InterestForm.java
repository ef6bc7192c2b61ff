package io.mspbilling.policies;

import io.mspbilling.collection.latefee.ChargeCaps;
import io.mspbilling.collection.latefee.DatedRate;
import io.mspbilling.collection.latefee.DayCount;
import io.mspbilling.collection.latefee.GraceRule;
import io.mspbilling.collection.latefee.SimpleInterest;
import io.mspbilling.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Simple interest on what is open after the due date. */
final class InterestForm {

  private static final Field<DatedRate, Optional<LocalDate>, LocalDate> FROM =
      Field.optional(
          "from",
          Scalars.DATE,
          rate -> Optional.of(rate.from()).filter(day -> !day.equals(LocalDate.MIN)),
          "the first day of it; always without it");
  private static final Field<DatedRate, BigDecimal, BigDecimal> YEARLY =
      Field.of("yearly", Scalars.RATE, DatedRate::yearlyPercent, "the rate for a year");

  private static final Form<DatedRate> RATE =
      RecordForm.of(
          values -> new DatedRate(values.get(FROM).orElse(LocalDate.MIN), values.get(YEARLY)),
          FROM,
          YEARLY);

  private static final Field<SimpleInterest, List<DatedRate>, List<DatedRate>> RATES =
      Field.of(
              "rates",
              new ListForm<>(RATE),
              SimpleInterest::rates,
              "the rates, by their first days; before the first there is no interest")
          .required();
  private static final Field<SimpleInterest, DayCount, DayCount> DAY_COUNT =
      Field.of(
          "dayCount",
          WordForm.of(DayCount.class),
          SimpleInterest::dayCount,
          "how many days a year has");
  private static final Field<SimpleInterest, Integer, Integer> GRACE_DAYS =
      Field.of(
          "graceDays",
          Scalars.whole(0, Integer.MAX_VALUE),
          SimpleInterest::graceDays,
          "days of grace after the due date");
  private static final Field<SimpleInterest, GraceRule, GraceRule> GRACE_RULE =
      Field.of(
          "graceRule",
          WordForm.of(GraceRule.class),
          SimpleInterest::graceRule,
          "what days of grace mean for who pays later than that");
  private static final Field<SimpleInterest, Optional<Money>, Money> LEAST =
      Field.optional(
          "least",
          Scalars.MONEY,
          SimpleInterest::least,
          "interest that comes to less is not asked");
  private static final Field<SimpleInterest, ChargeCaps, ChargeCaps> CAPS =
      Field.of(
          "caps",
          ChargeCapsForm.FORM,
          SimpleInterest::caps,
          "what the interest on an invoice is at most");
  private static final Field<SimpleInterest, RoundingMode, RoundingMode> ROUNDING =
      Field.of(
          "rounding",
          Scalars.ROUNDING,
          SimpleInterest::rounding,
          "how the exact sum is rounded, once");

  static final Form<SimpleInterest> FORM =
      RecordForm.of(
              values ->
                  SimpleInterest.builder()
                      .rates(values.get(RATES))
                      .dayCount(values.get(DAY_COUNT))
                      .graceDays(values.get(GRACE_DAYS))
                      .graceRule(values.get(GRACE_RULE))
                      .least(values.get(LEAST))
                      .caps(values.get(CAPS))
                      .rounding(values.get(ROUNDING))
                      .build(),
              RATES,
              DAY_COUNT,
              GRACE_DAYS,
              GRACE_RULE,
              LEAST,
              CAPS,
              ROUNDING)
          .orElse(SimpleInterest.builder().build());

  private InterestForm() {}
}
