package io.mspbilling.policies;

import io.mspbilling.collection.instalment.BreakRule;

/** When an instalment plan is broken by lateness. */
final class BreakRuleForm {

  private static final Field<BreakRule, Integer, Integer> DAYS_OVERDUE =
      Field.of(
          "daysOverdue",
          Scalars.whole(0, Integer.MAX_VALUE),
          BreakRule::daysOverdue,
          "a plan breaks when an instalment is late by more days than this");
  private static final Field<BreakRule, Integer, Integer> INSTALMENTS =
      Field.of(
          "instalments",
          Scalars.whole(0, Integer.MAX_VALUE),
          BreakRule::instalments,
          "or when more instalments than this are missed at once");

  static final Form<BreakRule> FORM =
      new WordOr<>(
          "never",
          BreakRule.NEVER,
          RecordForm.of(
              values -> new BreakRule(values.get(DAYS_OVERDUE), values.get(INSTALMENTS)),
              DAYS_OVERDUE,
              INSTALMENTS));

  private BreakRuleForm() {}
}
