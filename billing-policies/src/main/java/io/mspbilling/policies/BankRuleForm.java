package io.mspbilling.policies;

import io.mspbilling.reconciliation.matching.BankRule;

/** Which lines of the bank account are no customer's money. */
final class BankRuleForm {

  private static final Field<BankRule, String, String> OTHER_SIDE =
      Field.of(
          "otherSide",
          Scalars.ANY_TEXT,
          BankRule::otherSide,
          "the name of the other side as the bank prints it; blank if it prints none");
  private static final Field<BankRule, String, String> WORDS =
      Field.of(
          "words",
          Scalars.TEXT,
          BankRule::words,
          "what such a line has in its memo, as whole words in this order");
  private static final Field<BankRule, String, String> REASON =
      Field.of("reason", Scalars.ANY_TEXT, BankRule::reason, "what such lines are");

  static final Form<BankRule> FORM =
      RecordForm.of(
          values -> new BankRule(values.get(OTHER_SIDE), values.get(WORDS), values.get(REASON)),
          OTHER_SIDE,
          WORDS,
          REASON);

  private BankRuleForm() {}
}
