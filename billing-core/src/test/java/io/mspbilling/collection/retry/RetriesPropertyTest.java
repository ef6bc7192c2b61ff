package io.mspbilling.collection.retry;

import static io.mspbilling.collection.retry.Failures.BANK;
import static io.mspbilling.collection.retry.Failures.MASTERCARD;
import static io.mspbilling.collection.retry.Failures.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.calendar.PayDay;
import io.mspbilling.collection.decline.Decline;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.method.CardNetwork;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.collection.retry.RetryDecision.RetryAt;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Any policy is played against any answers, over several debts on the same cards, and what it did
 * is held against the rules of Nacha and the networks, written down here a second time.
 */
final class RetriesPropertyTest {

  private static final BusinessCalendar BANKS = BusinessCalendar.federalReserve();
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final SavedMethod UNKNOWN = Failures.card("Card 1111", CardNetwork.OTHER);
  private static final List<SavedMethod> METHODS = List.of(VISA, MASTERCARD, UNKNOWN, BANK);
  private static final Set<String> PRESENTABLE = Set.of("R01", "R09");
  private static final Set<String> NEVER_BY_VISA =
      Set.of("04", "07", "12", "14", "15", "41", "43", "46", "57", "R0", "R1", "R3");
  private static final Set<String> NEVER_BY_MASTERCARD = Set.of("03", "21", "7903", "7921", "99");

  /** A charge that was made. */
  private record Charge(
      int debt,
      SavedMethod method,
      LocalDate on,
      boolean isAgain,
      Optional<LocalDate> authorisedOn,
      FailedAttempt failed) {

    /** Whether an earlier one was stopped, and this one was authorised since. */
    boolean isAuthorisedSince(Charge stopped) {
      return stopped.failed().decline().code().equals("R08")
          && authorisedOn.filter(stopped.failed().on()::isBefore).isPresent();
    }
  }

  @Provide
  Arbitrary<RetryPolicy> policies() {
    Arbitrary<List<Integer>> waits = Arbitraries.integers().between(1, 90).list().ofMaxSize(12);
    Arbitrary<PayDay> payDays =
        Arbitraries.oneOf(
            Arbitraries.integers().between(1, 31).map(PayDay.DayOfMonth::new),
            Arbitraries.of(DayOfWeek.class).map(PayDay.Weekday::new));
    Arbitrary<TimeOfDay> hours =
        Combinators.combine(
                Arbitraries.integers().between(0, 23), Arbitraries.integers().between(0, 23))
            .as(
                (one, other) ->
                    new TimeOfDay(
                        LocalTime.of(Math.min(one, other), 0),
                        LocalTime.of(Math.max(one, other), 59)));
    return Combinators.combine(
            Arbitraries.integers().between(1, 90).list().ofMaxSize(2),
            waits,
            waits,
            waits,
            payDays.set().ofMaxSize(3),
            hours,
            Arbitraries.of(true, false))
        .as(
            (ach, funds, temporary, generic, days, at, next) ->
                RetryPolicy.builder()
                    .achWaits(ach)
                    .cardFundsWaits(funds)
                    .cardTemporaryWaits(temporary)
                    .cardGenericWaits(generic)
                    .payDays(days)
                    .timeOfDay(at)
                    .triesNextMethod(next)
                    .build());
  }

  @Property(tries = 10_000)
  void noPolicyDoesWhatIsUnlawful(@ForAll("policies") RetryPolicy policy, @ForAll long seed) {
    List<Charge> charges = play(policy, new Random(seed), 0);
    assertLawful(charges);
    assertThat(charges)
        .filteredOn(charge -> charge.method().equals(BANK) && charge.isAgain())
        .allMatch(charge -> BANKS.isBusinessDay(charge.on()));
  }

