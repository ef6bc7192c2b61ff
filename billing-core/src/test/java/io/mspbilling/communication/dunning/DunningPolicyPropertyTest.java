package io.mspbilling.communication.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A customer's invoices, some of which get paid, walked through day by day. */
final class DunningPolicyPropertyTest {

  /** Six debts of five steps, of which each comes four times, one message a week. */
  private static final int LONG = 1000;

  @Provide
  Arbitrary<DunningWorld> worlds() {
    return DunningWorld.any();
  }

  @Property(tries = 300)
  void noStepIsRepeatedAndNoneIsTakenBeforeAnEarlierOne(@ForAll("worlds") DunningWorld world) {
    Map<String, List<StepId>> walked = new HashMap<>();
    world
        .play()
        .forEach(
            sent ->
                sent.reminder()
                    .taken()
                    .forEach(
                        one ->
                            walked
                                .computeIfAbsent(
                                    one.debt().invoice().number(), none -> new ArrayList<>())
                                .add(one.step())));
    walked
        .values()
        .forEach(
            steps -> {
              assertThat(new HashSet<>(steps)).hasSameSizeAs(steps);
              for (int i = 1; i < steps.size(); i++) {
                assertThat(place(world, steps.get(i)))
                    .isGreaterThan(place(world, steps.get(i - 1)));
              }
            });
  }

  private static int place(DunningWorld world, StepId step) {
    List<String> names = world.policy().steps().stream().map(DunningStep::name).toList();
    return names.indexOf(step.step()) * 100 + step.occurrence();
  }

  @Property(tries = 300)
  void noLateStepIsSkipped(@ForAll("worlds") DunningWorld world) {
    for (DunningWorld.Sent sent : world.play()) {
      for (Reminder.Taken one : sent.reminder().taken()) {
        int taken = place(world, one.step());
        List<Integer> before =
            one.debt().sent().stream().map(step -> place(world, step.step())).toList();
        int from = before.stream().max(Integer::compare).orElse(-1);
        for (DunningStep step : world.policy().messages()) {
          int place = place(world, new StepId("v", step.name(), 0));
          if (place > from && place < taken) {
            assertThat(mayBePassed(world, one.debt(), step, one.step()))
                .as("%s was skipped by %s", step.name(), one)
                .isTrue();
          }
        }
      }
    }
  }

  /** A notice, or one that falls on the day of the step after it. */
  private static boolean mayBePassed(
      DunningWorld world, Debt debt, DunningStep step, StepId taken) {
    DunningPolicy policy = world.policy();
    LocalDate planned = step.time().after(debt.dueOn(), policy.businessDays());
    if (!planned.isAfter(debt.dueOn())) {
      return true;
    }
    int index = policy.steps().indexOf(step);
    return (!policy.isOpenOn(planned) && policy.shift() == Shift.SKIP)
        || policy.steps().subList(index + 1, policy.steps().size()).stream()
            .map(later -> later.time().after(debt.dueOn(), policy.businessDays()))
            .anyMatch(later -> sameDay(policy, planned, later))
        || taken.step().equals(step.name());
  }

  private static boolean sameDay(DunningPolicy policy, LocalDate one, LocalDate other) {
    return !other.isAfter(policy.nextOpen(one))
        || (policy.shift() == Shift.BACKWARD && !lastOpen(policy, other).isAfter(one));
  }

  private static LocalDate lastOpen(DunningPolicy policy, LocalDate day) {
    LocalDate open = day;
    while (!policy.isOpenOn(open)) {
      open = open.minusDays(1);
    }
    return open;
  }

  @Property(tries = 300)
  void twoMessagesAreNeverCloserThanTheSpacingNorMoreThanAllowedInAWeek(
      @ForAll("worlds") DunningWorld world) {
    List<DunningWorld.Sent> sent = world.play();
    for (int i = 1; i < sent.size(); i++) {
      assertThat(ChronoUnit.DAYS.between(sent.get(i - 1).on(), sent.get(i).on()))
          .isGreaterThanOrEqualTo(Math.max(1, world.policy().spacingDays()));
    }
    for (DunningWorld.Sent one : sent) {
      assertThat(sent)
          .filteredOn(
              other -> !other.on().isAfter(one.on()) && other.on().plusDays(7).isAfter(one.on()))
          .hasSizeLessThanOrEqualTo(world.policy().mostAWeek());
    }
  }

