package io.mspbilling.policies;

import io.mspbilling.calendar.QuietHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** Hours, and perhaps days, in which customers are left alone. */
final class QuietHoursForm {

  private static final Field<QuietHours, ZoneId, ZoneId> ZONE =
      Field.of("zone", Scalars.ZONE, QuietHours::zone, "in which the times are meant");
  private static final Field<QuietHours, LocalTime, LocalTime> FROM =
      Field.of("from", Scalars.TIME, QuietHours::from, "the first quiet time of a day");
  private static final Field<QuietHours, LocalTime, LocalTime> UNTIL =
      Field.of("until", Scalars.TIME, QuietHours::until, "the first time that is not quiet");
  private static final Field<QuietHours, Set<DayOfWeek>, Set<DayOfWeek>> QUIET_DAYS =
      Field.of(
          "days",
          new SetForm<>(WordForm.of(DayOfWeek.class)),
          QuietHours::days,
          "days on which it is quiet all day");

  static final Form<QuietHours> FORM =
      RecordForm.of(
          values ->
              new QuietHours(
                  values.get(ZONE), values.get(FROM), values.get(UNTIL), values.get(QUIET_DAYS)),
          ZONE,
          FROM,
          UNTIL,
          QUIET_DAYS);

  private QuietHoursForm() {}
}
