package io.mspbilling.automation.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.automation.explorer.Choice.Kind;
import io.mspbilling.automation.explorer.Gate.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The explorer on toys whose bugs are known, and whose schedules can be counted by hand. */
class ToyTest {

  private static final Op READ = new Op("list", "read", Op.Effect.READ);
  private static final Op WRITE = new Op("list", "write", Op.Effect.WRITE);
  private static final Op ELSEWHERE = new Op("mail", "write", Op.Effect.WRITE);

  /** Charges unless somebody has written down that he does. */
  private static Scene chargesTwice(Stage stage) {
    List<String> journal = new ArrayList<>();
    List<String> vendor = new ArrayList<>();
    for (String name : List.of("w1", "w2")) {
      stage.spawn(
          name,
          () -> {
            stage.pass(Side.BEFORE, READ);
            boolean mine = journal.isEmpty();
            if (mine) {
              stage.pass(Side.BEFORE, WRITE);
              journal.add(name);
              vendor.add(name);
            }
          });
    }
    return () -> assertThat(vendor).as("charges").hasSizeLessThanOrEqualTo(1);
  }

  /** Charges only if what was read is still all there is. */
  private static Scene chargesOnce(Stage stage) {
    List<String> journal = new ArrayList<>();
    List<String> vendor = new ArrayList<>();
    for (String name : List.of("w1", "w2")) {
      stage.spawn(
          name,
          () -> {
            stage.pass(Side.BEFORE, READ);
            int last = journal.size();
            stage.pass(Side.BEFORE, WRITE);
            if (last == 0 && journal.size() == last) {
              journal.add(name);
              vendor.add(name);
            }
          });
    }
    return () -> assertThat(vendor).as("charges").hasSize(1);
  }

  /** Charges while it holds a lease, and believes its clock that it still does. */
  private static Scene chargesUnderALease(Stage stage) {
    Instant[] leasedUntil = {Instant.MIN};
    List<String> vendor = new ArrayList<>();
    for (String name : List.of("w1", "w2")) {
      stage.spawn(
          name,
          () -> {
            stage.pass(Side.BEFORE, WRITE);
            Instant now = stage.clock().instant();
            if (vendor.isEmpty() && now.isAfter(leasedUntil[0])) {
              leasedUntil[0] = now.plus(Duration.ofMinutes(5));
              stage.pass(Side.BEFORE, ELSEWHERE);
              vendor.add(name);
            }
          });
    }
    return () -> assertThat(vendor).as("charges").hasSizeLessThanOrEqualTo(1);
  }

  private static Scene counting(Stage stage, List<List<String>> traces, Op... ops) {
    List<String> trace = new ArrayList<>();
    for (String name : List.of("a", "b")) {
      stage.spawn(
          name,
          () -> {
            for (int i = 0; i < ops.length; i++) {
              stage.pass(Side.BEFORE, ops[i]);
              trace.add(name + i);
            }
          });
    }
    return () -> traces.add(trace);
  }

  @Test
  void findsTheMissingCheckAndShrinksItToOnePreemption() {
    Explored explored = new Explorer(ToyTest::chargesTwice).exhaust(Budget.preemptions(2));

    assertThat(explored.failure()).isPresent();
    assertThat(explored.failure().get().moves())
        .extracting(Move::toString)
        .containsExactly("w1@2 SWITCH w2");
    assertThat(explored.failure().get().toString())
        .contains("\"w1@2 SWITCH w2\"", "w1@2 BEFORE list.write");
  }

