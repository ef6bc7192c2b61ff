package io.mspbilling.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.collection.RetryDecision.GiveUp;
import io.mspbilling.collection.RetryDecision.RetryOn;
import io.mspbilling.receivables.Rail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryPolicyTest {

  private static final RetryPolicy POLICY = RetryPolicy.lawful(BusinessCalendar.federalReserve());

  @Test
  void anAchDebitIsPresentedAgainAfterThreeAndThenFiveBankingDays() {
    FailedAttempt first = ach("2026-06-30", "R01");
    LocalDate second = retry(first);
    assertThat(second).isEqualTo("2026-07-03"); // Independence Day is a Saturday: banks are open

    FailedAttempt again = ach("2026-07-07", "R09");
    assertThat(retry(first, again)).isEqualTo("2026-07-14");
  }

  @Test
  void anAchDebitIsNotPresentedAFourthTime() {
    assertThat(reason(ach("2026-01-05", "R01"), ach("2026-01-09", "R01"), ach("2026-01-20", "R01")))
        .contains("twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"R02", "R03", "R04", "R05", "R07", "R08", "R10", "R11", "R29", "R99", ""})
  void noOtherReturnIsPresentedAgain(String code) {
    assertThat(reason(ach("2026-01-05", code))).contains(code);
  }

  @Test
  void anUnauthorisedReturnOutweighsAReturnForWantOfFundsAfterIt() {
    assertThat(reason(ach("2026-01-05", "R10"), ach("2026-01-05", "R01"))).contains("R10");
  }

  @Test
  void theWindowCountsFromSettlementWhichCameBeforeTheReturn() {
    FailedAttempt first = ach("2026-01-05", "R01");

    assertThat(retry(first, ach("2026-06-17", "R01"))).isEqualTo("2026-06-25");
    assertThat(reason(first, ach("2026-06-22", "R01"))).contains("180 days");
  }

  @ParameterizedTest
  @CsvSource({
    "FUNDS, 1, 3",
    "FUNDS, 2, 5",
    "FUNDS, 3, 7",
    "TEMPORARY, 1, 1",
    "TEMPORARY, 3, 1",
    "GENERIC, 1, 2",
    "GENERIC, 2, 5"
  })
  void aCardIsTriedAgainAfterSomeDays(DeclineClass type, int failures, int days) {
    assertThat(retry(cards(type, failures)))
        .isEqualTo(LocalDate.of(2026, 3, failures).plusDays(days));
  }

  @ParameterizedTest
  @CsvSource({"FUNDS, 4", "TEMPORARY, 4", "GENERIC, 3"})
  void aCardIsLeftAloneInTheEnd(DeclineClass type, int failures) {
    assertThat(reason(cards(type, failures))).contains(failures + " times");
  }

  @ParameterizedTest
  @EnumSource(
      value = DeclineClass.class,
      names = {"DATA", "DEAD", "UNAUTHORISED", "AUTHENTICATION", "FRAUD"})
  void someDeclinesOfACardEndIt(DeclineClass type) {
    assertThat(reason(cards(type, 1)))
        .contains("05 (" + type.meaning() + ")", "no later try can change");
  }

  @Test
  void fraudIsNotForgottenOverALaterWantOfFunds() {
    FailedAttempt[] funds = cards(DeclineClass.FUNDS, 1);

    assertThat(reason(cards(DeclineClass.FRAUD, 1)[0], funds[0])).contains("fraud is suspected");
  }

  @Test
  void nothingIsDecidedBeforeAnythingFailed() {
    assertThatThrownBy(() -> POLICY.decide(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  private static FailedAttempt ach(String on, String code) {
    return new FailedAttempt(
        LocalDate.parse(on), Rail.ACH, new Decline(AchReturns.classify(code), code));
  }

  private static FailedAttempt[] cards(DeclineClass type, int failures) {
    List<FailedAttempt> attempts = new ArrayList<>();
    for (int day = 1; day <= failures; day++) {
      attempts.add(
          new FailedAttempt(LocalDate.of(2026, 3, day), Rail.CARD, new Decline(type, "05")));
    }
    return attempts.toArray(FailedAttempt[]::new);
  }

  private static LocalDate retry(FailedAttempt... failures) {
    RetryDecision decision = POLICY.decide(List.of(failures));
    assertThat(decision).isInstanceOf(RetryOn.class);
    return ((RetryOn) decision).on();
  }

  private static String reason(FailedAttempt... failures) {
    RetryDecision decision = POLICY.decide(List.of(failures));
    assertThat(decision).isInstanceOf(GiveUp.class);
    return decision.reason();
  }
}
