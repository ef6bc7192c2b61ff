package io.mspbilling.policies;

import io.mspbilling.calendar.QuietHours;
import io.mspbilling.communication.notice.NoticePolicy;
import java.util.Optional;

/** What customers are told of beside what they owe. */
final class NoticesForm {

  private static final Form<Integer> DAYS_AHEAD = Scalars.whole(1, 60);

  private static final Field<NoticePolicy, Boolean, Boolean> RECEIPTS =
      Field.of(
          "receipts",
          Scalars.FLAG,
          NoticePolicy::receipts,
          "whether each payment that came in is thanked for");
  private static final Field<NoticePolicy, Boolean, Boolean> FAILURES =
      Field.of(
          "failures",
          Scalars.FLAG,
          NoticePolicy::failures,
          "whether a customer is told of a charge that was declined or returned");
  private static final Field<NoticePolicy, Boolean, Boolean> REFUNDS =
      Field.of(
          "refunds", Scalars.FLAG, NoticePolicy::refunds, "whether a customer is told of a refund");
  private static final Field<NoticePolicy, Optional<Integer>, Integer> DAYS_BEFORE_CHARGE =
      Field.optional(
          "daysBeforeCharge",
          DAYS_AHEAD,
          NoticePolicy::daysBeforeCharge,
          "how many days before a charge its customer is told of it");
  private static final Field<NoticePolicy, Optional<Integer>, Integer> DAYS_BEFORE_EXPIRY =
      Field.optional(
          "daysBeforeExpiry",
          DAYS_AHEAD,
          NoticePolicy::daysBeforeExpiry,
          "how many days before the end of a card's last month another is asked for");
  private static final Field<NoticePolicy, Integer, Integer> DAYS_LATE =
      Field.of(
          "daysLate",
          Scalars.whole(0, 14),
          NoticePolicy::daysLate,
          "how many days after it happened something is still told");

  private static final Field<NoticePolicy, Optional<QuietHours>, QuietHours> QUIET_HOURS =
      Field.optional(
          "quietHours",
          QuietHoursForm.FORM,
          NoticePolicy::quietHours,
          "hours in which nothing is told");

  static final Form<NoticePolicy> FORM =
      RecordForm.of(
              values ->
                  NoticePolicy.builder()
                      .receipts(values.get(RECEIPTS))
                      .failures(values.get(FAILURES))
                      .refunds(values.get(REFUNDS))
                      .daysBeforeCharge(values.get(DAYS_BEFORE_CHARGE))
                      .daysBeforeExpiry(values.get(DAYS_BEFORE_EXPIRY))
                      .daysLate(values.get(DAYS_LATE))
                      .quietHours(values.get(QUIET_HOURS))
                      .build(),
              RECEIPTS,
              FAILURES,
              REFUNDS,
              DAYS_BEFORE_CHARGE,
              DAYS_BEFORE_EXPIRY,
              DAYS_LATE,
              QUIET_HOURS)
          .orElse(NoticePolicy.none());

  private NoticesForm() {}
}
