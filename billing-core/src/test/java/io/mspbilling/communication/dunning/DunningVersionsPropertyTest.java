package io.mspbilling.communication.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * A debt walks under one version of a policy, and from a day on under another. Steps are named by
 * the day on which they are due, so that the test can tell what is sent when.
 */
final class DunningVersionsPropertyTest {

  private static final LocalDate DUE = LocalDate.of(2028, 2, 1);
  private static final int END = 220;

  /**
   * A change of rules.
   *
   * @param before on which days late there is a message by the first version
   * @param after the same of the second
   * @param renamed whether the second says what its steps were called by the first
   * @param on how many days after the due date the second comes into force
   * @param asleep for so many days nobody looks before
   */
  private record Change(
      Set<Integer> before, Set<Integer> after, boolean renamed, int on, int asleep) {}

  @Provide
  Arbitrary<Change> changes() {
    Arbitrary<Set<Integer>> days = Arbitraries.integers().between(1, 60).set().ofMaxSize(6);
    return Combinators.combine(
            days,
            days,
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 70),
            Arbitraries.integers().between(0, 20))
        .as(Change::new);
  }

  @Property(tries = 1000)
  void aNewVersionRepeatsNothingAndSkipsNothing(@ForAll("changes") Change change) {
    List<SentStep> sent = new ArrayList<>();
    walk(policy("one", "v1 day ", change.before(), false), 0, change.on() - change.asleep(), sent);
    List<SentStep> old = List.copyOf(sent);
    walk(policy("two", "v2 day ", change.after(), change.renamed()), change.on(), END, sent);

    List<Integer> fresh =
        sent.subList(old.size(), sent.size()).stream()
            .map(DunningVersionsPropertyTest::day)
            .toList();
    Set<Integer> expected = new TreeSet<>(change.after());
    if (!old.isEmpty()) {
      int passed = passed(change, old);
      expected.removeIf(day -> day <= passed);
    }
    assertThat(fresh).containsExactlyElementsOf(expected);
    assertThat(new HashSet<>(sent)).hasSameSizeAs(sent);
  }

  /** Up to which day the new version has nothing more to say. */
  private static int passed(Change change, List<SentStep> old) {
    int furthest = 0;
    for (SentStep one : old) {
      boolean isKnown = change.renamed() && change.after().contains(day(one));
      furthest =
          Math.max(furthest, isKnown ? day(one) : (int) (one.on().toEpochDay() - DUE.toEpochDay()));
    }
    return furthest;
  }

  private static int day(SentStep sent) {
    return Integer.parseInt(sent.step().step().replaceAll("v. day ", ""));
  }

  private static void walk(DunningPolicy policy, int from, int until, List<SentStep> sent) {
    for (int day = from; day < until; day++) {
      LocalDate today = DUE.plusDays(day);
      Debt debt = Debts.after(Debts.debt(1, DUE), sent.toArray(new SentStep[0]));
      policy
          .decide(List.of(debt), List.of(), Debts.ANY, today)
          .reminder()
          .ifPresent(one -> sent.add(new SentStep(one.taken().get(0).step(), today)));
    }
  }

  private static DunningPolicy policy(
      String version, String prefix, Set<Integer> days, boolean renamed) {
    return DunningPolicy.builder()
        .version(version)
        .addAllSteps(
            new TreeSet<>(days)
                .stream()
                    .map(
                        day ->
                            MessageStep.builder()
                                .name(prefix + day)
                                .formerly(renamed ? Set.of("v1 day " + day) : Set.of())
                                .time(StepTime.daysLate(day))
                                .subject("s")
                                .opening("o")
                                .build())
                    .toList())
        .onBusinessDaysOnly(false)
        .build();
  }
}
