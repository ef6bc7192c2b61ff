package io.mspbilling.policies;

import io.mspbilling.calendar.QuietHours;
import io.mspbilling.collection.autopay.AutopayPolicy;
import io.mspbilling.collection.autopay.AutopayRule;
import io.mspbilling.collection.autopay.ChargeDate;
import io.mspbilling.collection.autopay.InvoiceCriteria;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which invoices of customers on autopay are charged, and when. */
final class AutopayForm {

  private static final Form<ChargeDate> CHARGE_DATE =
      new ChoiceForm<ChargeDate>()
          .or(
              "daysBeforeDue",
              ChargeDate.DueDate.class,
              Scalars.whole(0, 90),
              ChargeDate.DueDate::new,
              ChargeDate.DueDate::daysBefore)
          .or(
              "daysAfterIssue",
              ChargeDate.AfterIssue.class,
              Scalars.whole(0, 90),
              ChargeDate.AfterIssue::new,
              ChargeDate.AfterIssue::days)
          .or(
              "dayOfMonth",
              ChargeDate.DayOfMonth.class,
              Scalars.whole(1, 31),
              ChargeDate.DayOfMonth::new,
              ChargeDate.DayOfMonth::day);

  private static final Field<InvoiceCriteria, Set<CustomerId>, Set<CustomerId>> CUSTOMERS =
      Field.of(
          "customers",
          new SetForm<>(Scalars.CUSTOMER),
          InvoiceCriteria::customers,
          "of these customers; none for of all");
  private static final Field<InvoiceCriteria, Optional<Boolean>, Boolean> FROM_AGREEMENT =
      Field.optional(
          "fromAgreement",
          Scalars.FLAG,
          InvoiceCriteria::fromAgreement,
          "whether they come from an agreement; left out for either");
  private static final Field<InvoiceCriteria, Optional<Money>, Money> LEAST =
      Field.optional("least", Scalars.MONEY, InvoiceCriteria::least, "the least total");
  private static final Field<InvoiceCriteria, Optional<Money>, Money> MOST =
      Field.optional("most", Scalars.MONEY, InvoiceCriteria::most, "the highest total");

  private static final Form<InvoiceCriteria> CRITERIA =
      RecordForm.of(
              values ->
                  InvoiceCriteria.builder()
                      .customers(values.get(CUSTOMERS))
                      .fromAgreement(values.get(FROM_AGREEMENT))
                      .least(values.get(LEAST))
                      .most(values.get(MOST))
                      .build(),
              CUSTOMERS,
              FROM_AGREEMENT,
              LEAST,
              MOST)
          .orElse(InvoiceCriteria.all());

  private static final Field<AutopayRule, String, String> NAME =
      Field.of("name", Scalars.TEXT, AutopayRule::name, "what people call the rule");
  private static final Field<AutopayRule, InvoiceCriteria, InvoiceCriteria> INVOICES =
      Field.of("invoices", CRITERIA, AutopayRule::invoices, "which invoices it is for");
  private static final Field<AutopayRule, Optional<ChargeDate>, ChargeDate> CHARGE_ON =
      Field.optional(
          "chargeOn",
          CHARGE_DATE,
          AutopayRule::chargeOn,
          "when they are charged; left out for never");

  private static final Field<AutopayPolicy, List<AutopayRule>, List<AutopayRule>> RULES =
      Field.of(
          "rules",
          new ListForm<>(
              RecordForm.of(
                  values ->
                      new AutopayRule(
                          values.get(NAME), values.get(INVOICES), values.get(CHARGE_ON)),
                  NAME,
                  INVOICES,
                  CHARGE_ON)),
          AutopayPolicy::rules,
          "the first that fits an invoice counts; if none does it is charged when it is due");
  private static final Field<AutopayPolicy, Integer, Integer> AFTER_DISPUTE =
      Field.of(
          "daysHeldAfterDispute",
          Scalars.whole(0, 90),
          AutopayPolicy::daysHeldAfterDispute,
          "days in which a customer is not charged after a dispute or refund");

  private static final Field<AutopayPolicy, Optional<QuietHours>, QuietHours> QUIET_HOURS =
      Field.optional(
          "quietHours",
          QuietHoursForm.FORM,
          AutopayPolicy::quietHours,
          "hours in which nothing is charged");

  static final Form<AutopayPolicy> FORM =
      RecordForm.of(
              values ->
                  AutopayPolicy.builder()
                      .rules(values.get(RULES))
                      .daysHeldAfterDispute(values.get(AFTER_DISPUTE))
                      .quietHours(values.get(QUIET_HOURS))
                      .build(),
              RULES,
              AFTER_DISPUTE,
              QUIET_HOURS)
          .orElse(AutopayPolicy.standard());

  private AutopayForm() {}
}
