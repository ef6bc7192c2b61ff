package io.mspbilling.policies;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.collection.DayLimit;
import io.mspbilling.collection.autopay.AutopayPolicy;
import io.mspbilling.collection.instalment.BreakRule;
import io.mspbilling.collection.latefee.LateChargePolicy;
import io.mspbilling.collection.retry.RetryPolicy;
import io.mspbilling.collection.surcharge.SurchargePolicy;
import io.mspbilling.communication.dunning.DunningRules;
import io.mspbilling.communication.notice.NoticePolicy;
import io.mspbilling.money.Money;
import io.mspbilling.reconciliation.matching.BankRule;
import io.mspbilling.reconciliation.matching.MatchingPolicy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** All the rules of one MSP. */
final class PoliciesForm {

  private static final Field<BillingPolicies, Optional<String>, String> SCHEMA =
      Field.optional(
          "$schema", Scalars.TEXT, policies -> Optional.empty(), "where this schema is found");

  private static final Form<Integer> DAYS = Scalars.whole(0, BillingPolicies.MOST_DAYS);

  private static final Field<BillingPolicies, String, String> VERSION =
      Field.of(
          "version",
          Scalars.TEXT,
          BillingPolicies::version,
          "what people call these rules as they stand");
  private static final Field<BillingPolicies, LocalDate, LocalDate> CUT_OVER =
      Field.of(
              "cutOver",
              Scalars.DATE,
              BillingPolicies::cutOver,
              "the first day that counts; what the journal holds already stands")
          .required();
  private static final Field<BillingPolicies, ZoneId, ZoneId> ZONE =
      Field.of("zone", Scalars.ZONE, BillingPolicies::zone, "the zone in which days begin and end")
          .required();
  private static final Field<BillingPolicies, String, String> SENDER =
      Field.of(
          "sender", Scalars.TEXT, BillingPolicies::sender, "the MSP's name under its messages");
  private static final Field<BillingPolicies, AutopayPolicy, AutopayPolicy> AUTOPAY =
      Field.of(
          "autopay",
          AutopayForm.FORM,
          BillingPolicies::autopay,
          "which invoices of customers on autopay are charged, and when");
  private static final Field<BillingPolicies, BreakRule, BreakRule> INSTALMENTS_BREAK =
      Field.of(
          "instalmentsBreak",
          BreakRuleForm.FORM,
          BillingPolicies::instalmentsBreak,
          "when an instalment plan is broken by lateness");
  private static final Field<BillingPolicies, RetryPolicy, RetryPolicy> RETRY =
      Field.of(
          "retry", RetryForm.FORM, BillingPolicies::retry, "when failed charges are tried again");
  private static final Field<BillingPolicies, SurchargePolicy, SurchargePolicy> SURCHARGE =
      Field.of(
          "surcharge",
          SurchargeForm.FORM,
          BillingPolicies::surcharge,
          "whether, where and how much is added for the use of a credit card");
  private static final Field<BillingPolicies, LateChargePolicy, LateChargePolicy> LATE_CHARGES =
      Field.of(
          "lateCharges",
          LateChargesForm.FORM,
          BillingPolicies::lateCharges,
          "what late payment costs by contract, which people are shown");
  private static final Field<BillingPolicies, NoticePolicy, NoticePolicy> NOTICES =
      Field.of(
          "notices",
          NoticesForm.FORM,
          BillingPolicies::notices,
          "what customers are told of beside what they owe");
  private static final Field<BillingPolicies, List<Money>, List<Money>> LEAST_AMOUNTS =
      Field.of(
          "leastAmounts",
          new ListForm<>(Scalars.MONEY),
          BillingPolicies::leastAmounts,
          "the least that a charge or a reminder is for, one for each currency");
  private static final Field<BillingPolicies, Integer, Integer> TERMS_DAYS =
      Field.of(
          "termsDays",
          DAYS,
          BillingPolicies::termsDays,
          "days after which an invoice is due of which the PSA does not say when");
  private static final Field<BillingPolicies, MatchingPolicy, MatchingPolicy> MATCHING =
      Field.of(
          "matching",
          MatchingForm.FORM,
          BillingPolicies::matching,
          "how far money on the bank account is applied without asking");
  private static final Field<BillingPolicies, List<BankRule>, List<BankRule>> SETS_ASIDE =
      Field.of(
          "setsAside",
          new ListForm<>(BankRuleForm.FORM),
          BillingPolicies::setsAside,
          "which lines of the bank account are no customer's money");
  private static final Field<BillingPolicies, Boolean, Boolean> REFUND_REOPENS_INVOICES =
      Field.of(
          "refundReopensInvoices",
          Scalars.FLAG,
          BillingPolicies::refundReopensInvoices,
          "whether a refund opens its invoices again");
  private static final Field<BillingPolicies, Optional<LocalDate>, LocalDate> BOOKS_CLOSED_THROUGH =
      Field.optional(
          "booksClosedThrough",
          Scalars.DATE,
          BillingPolicies::booksClosedThrough,
          "the last day for which the books are closed");
  private static final Field<BillingPolicies, Boolean, Boolean> HOLDS_DEBTS_FOR_UNRESOLVED_MONEY =
      Field.of(
          "holdsDebtsForUnresolvedMoney",
          Scalars.FLAG,
          BillingPolicies::holdsDebtsForUnresolvedMoney,
          "whether nobody is asked for a debt that money may pay which waits for a person");
  private static final Field<BillingPolicies, Boolean, Boolean> COLLECTS_OLD_DEBTS =
      Field.of(
          "collectsOldDebts",
          Scalars.FLAG,
          BillingPolicies::collectsOldDebts,
          "whether what was due before the cut-over is collected like any other debt");
  private static final Field<BillingPolicies, Boolean, Boolean> APPROVES_EVERYTHING =
      Field.of(
          "approvesEverything",
          Scalars.FLAG,
          BillingPolicies::approvesEverything,
          "whether every charge, refund, reminder and match waits for a person");
  private static final Field<BillingPolicies, Boolean, Boolean> APPROVES_FIRST_CHARGES =
      Field.of(
          "approvesFirstCharges",
          Scalars.FLAG,
          BillingPolicies::approvesFirstCharges,
          "whether the first charges of a journal wait for a person");
  private static final Field<BillingPolicies, DayLimit, DayLimit> CHARGES_A_DAY =
      Field.of(
          "chargesADay",
          DayLimitForm.FORM,
          BillingPolicies::chargesADay,
          "how much is charged in a day without asking");
  private static final Field<BillingPolicies, DayLimit, DayLimit> REFUNDS_A_DAY =
      Field.of(
          "refundsADay",
          DayLimitForm.FORM,
          BillingPolicies::refundsADay,
          "how much is given back in a day without asking");
  private static final Field<BillingPolicies, Integer, Integer> PAYOUT_GRACE_DAYS =
      Field.of(
          "payoutGraceDays",
          DAYS,
          BillingPolicies::payoutGraceDays,
          "days after its arrival date on which a payout may show on the bank account");