  @Property(tries = 300)
  void nothingIsSentOnAClosedDayBeforeItsTimeOrOfWhatIsPaid(@ForAll("worlds") DunningWorld world) {
    for (DunningWorld.Sent sent : world.play()) {
      assertThat(world.policy().isOpenOn(sent.on())).isTrue();
      for (Reminder.Taken one : sent.reminder().taken()) {
        DunningWorld.Bill bill = world.bill(one.debt());
        assertThat(bill.isOpenOn(world.dayOf(sent.on()))).isTrue();
        MessageStep step = step(world, one.step());
        LocalDate planned = step.time().after(one.debt().dueOn(), world.policy().businessDays());
        if (world.policy().shift() != Shift.BACKWARD) {
          assertThat(sent.on()).isAfterOrEqualTo(planned);
        }
        LocalDate due = one.debt().dueOn();
        if (one.step().occurrence() == 0 && planned.isBefore(due)) {
          assertThat(sent.on()).isBefore(due);
        } else if (planned.isEqual(due)) {
          assertThat(sent.on()).isAfterOrEqualTo(due);
        } else if (planned.isAfter(due)) {
          assertThat(sent.on()).isAfter(due);
        }
      }
    }
  }

  private static MessageStep step(DunningWorld world, StepId id) {
    return world.policy().messages().stream()
        .filter(one -> one.name().equals(id.step()))
        .findFirst()
        .orElseThrow();
  }

  @Property(tries = 300)
  void theToneIsThatOfTheFurthestDebt(@ForAll("worlds") DunningWorld world) {
    for (DunningWorld.Sent sent : world.play()) {
      int furthest =
          sent.reminder().taken().stream()
              .mapToInt(one -> place(world, one.step()) / 100)
              .max()
              .orElseThrow();
      assertThat(sent.reminder().step()).isEqualTo(world.policy().steps().get(furthest));
    }
  }

  @Property(tries = 100)
  void whoLooksEveryDayAndWhoLooksEveryWeekComeToTheSameLastStep(
      @ForAll("worlds") DunningWorld world) {
    Map<String, StepId> daily = last(world, world.lookingEvery(1).play(LONG));
    Map<String, StepId> weekly = last(world, world.lookingEvery(7).play(LONG));
    for (DunningWorld.Bill bill : world.bills()) {
      if (bill.isNeverPaid()) {
        assertThat(weekly.get(bill.number())).isEqualTo(daily.get(bill.number()));
      }
    }
  }

  /** Whoever looks too late does not say any more what falls due soon. */
  private static Map<String, StepId> last(DunningWorld world, List<DunningWorld.Sent> all) {
    Map<String, StepId> last = new HashMap<>();
    for (DunningWorld.Sent sent : all) {
      for (Reminder.Taken one : sent.reminder().taken()) {
        if (step(world, one.step()).time().days() >= 0 || !sent.on().isBefore(one.debt().dueOn())) {
          last.put(one.debt().invoice().number(), one.step());
        }
      }
    }
    return last;
  }

  @Property(tries = 300)
  void theOrderOfDebtsChangesNothing(@ForAll("worlds") DunningWorld world, @ForAll Random random) {
    List<Debt> debts = world.debts(60, Map.of());
    List<Debt> shuffled = new ArrayList<>(debts);
    Collections.shuffle(shuffled, random);
    LocalDate today = DunningWorld.START.plusDays(60);

    assertThat(world.policy().decide(shuffled, List.of(), Debts.ANY, today).reminder())
        .isEqualTo(world.policy().decide(debts, List.of(), Debts.ANY, today).reminder());
  }

  @Property(tries = 300)
  void everyDebtIsEitherRemindedOfOrLeftForAReason(@ForAll("worlds") DunningWorld world) {
    for (int day = 0; day < DunningWorld.DAYS; day += 9) {
      List<Debt> debts = world.debts(day, Map.of());
      DunningDecision decision =
          world.policy().decide(debts, List.of(), Debts.ANY, DunningWorld.START.plusDays(day));
      List<Debt> all = new ArrayList<>(decision.reminder().map(Reminder::debts).orElse(List.of()));
      decision.left().forEach(one -> all.add(one.debt()));
      Set<Debt> distinct = new HashSet<>(all);
      assertThat(distinct).hasSameSizeAs(all).containsExactlyInAnyOrderElementsOf(debts);
      assertThat(decision.left()).allSatisfy(one -> assertThat(one.why().reason()).isNotBlank());
    }
  }
}
