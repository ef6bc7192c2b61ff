package io.mspbilling.policies;

import io.mspbilling.calendar.PayDay;
import io.mspbilling.collection.retry.AchReinitiation;
import io.mspbilling.collection.retry.RetryPolicy;
import io.mspbilling.collection.retry.TimeOfDay;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** When failed charges are tried again. */
final class RetryForm {

  private static final Form<List<Integer>> WAITS = new ListForm<>(Scalars.whole(1, 90));

  private static final Field<TimeOfDay, LocalTime, LocalTime> FROM =
      Field.of("from", Scalars.TIME, TimeOfDay::from, "the first time of the day");
  private static final Field<TimeOfDay, LocalTime, LocalTime> TO =
      Field.of("to", Scalars.TIME, TimeOfDay::to, "the last time of the day");

  private static final Form<PayDay> PAY_DAY =
      ScalarForm.text(
          "must be a pay day, as 15, Friday or last business day", PayDay::parse, RetryForm::words);

  private static final Field<RetryPolicy, List<Integer>, List<Integer>> ACH =
      Field.of(
          "achWaits",
          WAITS,
          RetryPolicy::achWaits,
          "banking days after which a returned ACH debit is presented again, at most "
              + AchReinitiation.atMost()
              + " times");
  private static final Field<RetryPolicy, List<Integer>, List<Integer>> FUNDS =
      Field.of(
          "cardFundsWaits",
          WAITS,
          RetryPolicy::cardFundsWaits,
          "days after which a card without money is charged again");
  private static final Field<RetryPolicy, List<Integer>, List<Integer>> TEMPORARY =
      Field.of(
          "cardTemporaryWaits",
          WAITS,
          RetryPolicy::cardTemporaryWaits,
          "days after which a card is charged again whose bank could not answer");
  private static final Field<RetryPolicy, List<Integer>, List<Integer>> GENERIC =
      Field.of(
          "cardGenericWaits",
          WAITS,
          RetryPolicy::cardGenericWaits,
          "days after which a card is charged again that was declined without a reason");
  private static final Field<RetryPolicy, Set<PayDay>, Set<PayDay>> PAY_DAYS =
      Field.of(
          "payDays",
          new SetForm<>(PAY_DAY),
          RetryPolicy::payDays,
          "days on which people have money, which retries wait for; none for not waiting");
  private static final Field<RetryPolicy, TimeOfDay, TimeOfDay> TIME_OF_DAY =
      Field.of(
          "timeOfDay",
          RecordForm.of(values -> new TimeOfDay(values.get(FROM), values.get(TO)), FROM, TO),
          RetryPolicy::timeOfDay,
          "the hours of the day in which it is tried again, in the MSP's zone");
  private static final Field<RetryPolicy, Boolean, Boolean> NEXT_METHOD =
      Field.of(
          "triesNextMethod",
          Scalars.FLAG,
          RetryPolicy::triesNextMethod,
          "whether the next method of a consent is charged when one may not be tried any more");

  static final Form<RetryPolicy> FORM =
      RecordForm.of(
              values ->
                  RetryPolicy.builder()
                      .achWaits(values.get(ACH))
                      .cardFundsWaits(values.get(FUNDS))
                      .cardTemporaryWaits(values.get(TEMPORARY))
                      .cardGenericWaits(values.get(GENERIC))
                      .payDays(values.get(PAY_DAYS))
                      .timeOfDay(values.get(TIME_OF_DAY))
                      .triesNextMethod(values.get(NEXT_METHOD))
                      .build(),
              ACH,
              FUNDS,
              TEMPORARY,
              GENERIC,
              PAY_DAYS,
              TIME_OF_DAY,
              NEXT_METHOD)
          .orElse(RetryPolicy.standard());

  private RetryForm() {}

  private static String words(PayDay day) {
    if (day instanceof PayDay.DayOfMonth ofMonth) {
      return Integer.toString(ofMonth.day());
    }
    return day instanceof PayDay.Weekday weekday
        ? weekday.day().name().charAt(0)
            + weekday.day().name().substring(1).toLowerCase(Locale.ROOT)
        : "last business day";
  }
}
