package io.mspbilling.communication.dunning;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A customer's invoices, of which some get paid, and some of these are owed again. */
record DunningWorld(DunningPolicy policy, List<Bill> bills, int everyDays) {

  /** A leap year: the days go over 29 February, and over both changes of the clock. */
  static final LocalDate START = LocalDate.of(2028, 1, 3);

  static final int DAYS = 400;

  private static final int NEVER = 9999;

  /** An invoice: due, paid and taken back so many days after the start. */
  record Bill(int id, int due, int paid, int back, String currency) {

    boolean isOpenOn(int day) {
      return day < paid || day >= back;
    }

    boolean isNeverPaid() {
      return paid == NEVER;
    }

    String number() {
      return Integer.toString(1000 + id);
    }
  }

  /** A message that was sent. */
  record Sent(LocalDate on, Reminder reminder) {}

  static Arbitrary<DunningWorld> any() {
    Arbitrary<List<Bill>> bills =
        Combinators.combine(
                Arbitraries.integers().between(-40, 100),
                Arbitraries.oneOf(Arbitraries.integers().between(0, 200), Arbitraries.just(NEVER)),
                Arbitraries.oneOf(Arbitraries.integers().between(1, 90), Arbitraries.just(NEVER)),
                Arbitraries.of("USD", "EUR"))
            .as((due, paid, after, currency) -> new Bill(0, due, paid, paid + after, currency))
            .list()
            .ofMinSize(1)
            .ofMaxSize(6)
            .map(DunningWorld::numbered);
    return Combinators.combine(policies(), bills, Arbitraries.integers().between(1, 7))
        .as(DunningWorld::new);
  }

  private static List<Bill> numbered(List<Bill> bills) {
    List<Bill> numbered = new ArrayList<>();
    bills.forEach(
        bill ->
            numbered.add(
                new Bill(numbered.size(), bill.due(), bill.paid(), bill.back(), bill.currency())));
    return numbered;
  }

  private static Arbitrary<DunningPolicy> policies() {
    Arbitrary<DunningPolicy> any =
        Combinators.combine(
                Arbitraries.integers().between(-10, 60).set().ofMaxSize(5),
                Arbitraries.of(StepTime.DayUnit.values()),
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, 10),
                Arbitraries.integers().between(1, 7),
                Arbitraries.of(Shift.values()),
                Arbitraries.of(DunningScope.values()),
                Arbitraries.of(true, false))
            .as(DunningWorld::policy);
    return Arbitraries.oneOf(any, Arbitraries.just(DunningPolicy.forMsp()));
  }

  private static DunningPolicy policy(
      Set<Integer> days,
      StepTime.DayUnit unit,
      int repeats,
      int spacing,
      int mostAWeek,
      Shift shift,
      DunningScope scope,
      boolean onBusinessDaysOnly) {
    return DunningPolicy.builder()
        .version("v")
        .addAllSteps(
            days.stream()
                .sorted()
                .map(late -> step(late, unit, late % 4 == 0 ? repeats : 0))
                .toList())
        .spacingDays(spacing)
        .mostAWeek(mostAWeek)
        .shift(shift)
        .scope(scope)
        .onBusinessDaysOnly(onBusinessDaysOnly)
        .build();
  }

  private static DunningStep step(int late, StepTime.DayUnit unit, int repeats) {
    return MessageStep.builder()
        .name("day " + late)
        .time(new StepTime(Anchor.DUE, late, unit))
        .repeat(new Repeat(5, repeats))
        .subject("{number}")
        .opening("")
        .build();
  }

  DunningWorld lookingEvery(int days) {
    return new DunningWorld(policy, bills, days);
  }

  Bill bill(Debt debt) {
    return bills.get(Integer.parseInt(debt.invoice().id().value()));
  }

  int dayOf(LocalDate date) {
    return (int) ChronoUnit.DAYS.between(START, date);
  }

  /** All messages, if somebody looks every so many days. */
  List<Sent> play() {
    return play(DAYS);
  }

  List<Sent> play(int days) {
    List<Sent> sent = new ArrayList<>();
    Map<Integer, List<SentStep>> told = new HashMap<>();
    for (int day = 0; day < days; day += everyDays) {
      LocalDate today = START.plusDays(day);
      look(day, today, sent, told)
          .ifPresent(
              reminder -> {
                sent.add(new Sent(today, reminder));
                reminder
                    .taken()
                    .forEach(
                        one ->
                            told.computeIfAbsent(bill(one.debt()).id(), none -> new ArrayList<>())
                                .add(new SentStep(one.step(), today)));
              });
    }
    return sent;
  }

  private Optional<Reminder> look(
      int day, LocalDate today, List<Sent> sent, Map<Integer, List<SentStep>> told) {
    List<LocalDate> messages = sent.stream().map(Sent::on).toList();
    return policy.decide(debts(day, told), messages, Debts.ANY, today).reminder();
  }

  List<Debt> debts(int day, Map<Integer, List<SentStep>> told) {
    return bills.stream()
        .filter(bill -> bill.isOpenOn(day))
        .map(
            bill ->
                Debts.after(
                    Debts.debt(
                        bill.id(), START.plusDays(bill.due()), Money.of("100.00", bill.currency())),
                    told.getOrDefault(bill.id(), List.of()).toArray(new SentStep[0])))
        .toList();
  }
}
