package io.mspbilling.communication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A customer's invoices, some of which get paid, walked through day by day. */
final class DunningPolicyPropertyTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 150;

  /** An invoice of the simulation: due and paid so many days after the start. */
  private record Bill(int id, int due, int paid) {}

  private record World(DunningPolicy policy, List<Bill> bills, int everyDays) {}

  /** A message of the simulation. */
  private record Sent(LocalDate on, Reminder reminder) {}

  @Provide
  Arbitrary<World> worlds() {
    Arbitrary<List<Bill>> bills =
        Combinators.combine(
                Arbitraries.integers().between(-40, 100), Arbitraries.integers().between(0, 300))
            .as((due, paid) -> new Bill(0, due, paid))
            .list()
            .ofMinSize(1)
            .ofMaxSize(6)
            .map(DunningPolicyPropertyTest::numbered);
    return Combinators.combine(policies(), bills, Arbitraries.integers().between(1, 7))
        .as(World::new);
  }

  private static Arbitrary<DunningPolicy> policies() {
    Arbitrary<DunningPolicy> any =
        Combinators.combine(
                Arbitraries.integers().between(-10, 60).set().ofMaxSize(5),
                Arbitraries.integers().between(1, 10))
            .as(
                (days, spacing) ->
                    new DunningPolicy(
                        "v",
                        days.stream()
                            .sorted()
                            .map(late -> new DunningStep("day " + late, late, "{number}", ""))
                            .toList(),
                        spacing));
    return Arbitraries.oneOf(any, Arbitraries.just(DunningPolicy.forMsp()));
  }

  private static List<Bill> numbered(List<Bill> bills) {
    List<Bill> numbered = new ArrayList<>();
    bills.forEach(bill -> numbered.add(new Bill(numbered.size(), bill.due(), bill.paid())));
    return numbered;
  }

  @Property(tries = 300)
  void everyDebtWalksTheStepsInOrderWithoutASkipOrARepeat(@ForAll("worlds") World world) {
    Map<Integer, List<Integer>> steps = new HashMap<>();
    for (Sent sent : simulate(world)) {
      for (Debt debt : sent.reminder().debts()) {
        int id = Integer.parseInt(debt.invoice().id().value());
        steps.computeIfAbsent(id, none -> new ArrayList<>()).add(debt.reminders());
      }
    }

    assertThat(steps.values())
        .allSatisfy(
            walked -> {
              for (int i = 0; i < walked.size(); i++) {
                assertThat(walked.get(i)).isEqualTo(i);
              }
              assertThat(walked).hasSizeLessThanOrEqualTo(world.policy().steps().size());
            });
  }

  @Property(tries = 300)
  void twoMessagesAreNeverCloserThanTheSpacing(@ForAll("worlds") World world) {
    List<Sent> sent = simulate(world);
    for (int i = 1; i < sent.size(); i++) {
      assertThat(ChronoUnit.DAYS.between(sent.get(i - 1).on(), sent.get(i).on()))
          .isGreaterThanOrEqualTo(world.policy().spacingDays());
    }
  }

  @Property(tries = 300)
  void noStepComesBeforeItsDayAndNothingPaidIsNamed(@ForAll("worlds") World world) {
    for (Sent sent : simulate(world)) {
      for (Debt debt : sent.reminder().debts()) {
        Bill bill = world.bills().get(Integer.parseInt(debt.invoice().id().value()));
        assertThat(sent.on()).isBefore(START.plusDays(bill.paid()));
        assertThat(ChronoUnit.DAYS.between(debt.invoice().effectiveDueOn(), sent.on()))
            .isGreaterThanOrEqualTo(world.policy().steps().get(debt.reminders()).daysLate());
      }
    }
  }

  @Property(tries = 300)
  void theToneIsThatOfTheFurthestDebt(@ForAll("worlds") World world) {
    for (Sent sent : simulate(world)) {
      int furthest = sent.reminder().debts().stream().mapToInt(Debt::reminders).max().orElseThrow();
      assertThat(sent.reminder().step()).isEqualTo(world.policy().steps().get(furthest));
    }
  }

  @Property(tries = 300)
  void aDebtLeftUnpaidForLongReachesTheLastStep(@ForAll("worlds") World world) {
    Map<String, Integer> reached = new HashMap<>();
    simulate(world)
        .forEach(
            sent ->
                sent.reminder()
                    .debts()
                    .forEach(debt -> reached.merge(debt.invoice().id().value(), 1, Integer::sum)));
    for (Bill bill : world.bills()) {
      // Six bills of five steps, each at most ten days apart, with a look every week at least.
      if (bill.due() + 60 + 5 * 17 < DAYS && bill.paid() > DAYS) {
        assertThat(reached.getOrDefault(Integer.toString(bill.id()), 0))
            .isEqualTo(world.policy().steps().size());
      }
    }
  }

  @Property(tries = 300)
  void theOrderOfDebtsChangesNothing(@ForAll("worlds") World world, @ForAll Random random) {
    List<Debt> debts = debts(world, 60, Map.of());
    List<Debt> shuffled = new ArrayList<>(debts);
    Collections.shuffle(shuffled, random);

    assertThat(world.policy().decide(shuffled, Optional.empty(), START.plusDays(60)))
        .isEqualTo(world.policy().decide(debts, Optional.empty(), START.plusDays(60)));
  }

  private static List<Sent> simulate(World world) {
    List<Sent> sent = new ArrayList<>();
    Map<Integer, Integer> counts = new HashMap<>();
    for (int day = 0; day < DAYS; day += world.everyDays()) {
      LocalDate today = START.plusDays(day);
      Optional<LocalDate> last =
          sent.isEmpty() ? Optional.empty() : Optional.of(sent.get(sent.size() - 1).on());
      world
          .policy()
          .decide(debts(world, day, counts), last, today)
          .ifPresent(
              reminder -> {
                sent.add(new Sent(today, reminder));
                reminder
                    .debts()
                    .forEach(
                        debt ->
                            counts.merge(
                                Integer.parseInt(debt.invoice().id().value()), 1, Integer::sum));
              });
    }
    return sent;
  }

  private static List<Debt> debts(World world, int day, Map<Integer, Integer> counts) {
    return world.bills().stream()
        .filter(bill -> bill.paid() > day)
        .map(
            bill ->
                Debts.debt(
                    bill.id(), START.plusDays(bill.due()), counts.getOrDefault(bill.id(), 0)))
        .toList();
  }
}
