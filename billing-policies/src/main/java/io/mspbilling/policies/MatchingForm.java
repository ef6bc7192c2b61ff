package io.mspbilling.policies;

import io.mspbilling.reconciliation.matching.FeePlan;
import io.mspbilling.reconciliation.matching.MatchingPolicy;
import io.mspbilling.reconciliation.matching.Tolerance;
import java.util.List;
import java.util.Optional;

/** How far money is applied without asking. */
final class MatchingForm {

  private static final Form<Integer> DAYS = Scalars.whole(0, 3_650);
  private static final Form<Integer> NUMBER = Scalars.whole(0, Integer.MAX_VALUE);

  private static final Field<Tolerance, Long, Long> MINOR_UNITS =
      Field.of(
          "minorUnits",
          Scalars.count(),
          Tolerance::minorUnits,
          "at most so many of the smallest units of the currency");
  private static final Field<Tolerance, Integer, Integer> MOST_BASIS_POINTS =
      Field.of(
          "basisPoints",
          Scalars.whole(0, 10_000),
          Tolerance::basisPoints,
          "and at most so many ten-thousandths of what is open");
  private static final Form<Tolerance> TOLERANCE_FORM =
      RecordForm.of(
          values -> new Tolerance(values.get(MINOR_UNITS), values.get(MOST_BASIS_POINTS)),
          MINOR_UNITS,
          MOST_BASIS_POINTS);

  private static final Field<FeePlan, Integer, Integer> BASIS_POINTS =
      Field.of(
          "basisPoints",
          Scalars.whole(0, 10_000),
          FeePlan::basisPoints,
          "the share, in ten-thousandths of the charge");
  private static final Field<FeePlan, Long, Long> FIXED_MINOR_UNITS =
      Field.of(
          "fixedMinorUnits",
          Scalars.count(),
          FeePlan::fixedMinorUnits,
          "the fixed part, in the smallest units of the currency");
  private static final Form<FeePlan> FEE =
      RecordForm.of(
          values -> new FeePlan(values.get(BASIS_POINTS), values.get(FIXED_MINOR_UNITS)),
          BASIS_POINTS,
          FIXED_MINOR_UNITS);

  private static final Field<MatchingPolicy, Tolerance, Tolerance> TOLERANCE =
      Field.of(
          "tolerance",
          TOLERANCE_FORM,
          MatchingPolicy::tolerance,
          "how much an invoice that is named may be short and still count as paid");
  private static final Field<MatchingPolicy, List<FeePlan>, List<FeePlan>> FEE_PLANS =
      Field.of(
          "feePlans",
          new ListForm<>(FEE),
          MatchingPolicy::feePlans,
          "what processors keep of each charge, where they pay out net and one by one");
  private static final Field<MatchingPolicy, Integer, Integer> DISCOUNT_GRACE_DAYS =
      Field.of(
          "discountGraceDays",
          DAYS,
          MatchingPolicy::discountGraceDays,
          "days after its last day on which an early-payment discount is still granted");
  private static final Field<MatchingPolicy, Integer, Integer> PREPAID_DAYS =
      Field.of(
          "prepaidDays",
          DAYS,
          MatchingPolicy::prepaidDays,
          "days before its date on which an invoice may be paid");
  private static final Field<MatchingPolicy, Boolean, Boolean> ALL_NUMBERS_GIVEN =
      Field.of(
          "allNumbersGiven",
          Scalars.FLAG,
          MatchingPolicy::allNumbersGiven,
          "whether every invoice of the last years is given, the settled ones too");
  private static final Field<MatchingPolicy, Boolean, Boolean> OLDEST_OF_EQUAL =
      Field.of(
          "oldestOfEqual",
          Scalars.FLAG,
          MatchingPolicy::oldestOfEqual,
          "whether the oldest of equal invoices is meant when nothing else tells");
  private static final Field<
          MatchingPolicy, Optional<MatchingPolicy.FillOrder>, MatchingPolicy.FillOrder>
      FILL =
          Field.optional(
              "fill",
              WordForm.of(MatchingPolicy.FillOrder.class),
              MatchingPolicy::fill,
              "how money is spread that nothing else explains; left out for leaving it to people");
  private static final Field<MatchingPolicy, Integer, Integer> AUTO_MILLI_BITS =
      Field.of(
          "autoMilliBits",
          NUMBER,
          MatchingPolicy::autoMilliBits,
          "the least evidence for applying a scored match, in thousandths of a bit");
  private static final Field<MatchingPolicy, Integer, Integer> MARGIN_MILLI_BITS =
      Field.of(
          "marginMilliBits",
          NUMBER,
          MatchingPolicy::marginMilliBits,
          "the least lead over the next best explanation, in thousandths of a bit");
  private static final Field<MatchingPolicy, Integer, Integer> CHANCE_HITS_PER_MILLE =
      Field.of(
          "chanceHitsPerMille",
          NUMBER,
          MatchingPolicy::chanceHitsPerMille,
          "the most sets of invoices expected to have a sum by chance, in thousandths");
  private static final Field<MatchingPolicy, Integer, Integer> SUGGESTIONS =
      Field.of(
          "suggestions",
          Scalars.whole(0, 100),
          MatchingPolicy::suggestions,
          "how many suggestions a leftover carries");
  private static final Field<MatchingPolicy, Long, Long> WORK_BUDGET =
      Field.of(
          "workBudget",
          Scalars.count(),
          MatchingPolicy::workBudget,
          "work allowed for one family of customers, in steps");

  static final Form<MatchingPolicy> FORM =
      RecordForm.of(
              values ->
                  MatchingPolicy.builder()
                      .tolerance(values.get(TOLERANCE))
                      .feePlans(values.get(FEE_PLANS))
                      .discountGraceDays(values.get(DISCOUNT_GRACE_DAYS))
                      .prepaidDays(values.get(PREPAID_DAYS))
                      .allNumbersGiven(values.get(ALL_NUMBERS_GIVEN))
                      .oldestOfEqual(values.get(OLDEST_OF_EQUAL))
                      .fill(values.get(FILL))
                      .autoMilliBits(values.get(AUTO_MILLI_BITS))
                      .marginMilliBits(values.get(MARGIN_MILLI_BITS))
                      .chanceHitsPerMille(values.get(CHANCE_HITS_PER_MILLE))
                      .suggestions(values.get(SUGGESTIONS))
                      .workBudget(values.get(WORK_BUDGET))
                      .build(),
              TOLERANCE,
              FEE_PLANS,
              DISCOUNT_GRACE_DAYS,
              PREPAID_DAYS,
              ALL_NUMBERS_GIVEN,
              OLDEST_OF_EQUAL,
              FILL,
              AUTO_MILLI_BITS,
              MARGIN_MILLI_BITS,
              CHANCE_HITS_PER_MILLE,
              SUGGESTIONS,
              WORK_BUDGET)
          .orElse(MatchingPolicy.standard());

  private MatchingForm() {}
}
