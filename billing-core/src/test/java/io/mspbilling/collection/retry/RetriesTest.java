package io.mspbilling.collection.retry;

import static io.mspbilling.collection.retry.Failures.BANK;
import static io.mspbilling.collection.retry.Failures.MASTERCARD;
import static io.mspbilling.collection.retry.Failures.VISA;
import static io.mspbilling.collection.retry.Failures.authorisedOn;
import static io.mspbilling.collection.retry.Failures.debt;
import static io.mspbilling.collection.retry.Failures.declined;
import static io.mspbilling.collection.retry.Failures.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.collection.decline.Decline;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.method.AccountHolder;
import io.mspbilling.collection.method.CardNetwork;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.collection.retry.RetryDecision.AskCustomer;
import io.mspbilling.collection.retry.RetryDecision.GiveUp;
import io.mspbilling.collection.retry.RetryDecision.HeldFor;
import io.mspbilling.collection.retry.RetryDecision.Hold;
import io.mspbilling.collection.retry.RetryDecision.RetryAt;
import io.mspbilling.collection.retry.RetryDecision.Wanted;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RetriesTest {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final RetryPolicy PLAIN = RetryPolicy.standard().withPayDays(Set.of());

  private static Retries retries(RetryPolicy policy) {
    return new Retries(policy, BusinessCalendar.federalReserve(), CHICAGO);
  }

  private static RetryDecision decide(FailedDebt debt) {
    return retries(PLAIN).decide(debt, LocalDate.MIN);
  }

  private static RetryAt retry(RetryPolicy policy, FailedDebt debt) {
    RetryDecision decision = retries(policy).decide(debt, LocalDate.MIN);
    assertThat(decision).isInstanceOf(RetryAt.class);
    return (RetryAt) decision;
  }

  private static LocalDate day(FailedDebt debt) {
    return retry(PLAIN, debt).on();
  }

  private static FailedDebt bank(FailedAttempt... failures) {
    return debt(List.of(BANK), failures);
  }

  private static FailedDebt visa(Decline... declines) {
    return debt(
        List.of(VISA),
        IntStream.range(0, declines.length)
            .mapToObj(i -> declined("2026-03-0" + (i + 1), VISA, declines[i]))
            .toArray(FailedAttempt[]::new));
  }

  private static Decline[] times(int n, DeclineClass type) {
    return IntStream.range(0, n).mapToObj(i -> Decline.of(type, "05")).toArray(Decline[]::new);
  }

  @Test
  void anAchDebitIsPresentedAgainAfterThreeAndThenFiveBankingDays() {
    FailedAttempt first = returned("2026-06-30", "R01");
    // Independence Day is a Saturday: banks are open on the Friday before.
    assertThat(day(bank(first))).isEqualTo("2026-07-03");
    assertThat(day(bank(first, returned("2026-07-07", "R09")))).isEqualTo("2026-07-14");
  }

  @Test
  void anAchDebitIsNotPresentedAFourthTime() {
    assertThat(
            decide(
                bank(
                    returned("2026-01-05", "R01"),
                    returned("2026-01-09", "R01"),
                    returned("2026-01-20", "R01"))))
        .isInstanceOf(GiveUp.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"R02", "R03", "R04", "R05", "R07", "R08", "R10", "R11", "R16", "R17"})
  void noOtherReturnIsPresentedAgain(String code) {
    assertThat(decide(bank(returned("2026-01-05", code)))).isNotInstanceOf(RetryAt.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"R06", "R24", "R29", "R32", "R51", "R99", ""})
  void norIsOneThatFewKnow(String code) {
    assertThat(decide(bank(returned("2026-01-05", code)))).isNotInstanceOf(RetryAt.class);
  }

  @Test
  void aStoppedPaymentWaitsForANewAuthorisation() {
    FailedDebt stopped = bank(returned("2026-01-05", "R08"));
    assertThat(decide(stopped))
        .isInstanceOfSatisfying(
            AskCustomer.class, ask -> assertThat(ask.wanted()).isEqualTo(Wanted.AUTHORISATION));
    assertThat(decide(authorisedOn("2026-01-05", stopped))).isInstanceOf(AskCustomer.class);

    // The 10th is a Saturday.
    assertThat(retry(PLAIN, authorisedOn("2026-01-10", stopped)))
        .extracting(RetryAt::on, RetryAt::isAgain)
        .containsExactly(LocalDate.of(2026, 1, 12), false);
  }

  @Test
  void whatANewAuthorisationAllowsIsCountedFromThereOn() {
    FailedAttempt[] all = {
      returned("2026-01-05", "R01"),
      returned("2026-01-12", "R01"),
      returned("2026-01-20", "R08"),
      returned("2026-08-03", "R01"), // long after 180 days from the first
      returned("2026-08-10", "R01"),
      returned("2026-08-20", "R01")
    };
    assertThat(decide(authorisedOn("2026-01-20", bank(all)))).isInstanceOf(AskCustomer.class);
    assertThat(retry(PLAIN, authorisedOn("2026-01-21", bank(Arrays.copyOf(all, 4)))))
        .extracting(RetryAt::on, RetryAt::isAgain, RetryAt::reason)
        .containsExactly(
            LocalDate.of(2026, 8, 6), true, "ACH return R01, again after 3 banking days");
    assertThat(day(authorisedOn("2026-01-21", bank(Arrays.copyOf(all, 5)))))
        .isEqualTo("2026-08-17");
    assertThat(decide(authorisedOn("2026-01-21", bank(all)))).isInstanceOf(GiveUp.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"R02", "R05", "R07", "R10", "R11", "R16", "R17", "R29", "R38"})
  void noOtherReturnIsUndoneByANewConsent(String code) {
    assertThat(decide(authorisedOn("2026-02-01", bank(returned("2026-01-05", code)))))
        .isNotInstanceOf(RetryAt.class);
  }

  @Test
  void anUnauthorisedReturnOutweighsAReturnForWantOfFundsAfterIt() {
    assertThat(decide(bank(returned("2026-01-05", "R10"), returned("2026-01-05", "R01"))).reason())
        .contains("R10");
  }

  @Test
  void theWindowIsCountedFromTheDayOfTheFirstDebit() {
    FailedAttempt first = returned("2026-01-05", "R01"); // debited on 3 January, 180 days: 2 July
    assertThat(day(bank(first, returned("2026-06-25", "R01")))).isEqualTo("2026-07-02");
    assertThat(decide(bank(first, returned("2026-06-26", "R01"))).reason()).contains("180 days");
  }

  @Test
  void aDebitWaitsForPayDay() {
    // Three banking days after Monday the 5th are Thursday the 8th; people are paid on Friday.
    assertThat(retry(RetryPolicy.standard(), bank(returned("2026-01-05", "R01"))))
        .extracting(RetryAt::on, RetryAt::reason)
        .containsExactly(
            LocalDate.of(2026, 1, 9), "ACH return R01, again after 3 banking days, on 2026-01-09");
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
    assertThat(day(visa(times(failures, type))))
        .isEqualTo(LocalDate.of(2026, 3, failures).plusDays(days));
  }

  @ParameterizedTest
  @CsvSource({"FUNDS, 4", "TEMPORARY, 4", "GENERIC, 3"})
  void aCardIsLeftAloneInTheEnd(DeclineClass type, int failures) {
    assertThat(decide(visa(times(failures, type))).reason()).contains(failures + " times");
  }

  @ParameterizedTest
  @CsvSource({
    "DATA, CORRECTED_DETAILS",
    "DEAD, ANOTHER_METHOD",
    "AUTHENTICATION, CONFIRMATION",
  })
  void someDeclinesNeedTheCustomer(DeclineClass type, Wanted wanted) {
    assertThat(decide(visa(times(1, type))))
        .isEqualTo(
            new AskCustomer(
                wanted,
                "the answer was 05 (" + type.meaning() + "), which no later try can change"));
  }

  @ParameterizedTest
  @CsvSource({"FRAUD, REVIEW", "FROZEN, REVIEW", "SETUP, SET_UP"})
  void someDeclinesNeedSomebodyAtTheMsp(DeclineClass type, HeldFor heldFor) {
    assertThat(decide(visa(times(1, type))))
        .isInstanceOfSatisfying(Hold.class, hold -> assertThat(hold.heldFor()).isEqualTo(heldFor));
  }

  @Test
  void fraudIsNotForgottenOverALaterWantOfFunds() {
    assertThat(
            decide(visa(Decline.of(DeclineClass.FRAUD, "59"), Decline.of(DeclineClass.FUNDS, "51")))
                .reason())
        .contains("fraud is suspected");
  }

  @Test
  void whatTheCustomerDisputedIsChargedOnNothingElse() {
    FailedAttempt disputed = returned("2026-01-05", "R10");
    assertThat(decide(debt(List.of(BANK, VISA), disputed))).isInstanceOf(GiveUp.class);
  }

  @ParameterizedTest
  @CsvSource({
    "04, ANOTHER_METHOD",
    "14, CORRECTED_DETAILS",
    "43, ANOTHER_METHOD",
    "54, CORRECTED_DETAILS",
    "1A, CONFIRMATION"
  })
  void whatVisaForbidsIsNotTriedAgainThoughTheGatewayGivesNoReason(String code, Wanted wanted) {
    Decline decline =
        Decline.builder().type(DeclineClass.GENERIC).code("declined").networkCode(code).build();
    assertThat(decide(visa(decline)))
        .isInstanceOfSatisfying(
            AskCustomer.class, ask -> assertThat(ask.wanted()).isEqualTo(wanted));
  }

  @Test
  void aNetworkThatIsNotKnownMayBeAnyOfThem() {
    SavedMethod card = Failures.card("Card 1111", CardNetwork.OTHER);
    Decline byVisa =
        Decline.builder().type(DeclineClass.GENERIC).code("no").networkCode("41").build();
    Decline byMastercard =
        Decline.builder().type(DeclineClass.GENERIC).code("no").advice("03").build();
    for (Decline decline : List.of(byVisa, byMastercard)) {
      assertThat(decide(debt(List.of(card), declined("2026-03-02", card, decline))))
          .isInstanceOf(AskCustomer.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"24, 3", "25, 3", "27, 4", "30, 10", "02, 3"})
  void mastercardsAdviceIsWaitedFor(String advice, int days) {
    Decline decline = Decline.builder().type(DeclineClass.FUNDS).code("51").advice(advice).build();
    assertThat(day(debt(List.of(MASTERCARD), declined("2026-03-02", MASTERCARD, decline))))
        .isEqualTo(LocalDate.of(2026, 3, 2).plusDays(days));
  }

  @ParameterizedTest
  @ValueSource(strings = {"03", "21", "40", "7903", "99"})
  void mastercardsNoIsFinal(String advice) {
    Decline decline = Decline.builder().type(DeclineClass.FUNDS).code("51").advice(advice).build();
    assertThat(decide(debt(List.of(MASTERCARD), declined("2026-03-02", MASTERCARD, decline))))
        .isNotInstanceOf(RetryAt.class);
  }

  @Test
  void correctedDetailsAreTriedTheDayAfter() {
    SavedMethod corrected = Failures.withNewExpiry(VISA);
    FailedAttempt expired = declined("2026-03-02", VISA, DeclineClass.DATA);
    assertThat(day(debt(List.of(corrected), expired))).isEqualTo("2026-03-03");
    assertThat(decide(debt(List.of(VISA), expired))).isInstanceOf(AskCustomer.class);
  }

  @Test
  void theNextMethodIsTriedOnceTheFirstMayNotBe() {
    FailedAttempt dead = declined("2026-03-06", VISA, DeclineClass.DEAD);
    assertThat(retry(PLAIN, debt(List.of(VISA, BANK), dead)))
        .extracting(RetryAt::method, RetryAt::on, RetryAt::reason)
        .containsExactly(BANK, LocalDate.of(2026, 3, 9), "then on Bank 6789");
    assertThat(
            retries(PLAIN.withTriesNextMethod(false))
                .decide(debt(List.of(VISA, BANK), dead), LocalDate.MIN))
        .isInstanceOf(AskCustomer.class);
  }

  @Test
  void theFirstMethodIsTriedAgainAsLongAsItMayBe() {
    FailedAttempt funds = declined("2026-03-06", VISA, DeclineClass.FUNDS);
    assertThat(retry(PLAIN, debt(List.of(VISA, BANK), funds)).method()).isEqualTo(VISA);
  }

  @Test
  void aCardThatWasChargedTooOftenRests() {
    List<LocalDate> uses =
        IntStream.range(0, 15).mapToObj(i -> LocalDate.of(2026, 3, 1).plusDays(i)).toList();
    FailedDebt debt =
        new FailedDebt(
            "invoice 1041",
            List.of(VISA),
            List.of(declined("2026-03-15", VISA, DeclineClass.FUNDS)),
            Optional.empty(),
            Map.of(VISA.fingerprint(), uses));
    assertThat(day(debt)).isEqualTo("2026-03-31"); // the first of fifteen is 30 days old
  }

  @Test
  void whatTheGatewayTriesAgainIsLeftToIt() {
    Decline decline =
        Decline.builder().type(DeclineClass.FUNDS).code("51").gatewayTriesAgain(true).build();
    assertThat(decide(visa(decline)))
        .isEqualTo(new Hold(HeldFor.GATEWAY, "the gateway tries again by itself"));
  }

  @Test
  void eachDebtHasItsOwnMomentWithinTheHours() {
    RetryPolicy mornings =
        PLAIN.withTimeOfDay(new TimeOfDay(LocalTime.of(9, 0), LocalTime.of(11, 30)));
    FailedAttempt funds = declined("2026-03-05", VISA, DeclineClass.FUNDS);
    Set<LocalTime> moments =
        IntStream.range(0, 50)
            .mapToObj(
                i ->
                    new FailedDebt(
                        "invoice " + i, List.of(VISA), List.of(funds), Optional.empty(), Map.of()))
            .map(debt -> retry(mornings, debt).at().atZone(CHICAGO).toLocalTime())
            .collect(java.util.stream.Collectors.toSet());
    assertThat(moments)
        .hasSizeGreaterThan(45)
        .allMatch(at -> !at.isBefore(LocalTime.of(9, 0)) && !at.isAfter(LocalTime.of(11, 30)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-27, 2026-06-27", // a Saturday: presented on Monday
    "2026-07-02, 2026-07-02",
    "2026-07-03, ",
    "2027-01-04, "
  })
  void whoComesLateIsHeldToTheSameLimits(LocalDate asOf, LocalDate on) {
    // Debited on 3 January: the last day is 2 July.
    assertThat(retries(PLAIN).decide(bank(returned("2026-01-05", "R01")), asOf))
        .satisfies(
            decision ->
                assertThat(decision instanceof RetryAt again ? again.on() : null).isEqualTo(on));
  }

  @Test
  void theDayOfPresentmentIsWithinTheWindowNotTheDayOfSending() {
    // Debited on Monday 5 January: the last day is Saturday 4 July, and banks are open on Friday.
    FailedDebt debt = bank(returned("2026-01-07", "R01"));
    assertThat(retries(PLAIN).decide(debt, LocalDate.of(2026, 7, 3))).isInstanceOf(RetryAt.class);
    assertThat(retries(PLAIN).decide(debt, LocalDate.of(2026, 7, 4))).isInstanceOf(GiveUp.class);
  }

  @Test
  void whoComesLateDoesNotWaitForTheHourAsWell() {
    RetryPolicy mornings =
        PLAIN.withTimeOfDay(new TimeOfDay(LocalTime.of(9, 0), LocalTime.of(11, 30)));
    FailedDebt debt = debt(List.of(VISA), declined("2026-03-05", VISA, DeclineClass.FUNDS));
    assertThat(
            List.of(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 9)).stream()
                .map(asOf -> (RetryAt) retries(mornings).decide(debt, asOf))
                .map(again -> again.at().atZone(CHICAGO).getHour() > 0))
        .containsExactly(true, false);
  }

  @Test
  void anotherNameOfAnAccountIsNoCorrectionOfIt() {
    SavedMethod renamed =
        SavedMethod.bankAccount(BANK.id(), "Operating account", AccountHolder.COMPANY);
    assertThat(decide(debt(List.of(renamed), returned("2026-01-05", "R04"))))
        .isInstanceOf(AskCustomer.class);
  }

  @Test
  void aNumberThatVisaNeverWantsToSeeAgainIsNotMendedByANewExpiry() {
    Decline noSuchNumber =
        Decline.builder().type(DeclineClass.DATA).code("invalid_number").networkCode("14").build();
    assertThat(
            decide(
                debt(
                    List.of(Failures.withNewExpiry(VISA)),
                    declined("2026-03-02", VISA, noSuchNumber))))
        .isInstanceOf(AskCustomer.class);
  }

  @Test
  void noPolicyAsksForMoreThanIsLawful() {
    assertThatThrownBy(() -> PLAIN.withAchWaits(List.of(3, 5, 7)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("again 2 times");
    assertThatThrownBy(() -> PLAIN.withCardFundsWaits(List.of(0)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cardFundsWaits");
  }

  @Test
  void nothingIsDecidedBeforeAnythingFailed() {
    assertThatThrownBy(() -> debt(List.of(VISA))).isInstanceOf(IllegalArgumentException.class);
  }
}