  @Test
  void aRandomSearchFindsItTooAndShrinksItToTheSame() {
    Budget budget = Budget.preemptions(6);
    Explored explored = new Explorer(ToyTest::chargesTwice).random(budget, 7, 1_000);

    assertThat(explored.failure()).isPresent();
    assertThat(explored.failure().get().moves()).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void aReplayGoesTheSameWay() {
    Explorer explorer = new Explorer(ToyTest::chargesTwice);

    assertThat(explorer.replay(Move.parseAll("w1@2 SWITCH w2"))).isPresent();
    assertThat(explorer.replay(Move.parseAll("w1@1 SWITCH w2"))).isEmpty();
    assertThat(explorer.replay(List.of())).isEmpty();
  }

  @Test
  void aLeaseByTheClockIsNoFence() {
    Explorer explorer = new Explorer(ToyTest::chargesUnderALease);
    assertThat(explorer.exhaust(Budget.preemptions(2)).failure()).isEmpty();

    Explored explored = explorer.exhaust(Budget.preemptions(1).waits(1, Duration.ofMinutes(10)));
    assertThat(explored.failure()).isPresent();
    assertThat(explored.failure().get().moves())
        .extracting(Move::toString)
        .containsExactly("w1@2 WAIT PT10M", "w1@2 SWITCH w2");
  }

  @Test
  void aWorkerThatFailsIsAFailure() {
    Explored explored =
        new Explorer(
                stage -> {
                  for (String name : List.of("w1", "w2")) {
                    stage.spawn(
                        name,
                        () -> {
                          stage.pass(Side.BEFORE, READ);
                          stage.pass(Side.BEFORE, WRITE);
                          throw new IllegalStateException("a bug");
                        });
                  }
                  return () -> {};
                })
            .exhaust(Budget.preemptions(2));

    assertThat(explored.failure()).isPresent();
    assertThat(explored.failure().get().error()).hasMessageContaining("a bug");
    assertThat(explored.failure().get().moves()).isEmpty();
  }

  @Test
  void theRepairedToyIsGreen() {
    Explored all = new Explorer(ToyTest::chargesOnce).exhaust(Budget.preemptions(2));
    assertThat(all.failure()).isEmpty();

    Explored some = new Explorer(ToyTest::chargesOnce).random(Budget.preemptions(6), 7, 1_000);
    assertThat(some.failure()).isEmpty();
  }

  /** All six orders of two calls each; which of them begins is one of the choices. */
  @Test
  void twoPreemptionsTryEveryOrderOfTwoWritesEach() {
    List<List<String>> traces = new ArrayList<>();
    Explored explored =
        new Explorer(stage -> counting(stage, traces, WRITE, WRITE)).exhaust(Budget.preemptions(2));

    assertThat(explored.failure()).isEmpty();
    assertThat(traces).doesNotHaveDuplicates().hasSize(6);
    assertThat(explored.distinct()).isEqualTo(explored.schedules());
  }

  @Test
  void callsThatCommuteNeedOneOrderOnly() {
    List<List<String>> reads = new ArrayList<>();
    new Explorer(stage -> counting(stage, reads, READ, READ)).exhaust(Budget.preemptions(2));
    assertThat(reads)
        .containsExactly(List.of("a0", "a1", "b0", "b1"), List.of("b0", "b1", "a0", "a1"));

    List<List<String>> mixed = new ArrayList<>();
    new Explorer(stage -> counting(stage, mixed, ELSEWHERE, WRITE)).exhaust(Budget.preemptions(2));
    assertThat(mixed).doesNotHaveDuplicates().hasSizeLessThan(6);
  }

  @Test
  void aCrashedWorkerIsOpenedAgain() {
    List<Integer> runs = new ArrayList<>();
    Explored explored =
        new Explorer(
                stage -> {
                  int[] lives = new int[1];
                  stage.spawn(
                      "w1",
                      () -> {
                        lives[0]++;
                        stage.pass(Side.AFTER, WRITE);
                        stage.pass(Side.AFTER, READ);
                      });
                  return () -> runs.add(lives[0]);
                })
            .exhaust(Budget.preemptions(0).crashes(1));

    assertThat(explored.failure()).isEmpty();
    assertThat(runs).containsExactly(1, 2);
  }

  @Test
  void aMoveIsReadAsItIsWritten() {
    for (Kind kind : Kind.values()) {
      Move move = new Move("w1'", 17, new Choice(kind, kind == Kind.WAIT ? "PT20M" : ""));
      assertThat(Move.parse(move.toString())).isEqualTo(move);
    }
  }

  @Test
  void theOdometerGoesThroughEveryCombinationOnce() {
    Odometer odometer = new Odometer();
    Gate gate = new Gate("w", 1, Side.BEFORE, READ);
    List<Choice> options =
        IntStream.range(0, 3).mapToObj(i -> new Choice(Kind.SWITCH, "w" + i)).toList();
    List<List<Choice>> all = new ArrayList<>();
    do {
      all.add(List.of(odometer.choose(gate, options), odometer.choose(gate, options)));
    } while (odometer.turn());

    assertThat(all).doesNotHaveDuplicates().hasSize(9);
  }
}
