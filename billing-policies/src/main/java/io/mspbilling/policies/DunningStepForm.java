package io.mspbilling.policies;

import io.mspbilling.communication.dunning.Anchor;
import io.mspbilling.communication.dunning.ContactRole;
import io.mspbilling.communication.dunning.DunningStep;
import io.mspbilling.communication.dunning.MessageStep;
import io.mspbilling.communication.dunning.Payer;
import io.mspbilling.communication.dunning.Proposal;
import io.mspbilling.communication.dunning.ProposalStep;
import io.mspbilling.communication.dunning.Repeat;
import io.mspbilling.communication.dunning.StepCondition;
import io.mspbilling.communication.dunning.StepTime;
import io.mspbilling.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One step of dunning: a record with its name, so that steps can be compared by their names. */
final class DunningStepForm {

  private static final Field<StepTime, Anchor, Anchor> ANCHOR =
      Field.of(
          "anchor", WordForm.of(Anchor.class), StepTime::anchor, "from which day it is counted");
  private static final Field<StepTime, Integer, Integer> DAYS =
      Field.of(
          "days",
          Scalars.whole(-365, 3_650),
          StepTime::days,
          "how many days after that; negative for before it");
  private static final Field<StepTime, StepTime.DayUnit, StepTime.DayUnit> UNIT =
      Field.of("unit", WordForm.of(StepTime.DayUnit.class), StepTime::unit, "which days count");

  private static final Form<StepTime> TIME_FORM =
      RecordForm.of(
          values -> new StepTime(values.get(ANCHOR), values.get(DAYS), values.get(UNIT)),
          ANCHOR,
          DAYS,
          UNIT);

  private static final Field<StepCondition, Set<Payer>, Set<Payer>> PAYERS =
      Field.of(
          "payers",
          new SetForm<>(WordForm.of(Payer.class)),
          StepCondition::payers,
          "who brings the money for the debts that it is for");
  private static final Field<StepCondition, List<Money>, List<Money>> LEAST_OWED =
      Field.of(
          "leastOwed",
          new ListForm<>(Scalars.MONEY),
          StepCondition::leastOwed,
          "the least that is owed late, one amount for each currency");
  private static final Field<StepCondition, Integer, Integer> LEAST_COUNT =
      Field.of(
          "leastCount",
          Scalars.whole(1, 1_000),
          StepCondition::leastCount,
          "how many debts are late at least");
  private static final Field<StepCondition, Optional<Integer>, Integer> LEAST_DAYS_LATE =
      Field.optional(
          "leastDaysLate",
          Scalars.whole(0, 3_650),
          StepCondition::leastDaysLate,
          "how many days the oldest debt is late at least");

  private static final Form<StepCondition> CONDITION_FORM =
      RecordForm.of(
              values ->
                  StepCondition.builder()
                      .payers(values.get(PAYERS))
                      .leastOwed(values.get(LEAST_OWED))
                      .leastCount(values.get(LEAST_COUNT))
                      .leastDaysLate(values.get(LEAST_DAYS_LATE))
                      .build(),
              PAYERS,
              LEAST_OWED,
              LEAST_COUNT,
              LEAST_DAYS_LATE)
          .orElse(StepCondition.always());

  private static final Field<Repeat, Integer, Integer> EVERY_DAYS =
      Field.of("everyDays", Scalars.whole(1, 365), Repeat::everyDays, "days from one to the next");
  private static final Field<Repeat, Integer, Integer> TIMES =
      Field.of("times", Scalars.whole(0, 365), Repeat::times, "how often it comes after the first");

  private static final Form<Repeat> REPEAT_FORM =
      RecordForm.of(
          values -> new Repeat(values.get(EVERY_DAYS), values.get(TIMES)), EVERY_DAYS, TIMES);

  /** What a message has beside what every step has. */
  private record Mail(
      Repeat repeat,
      Set<ContactRole> to,
      Set<String> formerly,
      String template,
      String subject,
      String opening) {

    static Optional<Mail> of(DunningStep step) {
      return step instanceof MessageStep message
          ? Optional.of(
              new Mail(
                  message.repeat(),
                  message.to(),
                  message.formerly(),
                  message.template(),
                  message.subject(),
                  message.opening()))
          : Optional.empty();
    }
  }