  @Property(tries = 10_000)
  void norDoesItWhereTheBillingDayIsNotRunForDays(
      @ForAll("policies") RetryPolicy policy,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 19) int idle) {
    assertLawful(play(policy, new Random(seed), idle));
  }

  private static void assertLawful(List<Charge> charges) {
    for (Charge charge : charges) {
      List<Charge> before =
          charges.stream()
              .filter(one -> one.debt() == charge.debt() && one.on().isBefore(charge.on()))
              .toList();
      List<Charge> same =
          before.stream().filter(one -> one.method().equals(charge.method())).toList();
      if (charge.method().equals(BANK)) {
        keepsNacha(charge, same);
      } else {
        keepsTheNetworks(charge, same, charges);
      }
      assertThat(before)
          .filteredOn(one -> !charge.isAuthorisedSince(one))
          .noneMatch(
              one ->
                  one.failed().decline().type() == DeclineClass.UNAUTHORISED
                      || one.failed().decline().type() == DeclineClass.FRAUD);
    }
  }

  private static void keepsNacha(Charge charge, List<Charge> all) {
    List<Charge> before = new ArrayList<>();
    for (Charge one : all) {
      before.add(one);
      if (charge.isAuthorisedSince(one)) {
        before.clear();
      }
    }
    assertThat(before.size()).isLessThanOrEqualTo(2);
    assertThat(before).allMatch(one -> PRESENTABLE.contains(one.failed().decline().code()));
    LocalDate presented = BANKS.onOrAfter(charge.on());
    assertThat(before).allMatch(one -> !presented.isAfter(one.failed().chargedOn().plusDays(180)));
  }

  private static void keepsTheNetworks(Charge charge, List<Charge> same, List<Charge> all) {
    boolean isVisa = charge.method().network() != CardNetwork.MASTERCARD;
    boolean isMastercard = charge.method().network() != CardNetwork.VISA;
    assertThat(same)
        .noneMatch(
            one ->
                isVisa
                    && one.failed()
                        .decline()
                        .networkCode()
                        .filter(NEVER_BY_VISA::contains)
                        .isPresent())
        .noneMatch(
            one ->
                isMastercard
                    && one.failed()
                        .decline()
                        .advice()
                        .filter(NEVER_BY_MASTERCARD::contains)
                        .isPresent())
        .noneMatch(
            one ->
                isMastercard
                    && one.failed().decline().advice().filter("30"::equals).isPresent()
                    && charge.on().isBefore(one.on().plusDays(10)));
    if (!same.isEmpty()) {
      List<LocalDate> uses =
          all.stream().filter(one -> one.method().equals(charge.method())).map(Charge::on).toList();
      assertThat(within(uses, charge.on(), 30)).isLessThan(isVisa ? 15 : 35);
      assertThat(within(uses, charge.on(), 30))
          .isLessThan(charge.method().network() == CardNetwork.OTHER ? 8 : 35);
      assertThat(within(uses, charge.on(), 1)).isLessThan(isMastercard ? 10 : 15);
    }
  }

  /** How often a card was charged in so many days before a day. */
  private static long within(List<LocalDate> uses, LocalDate day, int days) {
    return uses.stream()
        .filter(use -> use.isBefore(day) && !use.isBefore(day.minusDays(days - 1L)))
        .count();
  }

  /**
   * Plays up to a year: each debt is charged on a day of its own, and answered at random.
   *
   * @param idle on how many of twenty days nobody runs the billing day
   */
  private static List<Charge> play(RetryPolicy policy, Random random, int idle) {
    Retries retries = new Retries(policy, BANKS, CHICAGO);
    List<SavedMethod> methods = new ArrayList<>(METHODS);
    Collections.shuffle(methods, random);
    methods = methods.subList(0, 1 + random.nextInt(methods.size()));
    List<Charge> charges = new ArrayList<>();
    Map<String, List<LocalDate>> uses = new HashMap<>();
    Map<Integer, List<FailedAttempt>> failures = new HashMap<>();
    Optional<LocalDate> authorisedOn = Optional.of(START);
    int debts = 1 + random.nextInt(12);
    boolean isHopeful = random.nextBoolean();
    for (LocalDate day : START.datesUntil(START.plusDays(300)).toList()) {
      if (random.nextInt(20) < idle) {
        continue; // nobody runs the billing day
      }
      if (random.nextInt(60) == 0) {
        authorisedOn = Optional.of(day);
      }
      for (int debt : IntStream.range(0, debts).toArray()) {
        List<FailedAttempt> all = failures.computeIfAbsent(debt, d -> new ArrayList<>());
        Optional<SavedMethod> due =
            all.isEmpty()
                ? Optional.of(methods.get(0)).filter(first -> !day.isBefore(START.plusDays(debt)))
                : again(
                    retries, new FailedDebt("debt " + debt, methods, all, authorisedOn, uses), day);
        if (due.isPresent()) {
          FailedAttempt failed = answer(due.get(), day, random, isHopeful);
          charges.add(
              new Charge(
                  debt,
                  due.get(),
                  day,
                  all.stream().anyMatch(one -> one.method().equals(due.get())),
                  authorisedOn,
                  failed));
          uses.computeIfAbsent(due.get().fingerprint(), card -> new ArrayList<>()).add(day);
          all.add(failed);
        }
      }
    }
    return charges;
  }

  private static Optional<SavedMethod> again(Retries retries, FailedDebt debt, LocalDate day) {
    if (day.isBefore(debt.last().on()) || !(retries.decide(debt, day) instanceof RetryAt at)) {
      return Optional.empty();
    }
    assertThat(at.on()).isAfter(debt.last().on());
    assertThat(at.at().atZone(CHICAGO).toLocalDate()).isEqualTo(at.on());
    return at.on().isAfter(day) ? Optional.empty() : Optional.of(at.method());
  }

  private static FailedAttempt answer(
      SavedMethod method, LocalDate day, Random random, boolean isHopeful) {
    if (method.equals(BANK)) {
      List<String> codes =
          List.of("R01", "R09", "R01", "R08", "R08", "R02", "R04", "R10", "R17", "R99");
      String code = codes.get(random.nextInt(isHopeful ? 4 : codes.size()));
      return new FailedAttempt(
          day, day.plusDays(1 + random.nextInt(5)), method, Decline.ofReturn(code));
    }
    List<DeclineClass> types =
        List.of(
            DeclineClass.FUNDS,
            DeclineClass.TEMPORARY,
            DeclineClass.GENERIC,
            DeclineClass.DATA,
            DeclineClass.DEAD,
            DeclineClass.UNAUTHORISED,
            DeclineClass.FRAUD);
    Decline.Builder decline =
        Decline.builder().type(types.get(random.nextInt(isHopeful ? 3 : 7))).code("no");
    if (random.nextInt(isHopeful ? 40 : 4) == 0) {
      decline.networkCode(List.of("04", "14", "51", "57", "R1", "05").get(random.nextInt(6)));
    }
    if (random.nextInt(isHopeful ? 40 : 4) == 0) {
      decline.advice(List.of("03", "21", "24", "30", "99", "02").get(random.nextInt(6)));
    }
    return new FailedAttempt(day, day, method, decline.build());
  }

  @Property
  void theSameHistoryHasTheSameAnswer(@ForAll("policies") RetryPolicy policy, @ForAll long seed) {
    assertThat(play(policy, new Random(seed), 0)).isEqualTo(play(policy, new Random(seed), 0));
  }
}
