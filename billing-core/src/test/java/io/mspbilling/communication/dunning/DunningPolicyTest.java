package io.mspbilling.communication.dunning;

import static io.mspbilling.communication.dunning.Debts.after;
import static io.mspbilling.communication.dunning.Debts.debt;
import static io.mspbilling.communication.dunning.Debts.onAutopay;
import static io.mspbilling.communication.dunning.Debts.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.money.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The policy that an MSP begins with, on a debt that falls due on Monday, 2 March 2026. */
final class DunningPolicyTest {

  private static final DunningPolicy POLICY = DunningPolicy.forMsp();

  /** To be given other steps. */
  private static final DunningPolicy CUSTOM = POLICY.withStepAfterBrokenPromise(Optional.empty());

  private static final LocalDate DUE = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @CsvSource({
    "-7, upcoming", // five business days before
    "-3, upcoming",
    "0, due",
    "2, due",
    "3, friendly", // Thursday, three business days after
    "45, friendly"
  })
  void aDebtThatNobodyWasToldOfBeginsWhereItsAgeSays(int daysLate, String step) {
    assertThat(step(debt(1, DUE), daysLate)).hasValue(step);
  }

  @ParameterizedTest
  @CsvSource({
    "upcoming, 0, due",
    "due, 3, friendly",
    "friendly, 10, firm",
    "firm, 21, urgent", // day 20 is a Sunday
    "urgent, 30, final",
    "urgent, 400, final"
  })
  void theNextStepIsTakenFromItsDayOn(String before, int daysLate, String step) {
    Debt told = after(debt(1, DUE), sent(POLICY, before, DUE.minusDays(8)));

    assertThat(step(told, daysLate)).hasValue(step);
    int dayBefore = daysLate == 400 ? 29 : daysLate % 7 == 0 ? daysLate - 3 : daysLate - 1;
    assertThat(step(told, dayBefore)).isEmpty();
  }

  @Test
  void beforeTheFirstStepAndAfterTheLastNothingIsSent() {
    assertThat(why(debt(1, DUE), -10))
        .isEqualTo(
            new Suppression.NotYet(new StepId("msp-3", "upcoming", 0), LocalDate.of(2026, 2, 23)));
    assertThat(why(after(debt(1, DUE), sent(POLICY, "final", DUE.plusDays(30))), 400))
        .isEqualTo(new Suppression.AllSent(1));
  }

  @Test
  void onAWeekendNothingIsSentAndTheReasonNamesMonday() {
    assertThat(why(debt(1, DUE), 5)) // Saturday
        .isEqualTo(new Suppression.ClosedDay(DUE.plusDays(5), DUE.plusDays(7)));
    assertThat(why(debt(1, DUE), 5).words())
        .isEqualTo("not sent: nothing is sent on 2026-03-07 before 2026-03-09");
  }

  @Test
  void debtsThatAreDueGoIntoOneMessageInTheToneOfTheFurthest() {
    Reminder reminder =
        decide(
                List.of(
                    debt(3, DUE.plusDays(40)),
                    after(debt(2, DUE.plusDays(11)), sent(POLICY, "friendly", DUE.plusDays(14))),
                    debt(1, DUE.plusDays(15))),
                DUE.plusDays(21))
            .reminder()
            .orElseThrow();

    assertThat(reminder.step().name()).isEqualTo("firm");
    assertThat(reminder.taken())
        .extracting(one -> one.debt().invoice().number(), one -> one.step().step())
        .containsExactly(tuple("1002", "firm"), tuple("1001", "friendly"));
    assertThat(reminder.parts())
        .extracting(part -> part.step().name(), part -> part.debts().get(0).invoice().number())
        .containsExactly(tuple("firm", "1002"), tuple("friendly", "1001"));
  }

