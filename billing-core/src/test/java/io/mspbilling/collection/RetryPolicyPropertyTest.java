package io.mspbilling.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.collection.RetryDecision.GiveUp;
import io.mspbilling.collection.RetryDecision.RetryOn;
import io.mspbilling.receivables.Rail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever happened before, the answer stays inside what Nacha and the card networks allow. */
final class RetryPolicyPropertyTest {

  private static final BusinessCalendar BANKS = BusinessCalendar.federalReserve();
  private static final RetryPolicy POLICY = RetryPolicy.lawful(BANKS);
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final Set<String> PRESENTABLE = Set.of("R01", "R09");
  private static final Set<DeclineClass> NEVER =
      Set.of(
          DeclineClass.DATA,
          DeclineClass.DEAD,
          DeclineClass.UNAUTHORISED,
          DeclineClass.AUTHENTICATION,
          DeclineClass.FRAUD);

  @Provide
  Arbitrary<List<FailedAttempt>> histories() {
    return attempts(Arbitraries.of(Rail.values())).list().ofMinSize(1).ofMaxSize(6).map(this::sort);
  }

  @Provide
  Arbitrary<List<FailedAttempt>> achHistories() {
    return attempts(Arbitraries.just(Rail.ACH)).list().ofMinSize(1).ofMaxSize(5).map(this::sort);
  }

  @Provide
  Arbitrary<List<FailedAttempt>> hopefulHistories() {
    Decline funds = new Decline(DeclineClass.FUNDS, "R01");
    return Combinators.combine(days(), Arbitraries.of(Rail.ACH, Rail.CARD))
        .as((day, rail) -> new FailedAttempt(day, rail, funds))
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(this::sort);
  }

  private static Arbitrary<FailedAttempt> attempts(Arbitrary<Rail> rails) {
    return Combinators.combine(days(), rails, declines()).as(FailedAttempt::new);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 400).map(START::plusDays);
  }

  /** Return codes with the class they have, and any class with any code. */
  private static Arbitrary<Decline> declines() {
    Arbitrary<String> codes =
        Arbitraries.of("R01", "R09", "R01", "R09", "R02", "R07", "R08", "R10", "R29", "X", "");
    return Arbitraries.oneOf(
        codes.map(code -> new Decline(AchReturns.classify(code), code)),
        Combinators.combine(Arbitraries.of(DeclineClass.values()), codes).as(Decline::new));
  }

  private List<FailedAttempt> sort(List<FailedAttempt> attempts) {
    return attempts.stream().sorted(Comparator.comparing(FailedAttempt::on)).toList();
  }

  @Property
  void anAchDebitIsPresentedAgainOnlyForWantOfFunds(
      @ForAll("histories") List<FailedAttempt> history) {
    if (last(history).rail() == Rail.ACH && retry(history).isPresent()) {
      assertThat(history)
          .filteredOn(failure -> failure.rail() == Rail.ACH)
          .allMatch(failure -> PRESENTABLE.contains(failure.decline().code()))
          .hasSizeLessThanOrEqualTo(2);
    }
  }

  @Property
  void anAchDebitIsPresentedOnABankingDayWithinTheWindow(
      @ForAll("achHistories") List<FailedAttempt> history) {
    retry(history)
        .ifPresent(
            on -> {
              assertThat(BANKS.isBusinessDay(on)).isTrue();
              // The original settled up to two banking days before its return.
              LocalDate settled = history.get(0).on().minusDays(6);
              assertThat(on).isBeforeOrEqualTo(settled.plusDays(180));
            });
  }

  @Property
  void whatMustNeverBeTriedAgainNeverIs(@ForAll("histories") List<FailedAttempt> history) {
    if (history.stream().anyMatch(failure -> NEVER.contains(failure.decline().type()))) {
      assertThat(POLICY.decide(history)).isInstanceOf(GiveUp.class);
    }
  }

  @Property
  void thereAreNeverMoreThanThreeRetries(@ForAll("histories") List<FailedAttempt> history) {
    if (history.size() > 3) {
      assertThat(POLICY.decide(history)).isInstanceOf(GiveUp.class);
    }
  }

  @Property
  void aRetryComesAfterTheFailure(@ForAll("histories") List<FailedAttempt> history) {
    retry(history).ifPresent(on -> assertThat(on).isAfter(last(history).on()));
  }

  @Property
  void theSameHistoryHasTheSameAnswer(@ForAll("histories") List<FailedAttempt> history) {
    assertThat(RetryPolicy.lawful(BANKS).decide(new ArrayList<>(history)))
        .isEqualTo(POLICY.decide(history));
  }

  @Property
  void aLaterFailureIsNeverRetriedEarlier(
      @ForAll("hopefulHistories") List<FailedAttempt> history,
      @ForAll @IntRange(max = 200) int later) {
    List<FailedAttempt> delayed = new ArrayList<>(history);
    FailedAttempt last = delayed.remove(delayed.size() - 1);
    delayed.add(new FailedAttempt(last.on().plusDays(later), last.rail(), last.decline()));

    Optional<LocalDate> sooner = retry(history);
    retry(delayed)
        .ifPresent(
            on -> assertThat(sooner).hasValueSatisfying(s -> assertThat(on).isAfterOrEqualTo(s)));
  }

  private static Optional<LocalDate> retry(List<FailedAttempt> history) {
    return POLICY.decide(history) instanceof RetryOn retry
        ? Optional.of(retry.on())
        : Optional.empty();
  }

  private static FailedAttempt last(List<FailedAttempt> history) {
    return history.get(history.size() - 1);
  }
}