  private static final Field<Mail, Repeat, Repeat> REPEAT =
      Field.of(
          "repeat",
          new WordOr<>("never", Repeat.NEVER, REPEAT_FORM),
          Mail::repeat,
          "how often it comes again");
  private static final Field<Mail, Set<ContactRole>, Set<ContactRole>> TO =
      Field.of("to", new SetForm<>(WordForm.of(ContactRole.class)), Mail::to, "to whom it goes");
  private static final Field<Mail, Optional<Set<String>>, Set<String>> FORMERLY =
      Field.optional(
          "formerly",
          new SetForm<>(Scalars.TEXT),
          mail -> Optional.of(mail.formerly()).filter(names -> !names.isEmpty()),
          "names under which other policies have this step");
  private static final Field<Mail, String, String> TEMPLATE =
      Field.of("template", Scalars.TEXT, Mail::template, "the template that puts it into words");
  private static final Field<Mail, String, String> SUBJECT =
      Field.of(
          "subject",
          Scalars.TEXT,
          Mail::subject,
          "the subject line; {number} stands for the number of the oldest invoice");
  private static final Field<Mail, String, String> OPENING =
      Field.of("opening", Scalars.TEXT, Mail::opening, "the first lines of the text");

  private static final Form<Mail> MAIL_FORM =
      RecordForm.of(
          values ->
              new Mail(
                  values.get(REPEAT),
                  values.get(TO),
                  values.get(FORMERLY).orElse(Set.of()),
                  values.get(TEMPLATE),
                  values.get(SUBJECT),
                  values.get(OPENING)),
          REPEAT,
          TO,
          FORMERLY,
          TEMPLATE,
          SUBJECT,
          OPENING);

  /** What a proposal has beside what every step has. */
  private record Asked(Proposal what, String words) {

    static Optional<Asked> of(DunningStep step) {
      return step instanceof ProposalStep proposal
          ? Optional.of(new Asked(proposal.proposal(), proposal.words()))
          : Optional.empty();
    }
  }

  private static final Field<Asked, Proposal, Proposal> WHAT =
      Field.of("what", WordForm.of(Proposal.class), Asked::what, "what is proposed");
  private static final Field<Asked, String, String> WORDS =
      Field.of("words", Scalars.TEXT, Asked::words, "what people may do");

  private static final Field<DunningStep, String, String> NAME =
      Field.of("name", Scalars.TEXT, DunningStep::name, "what it is called in journal and reports");
  private static final Field<DunningStep, StepTime, StepTime> TIME =
      Field.of("time", TIME_FORM, DunningStep::time, "when it is due");
  private static final Field<DunningStep, StepCondition, StepCondition> CONDITION =
      Field.of("condition", CONDITION_FORM, DunningStep::condition, "for whom it is meant");
  private static final Field<DunningStep, Optional<Mail>, Mail> MESSAGE =
      Field.optional("message", MAIL_FORM, Mail::of, "the message to the customer, if it is one");
  private static final Field<DunningStep, Optional<Asked>, Asked> PROPOSAL =
      Field.optional(
          "proposal",
          RecordForm.of(values -> new Asked(values.get(WHAT), values.get(WORDS)), WHAT, WORDS),
          Asked::of,
          "the proposal to your own people, if it is one");

  static final Form<DunningStep> FORM =
      RecordForm.of(DunningStepForm::step, NAME, TIME, CONDITION, MESSAGE, PROPOSAL);

  private DunningStepForm() {}

  private static DunningStep step(RecordForm.Values<DunningStep> values) {
    Optional<Mail> message = values.get(MESSAGE);
    Optional<Asked> proposal = values.get(PROPOSAL);
    if (message.isPresent() == proposal.isPresent()) {
      throw new IllegalArgumentException("must have either a message or a proposal");
    }
    return proposal
        .<DunningStep>map(
            asked ->
                new ProposalStep(
                    values.get(NAME),
                    values.get(TIME),
                    values.get(CONDITION),
                    asked.what(),
                    asked.words()))
        .orElseGet(
            () ->
                MessageStep.builder()
                    .name(values.get(NAME))
                    .time(values.get(TIME))
                    .condition(values.get(CONDITION))
                    .repeat(message.orElseThrow().repeat())
                    .to(message.orElseThrow().to())
                    .formerly(message.orElseThrow().formerly())
                    .template(message.orElseThrow().template())
                    .subject(message.orElseThrow().subject())
                    .opening(message.orElseThrow().opening())
                    .build());
  }
}