  @Test
  void whatIsNotLateWaitsWhileWhatIsLateIsRemindedOf() {
    LocalDate today = DUE.plusDays(21);
    Debt late = after(debt(1, DUE), sent(POLICY, "friendly", DUE.plusDays(9)));
    DunningDecision decision =
        decide(List.of(late, debt(2, today), debt(3, today.plusDays(7))), today);

    assertThat(decision.reminder().orElseThrow().debts()).containsExactly(late);
    assertThat(decision.left())
        .extracting(DunningDecision.Left::why)
        .containsExactly(
            new Suppression.AnotherFirst("1001"), new Suppression.AnotherFirst("1001"));
    assertThat(decision.postponed())
        .extracting(one -> one.step().name())
        .containsExactly("due", "upcoming");
  }

  @Test
  void twoMessagesLieThreeDaysApart() {
    LocalDate today = DUE.plusDays(3);

    assertThat(left(List.of(today.minusDays(2)), today))
        .isEqualTo(new Suppression.TooSoon(today.minusDays(2), today.plusDays(1)));
    assertThat(afterMessages(List.of(today.minusDays(3)), today)).isPresent();
  }

  @Test
  void aMessageDatedInTheFutureHoldsBackTheNext() {
    LocalDate today = DUE.plusDays(3);

    assertThat(afterMessages(List.of(today.plusDays(1)), today)).isEmpty();
  }

  @Test
  void aWeekHasTwoMessagesAtMost() {
    LocalDate today = DUE.plusDays(3);
    List<LocalDate> full = List.of(today.minusDays(3), today.minusDays(6));

    assertThat(left(full, today)).isEqualTo(new Suppression.WeekIsFull(2, today.plusDays(1)));
    assertThat(afterMessages(List.of(today.minusDays(3), today.minusDays(7)), today)).isPresent();
  }

  @Test
  void whoIsOnAutopayIsLeftAlone() {
    assertThat(why(onAutopay(debt(1, DUE)), 10))
        .isEqualTo(new Suppression.OnAutopay("will be charged"));
  }

  @Test
  void aStepMayBeForAutopayAlone() {
    DunningPolicy policy =
        CUSTOM.withSteps(
            List.of(
                message("notice", StepTime.daysLate(-4))
                    .withCondition(StepCondition.builder().addPayers(Payer.AUTOPAY).build())));

    assertThat(
            policy
                .decide(List.of(onAutopay(debt(1, DUE))), List.of(), Debts.ANY, DUE.minusDays(3))
                .reminder())
        .isPresent();
    assertThat(
            policy.decide(List.of(debt(1, DUE)), List.of(), Debts.ANY, DUE.minusDays(3)).reminder())
        .isEmpty();
  }

  @Test
  void whatIsTooLittleInItsCurrencyIsNotAskedFor() {
    Debt dollars = debt(1, DUE, Money.of("0.60", "USD"));
    Debt euros = debt(2, DUE, Money.of("5.00", "EUR"));
    LeastAmounts one = currency -> Money.ofMinor(100, currency);

    DunningDecision decision =
        POLICY.decide(List.of(dollars, euros), List.of(), one, DUE.plusDays(3));
    assertThat(decision.reminder().orElseThrow().debts()).containsExactly(euros);
    assertThat(decision.left())
        .containsExactly(
            new DunningDecision.Left(
                dollars,
                new Suppression.TooLittle(Money.of("0.60", "USD"), Money.of("1.00", "USD"))));

    Debt more = debt(3, DUE, Money.of("0.40", "USD"));
    assertThat(POLICY.decide(List.of(dollars, more), List.of(), one, DUE.plusDays(3)).reminder())
        .isPresent();
  }

