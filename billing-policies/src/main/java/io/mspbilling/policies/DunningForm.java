package io.mspbilling.policies;

import io.mspbilling.communication.DunningPolicy;
import io.mspbilling.communication.DunningStep;
import java.util.List;

/** When customers are reminded, and in which words. */
final class DunningForm {

  private static final Field<DunningStep, String, String> NAME =
      Field.of("name", Scalars.TEXT, DunningStep::name, "what it is called in journal and reports");
  private static final Field<DunningStep, Integer, Integer> DAYS_LATE =
      Field.of(
          "daysLate",
          Scalars.whole(-365, 3_650),
          DunningStep::daysLate,
          "from which day on it is due, counted from the due date; negative for before it");
  private static final Field<DunningStep, String, String> SUBJECT =
      Field.of(
          "subject",
          Scalars.TEXT,
          DunningStep::subject,
          "the subject line; {number} stands for the number of the oldest invoice");
  private static final Field<DunningStep, String, String> OPENING =
      Field.of("opening", Scalars.TEXT, DunningStep::opening, "the first lines of the text");

  private static final Form<DunningStep> STEP =
      RecordForm.of(
          values ->
              new DunningStep(
                  values.get(NAME),
                  values.get(DAYS_LATE),
                  values.get(SUBJECT),
                  values.get(OPENING)),
          NAME,
          DAYS_LATE,
          SUBJECT,
          OPENING);

  private static final Field<DunningPolicy, String, String> VERSION =
      Field.of(
          "version",
          Scalars.TEXT,
          DunningPolicy::version,
          "names this policy in the keys of its messages; change it when the steps change");
  private static final Field<DunningPolicy, List<DunningStep>, List<DunningStep>> STEPS =
      Field.of("steps", new ListForm<>(STEP), DunningPolicy::steps, "the reminders, in order");
  private static final Field<DunningPolicy, Integer, Integer> SPACING_DAYS =
      Field.of(
          "spacingDays",
          Scalars.whole(0, 365),
          DunningPolicy::spacingDays,
          "the least days between two messages to one customer");

  static final Form<DunningPolicy> FORM =
      RecordForm.of(
          values ->
              new DunningPolicy(values.get(VERSION), values.get(STEPS), values.get(SPACING_DAYS)),
          VERSION,
          STEPS,
          SPACING_DAYS);

  private DunningForm() {}
}
