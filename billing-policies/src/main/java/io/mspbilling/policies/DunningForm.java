package io.mspbilling.policies;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.calendar.QuietHours;
import io.mspbilling.communication.dunning.DunningPolicy;
import io.mspbilling.communication.dunning.DunningScope;
import io.mspbilling.communication.dunning.DunningStep;
import io.mspbilling.communication.dunning.Shift;
import java.util.List;
import java.util.Optional;

/** When customers are reminded, and in which words. */
final class DunningForm {

  private static final Field<DunningPolicy, String, String> VERSION =
      Field.of(
              "version",
              Scalars.TEXT,
              DunningPolicy::version,
              "names this policy in the journal; change it when anything else of it changes")
          .required();
  private static final Field<DunningPolicy, List<DunningStep>, List<DunningStep>> STEPS =
      Field.of(
              "steps",
              new ListForm<>(DunningStepForm.FORM),
              DunningPolicy::steps,
              "messages and proposals, from the mildest to the most severe")
          .required();
  private static final Field<DunningPolicy, DunningScope, DunningScope> SCOPE =
      Field.of(
          "scope",
          WordForm.of(DunningScope.class),
          DunningPolicy::scope,
          "what a message is about");
  private static final Field<DunningPolicy, Integer, Integer> SPACING_DAYS =
      Field.of(
          "spacingDays",
          Scalars.whole(0, 365),
          DunningPolicy::spacingDays,
          "the least days between two messages to one customer");
  private static final Field<DunningPolicy, Integer, Integer> MOST_A_WEEK =
      Field.of(
          "mostAWeek",
          Scalars.whole(1, 7),
          DunningPolicy::mostAWeek,
          "how many messages a customer gets in seven days at most");
  private static final Field<DunningPolicy, Boolean, Boolean> ON_BUSINESS_DAYS_ONLY =
      Field.of(
          "onBusinessDaysOnly",
          Scalars.FLAG,
          DunningPolicy::onBusinessDaysOnly,
          "whether messages are sent on business days only");
  private static final Field<DunningPolicy, Shift, Shift> SHIFT =
      Field.of(
          "shift",
          WordForm.of(Shift.class),
          DunningPolicy::shift,
          "what becomes of a message whose day is one on which none is sent");
  private static final Field<DunningPolicy, Optional<QuietHours>, QuietHours> QUIET_HOURS =
      Field.optional(
          "quietHours",
          QuietHoursForm.FORM,
          DunningPolicy::quietHours,
          "hours in which nothing is sent");
  private static final Field<DunningPolicy, Optional<String>, String> AFTER_BROKEN_PROMISE =
      Field.optional(
          "stepAfterBrokenPromise",
          Scalars.TEXT,
          DunningPolicy::stepAfterBrokenPromise,
          "the message to which a debt goes on when a promise was broken");
  private static final Field<DunningPolicy, Optional<Integer>, Integer> DISPUTED_PERCENT =
      Field.optional(
          "disputedPercentHoldingAll",
          Scalars.whole(1, 100),
          DunningPolicy::disputedPercentHoldingAll,
          "the disputed share from which on the rest is not asked for either");
  private static final Field<DunningPolicy, Integer, Integer> DAYS_AFTER_CHARGEBACK =
      Field.of(
          "daysAfterChargeback",
          Scalars.whole(0, 180),
          DunningPolicy::daysAfterChargeback,
          "how long an invoice is not asked for whose payment was charged back");

  static Form<DunningPolicy> of(CalendarForm calendars) {
    Field<DunningPolicy, BusinessCalendar, BusinessCalendar> businessDays =
        Field.of(
            "businessDays",
            calendars,
            DunningPolicy::businessDays,
            "on which days messages are sent, by the name of the calendar");
    return RecordForm.of(
            values ->
                DunningPolicy.builder()
                    .version(values.get(VERSION))
                    .steps(values.get(STEPS))
                    .scope(values.get(SCOPE))
                    .spacingDays(values.get(SPACING_DAYS))
                    .mostAWeek(values.get(MOST_A_WEEK))
                    .businessDays(values.get(businessDays))
                    .onBusinessDaysOnly(values.get(ON_BUSINESS_DAYS_ONLY))
                    .shift(values.get(SHIFT))
                    .quietHours(values.get(QUIET_HOURS))
                    .stepAfterBrokenPromise(values.get(AFTER_BROKEN_PROMISE))
                    .disputedPercentHoldingAll(values.get(DISPUTED_PERCENT))
                    .daysAfterChargeback(values.get(DAYS_AFTER_CHARGEBACK))
                    .build(),
            VERSION,
            STEPS,
            SCOPE,
            SPACING_DAYS,
            MOST_A_WEEK,
            businessDays,
            ON_BUSINESS_DAYS_ONLY,
            SHIFT,
            QUIET_HOURS,
            AFTER_BROKEN_PROMISE,
            DISPUTED_PERCENT,
            DAYS_AFTER_CHARGEBACK)
        .orElse(DunningPolicy.forMsp());
  }

  private DunningForm() {}
}