  @Test
  void aDebtWaitsAtAStepWhoseConditionDoesNotHold() {
    StepCondition condition =
        StepCondition.builder()
            .addLeastOwed(Money.of("150.00", "USD"))
            .leastCount(2)
            .leastDaysLate(5)
            .build();
    DunningPolicy policy =
        CUSTOM.withSteps(
            List.of(
                message("a", StepTime.daysLate(1)).withCondition(condition),
                message("b", StepTime.daysLate(9))));
    Debt debt = debt(1, DUE);
    Debt euros = debt(2, DUE, Money.of("500.00", "EUR"));
    LocalDate today = DUE.plusDays(4);

    assertThat(unmet(policy, List.of(debt, euros), DUE.plusDays(30)))
        .isEqualTo("only USD 100.00 is owed, not USD 150.00");
    Debt late = debt(3, DUE.minusDays(1), Money.of("80.00", "USD"));
    Debt early = debt(4, today, Money.of("80.00", "USD"));
    assertThat(unmet(policy, List.of(debt, early), today)).startsWith("only USD 100.00");
    assertThat(unmet(policy, List.of(debt(1, DUE, Money.of("200.00", "USD"))), today))
        .isEqualTo("only 1 late, not 2");
    assertThat(unmet(policy, List.of(debt(1, DUE), debt(5, DUE)), today))
        .isEqualTo("the oldest is 4 days late, not 5");
    assertThat(
            policy
                .decide(List.of(debt, late), List.of(), Debts.ANY, today)
                .reminder()
                .orElseThrow()
                .step()
                .name())
        .isEqualTo("a");
  }

  @Test
  void ofStepsThatFallOnOneDayTheMostSevereIsSent() {
    DunningPolicy policy =
        CUSTOM.withSteps(
            List.of(
                message("a", StepTime.daysLate(5)), // Saturday
                message("b", StepTime.daysLate(6)), // Sunday
                message("c", StepTime.daysLate(8))));

    assertThat(step(policy, debt(1, DUE), DUE.plusDays(7))).hasValue("b");
  }

  @ParameterizedTest
  @CsvSource({"FORWARD, 7", "BACKWARD, 4", "SKIP, 10"})
  void whatFallsOnAWeekendIsShifted(Shift shift, int daysLate) {
    DunningPolicy policy =
        CUSTOM
            .withShift(shift)
            .withSteps(
                List.of(message("a", StepTime.daysLate(6)), message("b", StepTime.daysLate(10))));
    assertThat(firstDay(policy, debt(1, DUE))).isEqualTo(DUE.plusDays(daysLate));
  }

  @Test
  void whatSpeaksOfLatenessIsNeverShiftedBeforeIt() {
    LocalDate friday = LocalDate.of(2026, 3, 6);
    DunningPolicy policy =
        CUSTOM
            .withShift(Shift.BACKWARD)
            .withSteps(List.of(message("a", StepTime.daysLate(1)))); // Saturday

    assertThat(firstDay(policy, debt(1, friday))).isEqualTo(friday.plusDays(3));
  }

  @Test
  void whatSaysThatItIsDueIsNeverShiftedBeforeThat() {
    LocalDate saturday = LocalDate.of(2026, 3, 7);
    DunningPolicy policy =
        CUSTOM
            .withShift(Shift.BACKWARD)
            .withSteps(
                List.of(
                    message("ahead", StepTime.daysLate(-6)), // Sunday
                    message("due", StepTime.daysLate(0))));

    assertThat(firstDay(policy, debt(1, saturday))).isEqualTo(saturday.minusDays(8));
    Debt told = after(debt(1, saturday), sent(policy, "ahead", saturday.minusDays(8)));
    assertThat(firstDay(policy, told)).isEqualTo(saturday.plusDays(2));
  }

  @Test
  void whatFallsDueSoonIsNotSaidFromTheDueDateOn() {
    DunningPolicy policy =
        CUSTOM.withSteps(
            List.of(
                message("ahead", StepTime.businessDaysLate(-1)),
                message("late", StepTime.daysLate(5))));
    Debt debt = debt(1, DUE);

    assertThat(step(policy, debt, DUE.minusDays(3))).as("Friday").hasValue("ahead");
    for (int daysLate = 0; daysLate < 5; daysLate++) {
      assertThat(step(policy, debt, DUE.plusDays(daysLate))).isEmpty();
    }
    assertThat(step(policy, debt, DUE.plusDays(7))).hasValue("late");
  }

