package io.mspbilling.automation.explorer;

import io.mspbilling.automation.explorer.Choice.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Plays a scene under many schedules, until one fails. */
final class Explorer {

  private static final int SHRINKING_TRIES = 500;

  private final Function<Stage, Scene> scenes;
  private final Set<List<Move>> seen = new HashSet<>();
  private int schedules;
  private int redundant;
  private long gates;

  /**
   * @param scenes sets a scene up and lets its workers enter the stage; the same each time
   */
  Explorer(Function<Stage, Scene> scenes) {
    this.scenes = scenes;
  }

  /** Every schedule within a budget. */
  Explored exhaust(Budget budget) {
    return onOwnThread(
        () -> {
          long begun = System.nanoTime();
          return explored(begun, search(budget, Integer.MAX_VALUE));
        });
  }

  private Optional<Failure> search(Budget budget, int most) {
    Odometer odometer = new Odometer();
    Optional<Failure> failure;
    int tries = 0;
    do {
      failure = play(odometer, budget);
    } while (failure.isEmpty() && odometer.turn() && ++tries < most);
    return failure;
  }

  /** So many random schedules within a budget. */
  Explored random(Budget budget, long seed, int count) {
    return onOwnThread(
        () -> {
          long begun = System.nanoTime();
          Optional<Failure> failure = Optional.empty();
          int steps = 100;
          for (int i = 0; i < count && failure.isEmpty(); i++) {
            failure = play(new Priorities(seed + i, budget.preemptions(), steps), budget);
            steps = (int) Math.max(10, gates / Math.max(1, schedules));
          }
          return explored(begun, failure);
        });
  }

  /** Not on one of the test runner's pool, which would do other tests while this one waits. */
  private static <T> T onOwnThread(Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread = new Thread(() -> result.completeAsync(work, Runnable::run), "explorer");
    thread.setDaemon(true);
    thread.start();
    return result.join();
  }

  /** One schedule. */
  Optional<Failure> replay(List<Move> moves) {
    int many = moves.size() + 1;
    Duration[] durations = durations(moves);
    Budget budget =
        Budget.preemptions(many)
            .crashes(many)
            .losses(many)
            .waits(durations.length == 0 ? 0 : many, durations);
    return play(new Replay(moves), budget);
  }

  private Optional<Failure> play(Strategy strategy, Budget budget) {
    Stage stage = new Stage(strategy, budget);
    try {
      Scene scene = scenes.apply(stage);
      if (!stage.play()) {
        redundant++;
        return Optional.empty();
      }
      schedules++;
      gates += stage.gates();
      seen.add(List.copyOf(stage.moves()));
      scene.check();
      return Optional.empty();
    } catch (AssertionError e) {
      return Optional.of(new Failure(List.copyOf(stage.moves()), List.copyOf(stage.story()), e));
    }
  }

  private Explored explored(long begun, Optional<Failure> failure) {
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    Explored found = new Explored(schedules, seen.size(), redundant, gates, took, failure);
    return failure.isEmpty() ? found : found.withFailure(shrunk(failure.get()));
  }

  /** The same failure with as few moves as can be, or another one with fewer. */
  private Failure shrunk(Failure failure) {
    Failure smallest = withoutNeedless(failure);
    for (int preemptions = 0; preemptions < count(smallest, Kind.SWITCH); preemptions++) {
      Budget budget =
          Budget.preemptions(preemptions)
              .crashes(count(smallest, Kind.CRASH, Kind.CRASH_IN_FLIGHT))
              .losses(count(smallest, Kind.LOSE, Kind.LATE, Kind.CRASH_IN_FLIGHT))
              .waits(count(smallest, Kind.WAIT), durations(smallest.moves()));
      Optional<Failure> smaller = search(budget, SHRINKING_TRIES);
      if (smaller.isPresent() && smaller.get().moves().size() < smallest.moves().size()) {
        return withoutNeedless(smaller.get());
      }
    }
    return smallest;
  }

  private Failure withoutNeedless(Failure failure) {
    Failure smallest = failure;
    int at = smallest.moves().size() - 1;
    while (at >= 0) {
      List<Move> fewer = new ArrayList<>(smallest.moves());
      fewer.remove(at);
      Optional<Failure> still = replay(fewer);
      if (still.isPresent() && still.get().moves().size() < smallest.moves().size()) {
        smallest = still.get();
        at = smallest.moves().size() - 1;
      } else {
        at--;
      }
    }
    return smallest;
  }

  private static int count(Failure failure, Kind... kinds) {
    List<Kind> counted = List.of(kinds);
    return (int)
        failure.moves().stream().filter(move -> counted.contains(move.choice().kind())).count();
  }

  private static Duration[] durations(List<Move> moves) {
    return moves.stream()
        .filter(move -> move.choice().kind() == Kind.WAIT)
        .map(move -> Duration.parse(move.choice().detail()))
        .distinct()
        .toArray(Duration[]::new);
  }
}
