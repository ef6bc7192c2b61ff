package io.mspbilling.automation.explorer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Plays a scene under many schedules, until one fails. */
final class Explorer {

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
    long begun = System.nanoTime();
    Odometer odometer = new Odometer();
    Optional<Failure> failure = Optional.empty();
    do {
      failure = play(odometer, budget);
    } while (failure.isEmpty() && odometer.turn());
    return explored(begun, failure);
  }

  /** So many random schedules within a budget. */
  Explored random(Budget budget, long seed, int count) {
    long begun = System.nanoTime();
    Optional<Failure> failure = Optional.empty();
    int steps = 100;
    for (int i = 0; i < count && failure.isEmpty(); i++) {
      failure = play(new Priorities(seed + i, budget.preemptions(), steps), budget);
      steps = (int) Math.max(10, gates / Math.max(1, schedules));
    }
    return explored(begun, failure);
  }

  /** One schedule. */
  Optional<Failure> replay(List<Move> moves) {
    int many = moves.size() + 1;
    Duration[] durations =
        moves.stream()
            .filter(move -> move.choice().kind() == Choice.Kind.WAIT)
            .map(move -> Duration.parse(move.choice().detail()))
            .toArray(Duration[]::new);
    Budget budget =
        Budget.preemptions(many).crashes(many).losses(many).waits(durations.length, durations);
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
    return new Explored(schedules, seen.size(), redundant, gates, took, failure.map(this::shrunk));
  }

  /** The same failure with as few moves as can be: none can be left out. */
  private Failure shrunk(Failure failure) {
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
}