  @Test
  void aStepThatIsShiftedToTheDueDateOrPastItIsNeverSent() {
    LocalDate sunday = LocalDate.of(2026, 3, 8);
    DunningPolicy policy =
        CUSTOM.withSteps(
            List.of(
                message("ahead", StepTime.daysLate(-1)), // Saturday
                message("late", StepTime.daysLate(5))));

    assertThat(firstDay(policy, debt(1, sunday))).isEqualTo(sunday.plusDays(5));
    assertThat(firstDay(policy, debt(1, sunday.plusDays(1)))).isEqualTo(sunday.plusDays(8));
    assertThat(
            policy
                .decide(List.of(debt(1, sunday)), List.of(), Debts.ANY, sunday.minusDays(2))
                .left()
                .get(0)
                .why())
        .isEqualTo(new Suppression.NotYet(new StepId("msp-3", "late", 0), sunday.plusDays(5)));
  }

  @Test
  void aStepComesAgainUntilTheNextOneIsDue() {
    DunningPolicy policy =
        CUSTOM.withSteps(
            List.of(
                message("a", StepTime.daysLate(1)).withRepeat(new Repeat(7, 5)),
                message("b", StepTime.daysLate(15))));
    Debt debt = debt(1, DUE);
    LocalDate first = DUE.plusDays(1);

    assertThat(firstDay(policy, debt)).isEqualTo(first);
    Debt once = after(debt, sent(policy, "a", first.plusDays(3)));
    assertThat(firstDay(policy, once)).as("counted from its day").isEqualTo(first.plusDays(7));
    assertThat(step(policy, debt, DUE.plusDays(14))).as("the first is made up for").hasValue("a");
    assertThat(step(policy, once, DUE.plusDays(21))).as("the second is not").hasValue("b");
    Debt twice = after(once, new SentStep(new StepId("v", "a", 1), first.plusDays(7)));
    assertThat(step(policy, twice, DUE.plusDays(15))).hasValue("b");
  }

  @Test
  void aStepMayBeCountedFromWhenTheOneBeforeWasSent() {
    DunningPolicy policy =
        CUSTOM.withSteps(
            List.of(
                message("a", StepTime.daysLate(1)),
                message("b", StepTime.daysAfterPrevious(14)))); // the law of Norway
    LocalDate sent = DUE.plusDays(9);

    assertThat(firstDay(policy, after(debt(1, DUE), sent(policy, "a", sent))))
        .isEqualTo(sent.plusDays(14));
    assertThat(firstDay(policy, debt(1, DUE))).isEqualTo(DUE.plusDays(1));
  }

  @Test
  void whatWasHeldUpGoesOnAsSlowlyAsThePolicyGoes() {
    LocalDate late = DUE.plusDays(42);
    Debt held = debt(1, DUE);
    assertThat(step(POLICY, held, late)).hasValue("friendly");

    Debt friendly = after(held, sent(POLICY, "friendly", late));
    assertThat(step(POLICY, friendly, late.plusDays(4))).as("the spacing is over").isEmpty();
    assertThat(firstDay(POLICY, friendly))
        .as("7 days as in the policy")
        .isEqualTo(late.plusDays(7));
    Debt firm = after(friendly, sent(POLICY, "firm", late.plusDays(7)));
    assertThat(step(POLICY, firm, late.plusDays(17))).isEmpty();
    assertThat(step(POLICY, firm, late.plusDays(18))).hasValue("urgent");
  }

  @Test
  void aStepMayBeCountedFromTheDateOfTheInvoice() {
    DunningPolicy policy =
        CUSTOM.withSteps(
            List.of(message("a", new StepTime(Anchor.ISSUED, 3, StepTime.DayUnit.BUSINESS))));

    // Issued on Saturday, 31 January: from Monday on, three business days.
    assertThat(firstDay(policy, debt(1, DUE))).isEqualTo(LocalDate.of(2026, 2, 5));
  }