  static Form<BillingPolicies> of(CalendarForm calendars) {
    Field<BillingPolicies, BusinessCalendar, BusinessCalendar> bankingDays =
        Field.of(
            "bankingDays",
            calendars,
            BillingPolicies::bankingDays,
            "on which days banks work, by the name of the calendar");
    Field<BillingPolicies, DunningRules, DunningRules> dunning =
        Field.of(
            "dunning",
            DunningRulesForm.of(calendars),
            BillingPolicies::dunning,
            "by which policy who is reminded, and in which words");
    return RecordForm.of(
            values ->
                BillingPolicies.builder()
                    .version(values.get(VERSION))
                    .cutOver(values.get(CUT_OVER))
                    .zone(values.get(ZONE))
                    .sender(values.get(SENDER))
                    .bankingDays(values.get(bankingDays))
                    .autopay(values.get(AUTOPAY))
                    .instalmentsBreak(values.get(INSTALMENTS_BREAK))
                    .retry(values.get(RETRY))
                    .surcharge(values.get(SURCHARGE))
                    .lateCharges(values.get(LATE_CHARGES))
                    .dunning(values.get(dunning))
                    .notices(values.get(NOTICES))
                    .leastAmounts(values.get(LEAST_AMOUNTS))
                    .termsDays(values.get(TERMS_DAYS))
                    .matching(values.get(MATCHING))
                    .setsAside(values.get(SETS_ASIDE))
                    .refundReopensInvoices(values.get(REFUND_REOPENS_INVOICES))
                    .booksClosedThrough(values.get(BOOKS_CLOSED_THROUGH))
                    .holdsDebtsForUnresolvedMoney(values.get(HOLDS_DEBTS_FOR_UNRESOLVED_MONEY))
                    .collectsOldDebts(values.get(COLLECTS_OLD_DEBTS))
                    .approvesEverything(values.get(APPROVES_EVERYTHING))
                    .approvesFirstCharges(values.get(APPROVES_FIRST_CHARGES))
                    .chargesADay(values.get(CHARGES_A_DAY))
                    .refundsADay(values.get(REFUNDS_A_DAY))
                    .payoutGraceDays(values.get(PAYOUT_GRACE_DAYS))
                    .build(),
            SCHEMA,
            VERSION,
            CUT_OVER,
            ZONE,
            SENDER,
            bankingDays,
            AUTOPAY,
            INSTALMENTS_BREAK,
            RETRY,
            SURCHARGE,
            LATE_CHARGES,
            dunning,
            NOTICES,
            LEAST_AMOUNTS,
            TERMS_DAYS,
            MATCHING,
            SETS_ASIDE,
            REFUND_REOPENS_INVOICES,
            BOOKS_CLOSED_THROUGH,
            HOLDS_DEBTS_FOR_UNRESOLVED_MONEY,
            COLLECTS_OLD_DEBTS,
            APPROVES_EVERYTHING,
            APPROVES_FIRST_CHARGES,
            CHARGES_A_DAY,
            REFUNDS_A_DAY,
            PAYOUT_GRACE_DAYS)
        .orElse(BillingPolicies.from(LocalDate.EPOCH, ZoneOffset.UTC));
  }

  private PoliciesForm() {}
}
