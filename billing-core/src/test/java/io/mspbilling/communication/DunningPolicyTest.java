package io.mspbilling.communication;

import static io.mspbilling.communication.Debts.debt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DunningPolicyTest {

  private static final DunningPolicy POLICY = DunningPolicy.forMsp();
  private static final LocalDate DUE = LocalDate.of(2026, 3, 1);

  @ParameterizedTest
  @CsvSource({
    "0, 3, friendly",
    "0, 45, friendly",
    "1, 10, firm",
    "2, 20, urgent",
    "3, 30, final",
    "3, 400, final"
  })
  void theNextStepIsTakenFromItsDayOn(int reminders, int daysLate, String step) {
    Optional<Reminder> reminder =
        POLICY.decide(List.of(debt(1, DUE, reminders)), Optional.empty(), DUE.plusDays(daysLate));

    assertThat(reminder).map(Reminder::step).map(DunningStep::name).hasValue(step);
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "1, 9", "2, 19", "3, 29", "4, 400", "0, -5"})
  void beforeItsDayAndAfterTheLastStepNothingIsSent(int reminders, int daysLate) {
    assertThat(
            POLICY.decide(
                List.of(debt(1, DUE, reminders)), Optional.empty(), DUE.plusDays(daysLate)))
        .isEmpty();
  }

  @Test
  void debtsThatAreDueGoIntoOneMessageInTheToneOfTheFurthest() {
    Reminder reminder =
        POLICY
            .decide(
                List.of(
                    debt(3, DUE.plusDays(28), 0),
                    debt(2, DUE.plusDays(10), 1),
                    debt(1, DUE.plusDays(15), 0)),
                Optional.empty(),
                DUE.plusDays(20))
            .orElseThrow();

    assertThat(reminder.step().name()).isEqualTo("firm");
    assertThat(reminder.debts())
        .extracting(debt -> debt.invoice().number())
        .containsExactly("1002", "1001");
  }

  @Test
  void twoMessagesLieThreeDaysApart() {
    List<Debt> debts = List.of(debt(1, DUE, 1));
    LocalDate today = DUE.plusDays(10);

    assertThat(POLICY.decide(debts, Optional.of(today.minusDays(2)), today)).isEmpty();
    assertThat(POLICY.decide(debts, Optional.of(today.minusDays(3)), today)).isPresent();
  }

  @Test
  void aMessageDatedInTheFutureHoldsBackTheNext() {
    LocalDate today = DUE.plusDays(10);

    assertThat(POLICY.decide(List.of(debt(1, DUE, 1)), Optional.of(today.plusDays(1)), today))
        .isEmpty();
  }

  @Test
  void stepsOutOfOrderAreRefused() {
    DunningStep early = new DunningStep("early", 3, "s", "o");

    assertThatThrownBy(() -> new DunningPolicy("v", List.of(early, early), 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("early");
    assertThatThrownBy(() -> new DunningPolicy("v", List.of(early), -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }

  @Test
  void noStepPromisesANumberOfDaysThatMayBeWrong() {
    assertThat(POLICY.steps())
        .allSatisfy(
            step -> assertThat(step.subject() + step.opening()).doesNotContainPattern("\\d"));
  }

  @Test
  void whatIsNoDebtCannotBeBuilt() {
    assertThatThrownBy(() -> new Debt(Debts.invoice(1, "1001", DUE), Money.of("0.00", "USD"), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1001");
    assertThatThrownBy(() -> debt(1, DUE, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Reminder(POLICY.steps().get(0), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