  @Test
  void eachInvoiceMayHaveAMessageOfItsOwnAndTheFurthestGoesFirst() {
    DunningPolicy policy = CUSTOM.withScope(DunningScope.INVOICE);
    Debt mild = debt(1, DUE.minusDays(4));
    Debt far = after(debt(2, DUE), sent(policy, "friendly", DUE.plusDays(3)));

    DunningDecision decision =
        policy.decide(List.of(mild, far), List.of(), Debts.ANY, DUE.plusDays(10));

    assertThat(decision.reminder().orElseThrow().debts()).containsExactly(far);
    assertThat(decision.left())
        .containsExactly(new DunningDecision.Left(mild, new Suppression.AnotherFirst("1002")));
  }

  @Test
  void aDebtIsGivenUpOnceTheLastMessageHadItsTime() {
    LocalDate last = DUE.plusDays(31);
    Debt debt = after(debt(1, DUE), sent(POLICY, "final", last));

    // Urgent is due on Monday, day 21, and final on Wednesday, day 30.
    assertThat(POLICY.isGivenUp(debt, last.plusDays(8))).isFalse();
    assertThat(POLICY.isGivenUp(debt, last.plusDays(9))).isTrue();
    assertThat(POLICY.isGivenUp(debt(1, DUE), DUE.plusDays(99))).isFalse();
    DunningPolicy silent = CUSTOM.withSteps(List.of());
    assertThat(silent.isGivenUp(debt(1, DUE), DUE)).isFalse();
    assertThat(silent.isGivenUp(debt(1, DUE), DUE.plusDays(1))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "urgent, 21, 21, call",
    "urgent, 21, 20, ''",
    "firm, 12, 90, ''",
    "final, 30, 44, call",
    "final, 30, 45, suspension",
    "final, 40, 54, call",
    "final, 40, 55, suspension",
    "final, 30, 75, agency",
    "final, 30, 120, write-off"
  })
  void peopleAreAskedOnceTheCustomerHadItsTimeToAnswer(
      String step, int sentOn, int daysLate, String proposed) {
    Debt debt = after(debt(1, DUE), sent(POLICY, step, DUE.plusDays(sentOn)));

    assertThat(decide(List.of(debt), DUE.plusDays(daysLate)).proposals())
        .extracting(one -> one.step().name())
        .isEqualTo(proposed.isEmpty() ? List.of() : List.of(proposed));
  }

  @Test
  void noTextPromisesANumberOfDaysThatMayBeWrong() {
    assertThat(POLICY.messages())
        .hasSize(6)
        .allSatisfy(
            step -> assertThat(step.subject() + step.opening()).doesNotContainPattern("\\d"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 4, 3, ''", // the day before
    "'', 4, 4, firm", // at once, though firm is for day 10
    "friendly, 4, 4, firm",
    "firm, 4, 12, ''",
    "firm, 4, 21, urgent",
    "'', -5, 0, ''", // nobody is late before the due date
    "'', -5, 1, firm",
    "'', 40, 42, firm"
  })
  void aBrokenPromiseLeadsToItsStepAtOnce(String before, int broken, int daysLate, String step) {
    Debt debt = debt(1, DUE);
    Debt told =
        before.isEmpty() ? debt : after(debt, sent(POLICY, before, DUE.plusDays(daysLate - 11)));

    assertThat(step(POLICY, Debts.promised(told, DUE.plusDays(broken)), DUE.plusDays(daysLate)))
        .isEqualTo(Optional.of(step).filter(name -> !name.isEmpty()));
  }

  @Test
  void whatCannotBeIsRefused() {
    MessageStep early = message("early", StepTime.daysLate(3));
    assertThatThrownBy(() -> CUSTOM.withSteps(List.of(early, early)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("two steps are, or were, called early");
    assertThatThrownBy(() -> CUSTOM.withSteps(List.of(early, early.withName("late"))))
        .hasMessageContaining("step late must come later");
    assertThatThrownBy(() -> CUSTOM.withSteps(List.of(message("a", StepTime.daysAfterPrevious(3)))))
        .hasMessageContaining("no message before a");
    assertThatThrownBy(() -> POLICY.withSpacingDays(-1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> POLICY.withMostAWeek(0)).hasMessageContaining("0");
    assertThatThrownBy(() -> POLICY.withMostAWeek(8)).hasMessageContaining("8");
    assertThatThrownBy(() -> POLICY.withVersion(" ")).hasMessageContaining("version");
    assertThatThrownBy(() -> POLICY.withBusinessDays(BusinessCalendar.weekdaysExcept(day -> true)))
        .hasMessageContaining("no day");
    assertThatThrownBy(() -> POLICY.withStepAfterBrokenPromise("call"))
        .hasMessageContaining("no message is called call");
    assertThatThrownBy(() -> POLICY.withDisputedPercentHoldingAll(0)).hasMessageContaining("0");
    assertThatThrownBy(() -> POLICY.withDisputedPercentHoldingAll(101)).hasMessageContaining("101");
    assertThatThrownBy(() -> POLICY.withDaysAfterChargeback(-1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> POLICY.withDaysAfterChargeback(181)).hasMessageContaining("181");
    assertThat(POLICY.withDaysAfterChargeback(0).withDaysAfterChargeback(180)).isNotEqualTo(POLICY);
    assertThatThrownBy(() -> new Reminder(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Reminder.Part(early, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Repeat(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Repeat(1, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> StepTime.daysAfterPrevious(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> StepCondition.builder().leastCount(0).build())
        .hasMessageContaining("leastCount");
  }

  @ParameterizedTest
  @CsvSource({
    "DUE, 0, CALENDAR, on the due date",
    "DUE, -5, BUSINESS, 5 business days before the due date",
    "DUE, 1, CALENDAR, 1 day after the due date",
    "ISSUED, 3, CALENDAR, 3 days after the invoice date",
    "PREVIOUS_STEP, 14, CALENDAR, 14 days after the message before"
  })
  void aTimeReadsAsPeopleSayIt(Anchor anchor, int days, StepTime.DayUnit unit, String words) {
    assertThat(new StepTime(anchor, days, unit)).hasToString(words);
  }

  private static MessageStep message(String name, StepTime time) {
    return MessageStep.builder().name(name).time(time).subject("s").opening("o").build();
  }

  private static DunningDecision decide(List<Debt> debts, LocalDate today) {
    return POLICY.decide(debts, List.of(), Debts.ANY, today);
  }

  private static Optional<Reminder> afterMessages(List<LocalDate> messages, LocalDate today) {
    return POLICY.decide(List.of(debt(1, DUE)), messages, Debts.ANY, today).reminder();
  }

  private static Suppression left(List<LocalDate> messages, LocalDate today) {
    DunningDecision decision = POLICY.decide(List.of(debt(1, DUE)), messages, Debts.ANY, today);
    assertThat(decision.reminder()).isEmpty();
    return decision.left().get(0).why();
  }

  private static Suppression why(Debt debt, int daysLate) {
    return decide(List.of(debt), DUE.plusDays(daysLate)).left().get(0).why();
  }

  /** Of the day, or of the first after it on which messages are sent. */
  private static Optional<String> step(Debt debt, int daysLate) {
    LocalDate day = DUE.plusDays(daysLate);
    assertThat(day.getDayOfWeek()).as("no weekend").isLessThan(DayOfWeek.SATURDAY);
    return step(POLICY, debt, day);
  }

  private static Optional<String> step(DunningPolicy policy, Debt debt, LocalDate day) {
    return policy
        .decide(List.of(debt), List.of(), Debts.ANY, day)
        .reminder()
        .map(reminder -> reminder.step().name());
  }

  private static String unmet(DunningPolicy policy, List<Debt> debts, LocalDate today) {
    DunningDecision decision = policy.decide(debts, List.of(), Debts.ANY, today);
    return ((Suppression.ConditionUnmet) decision.left().get(0).why()).missing();
  }

  private static LocalDate firstDay(DunningPolicy policy, Debt debt) {
    return DUE.minusDays(60)
        .datesUntil(DUE.plusDays(60))
        .filter(
            day -> policy.decide(List.of(debt), List.of(), Debts.ANY, day).reminder().isPresent())
        .findFirst()
        .orElseThrow();
  }
}
