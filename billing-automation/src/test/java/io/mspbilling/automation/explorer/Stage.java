package io.mspbilling.automation.explorer;

import io.mspbilling.automation.explorer.Choice.Kind;
import io.mspbilling.automation.explorer.Gate.Side;
import io.mspbilling.testkit.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Where one schedule is played. One worker runs at a time; at each gate it asks the strategy who
 * goes on and what goes wrong. All state is touched only by the worker that has the turn.
 */
final class Stage {

  private static final Op NO_CALL = new Op("", "", Op.Effect.READ);
  private static final String THREAD_NAME = "explored-worker";
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, THREAD_NAME);
            thread.setDaemon(true);
            return thread;
          });

  private final VirtualClock clock = VirtualClock.at(Instant.parse("2026-03-02T15:00:00Z"));
  private final Strategy strategy;
  private final List<Worker> alive = new ArrayList<>();
  private final List<Move> moves = new ArrayList<>();
  private final List<String> story = new ArrayList<>();
  private final Semaphore ended = new Semaphore(0);
  private Budget budget;
  private Optional<Worker> running = Optional.empty();
  private Optional<Throwable> failure = Optional.empty();
  private boolean abandoned;
  private int spawned;
  private int gates;

  Stage(Strategy strategy, Budget budget) {
    this.strategy = strategy;
    this.budget = budget;
  }

  /** The true time, which is the vendors'. */
  VirtualClock clock() {
    return clock;
  }

  /** Another worker enters; it is opened again, with nothing in its memory, after a crash. */
  void spawn(String name, Runnable body) {
    alive.add(new Worker(name, body));
  }

  /** A call that is on the wire while nobody waits for it any more. */
  void spawnCall(Runnable call) {
    spawn("call" + ++spawned, call);
  }

  /**
   * Plays until all workers have ended.
   *
   * @return false if the schedule was given up as one that need not be played
   */
  boolean play() {
    proceed(new Gate("start", 1, Side.NOWHERE, NO_CALL));
    try {
      if (!ended.tryAcquire(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException(
            "a worker hangs outside the gates after " + moves + threads());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    failure.ifPresent(
        cause -> {
          throw new AssertionError("a worker failed: " + cause, cause);
        });
    return !abandoned;
  }

  /** What all workers are doing that are at something of ours. */
  private static String threads() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> thread.getKey().getName().equals(THREAD_NAME))
        .map(thread -> "\n" + List.of(thread.getValue()))
        .filter(stack -> stack.contains("BillingAutomation"))
        .collect(Collectors.joining());
  }

  List<Move> moves() {
    return moves;
  }

  /** The moves, with the calls at whose gates they were made. */
  List<String> story() {
    return story;
  }

  int gates() {
    return gates;
  }

  /**
   * The running worker stands at a gate. Before and after the play there is none, and no choice.
   *
   * @return what becomes of the call: GO, or one of the ways to lose it
   */
  Choice pass(Side side, Op op) {
    if (running.isEmpty()) {
      return Choice.GO;
    }
    Worker worker = running.get();
    if (abandoned) {
      throw new Abandoned();
    }
    gates++;
    Gate gate = new Gate(worker.name, ++worker.gates, side, op);
    boolean mayWait = true;
    boolean waited = false;
    // Who has done nothing yet need not be parked: the other one could have had the turn at once.
    boolean maySwitch = budget.waits() > 0 || (side == Side.BEFORE && gate.number() > 1);
    while (true) {
      Choice choice =
          choose(
              gate,
              waited && strategy.prunes() && budget.preemptions() > 0
                  ? switches(gate)
                  : options(gate, mayWait, maySwitch));
      switch (choice.kind()) {
        case WAIT -> {
          clock.advance(Duration.parse(choice.detail()));
          alive.forEach(Worker::seesTime);
          mayWait = false;
          waited = true;
        }
        case SWITCH -> {
          park(worker, gate, named(choice.detail()), waited);
          waited = false;
          mayWait = false;
          maySwitch = false;
        }
        case CRASH -> throw new Crash();
        case GO, CRASH_IN_FLIGHT, LOSE, LATE -> {
          if (side == Side.BEFORE) {
            alive.stream().filter(other -> other != worker).forEach(other -> other.sees(op));
          }
          return choice;
        }
      }
    }
  }

  /**
   * Where every schedule is tried, a worker that can be parked is parked while time passes: what
   * comes of the one without the other is tried without.
   */
  private List<Choice> options(Gate gate, boolean mayWait, boolean maySwitch) {
    List<Choice> options = new ArrayList<>();
    List<Choice> switches = switches(gate);
    boolean together = strategy.prunes() && budget.waits() > 0 && budget.preemptions() > 0;
    options.add(Choice.GO);
    if (maySwitch && !together) {
      options.addAll(switches);
    }
    if (mayWait && budget.waits() > 0 && !(together && switches.isEmpty())) {
      budget.durations().forEach(d -> options.add(new Choice(Kind.WAIT, d.toString())));
    }
    addFaults(gate, options);
    return options;
  }

  private List<Choice> switches(Gate gate) {
    return budget.preemptions() == 0
        ? List.of()
        : alive.stream()
            .filter(other -> !other.name.equals(gate.worker()))
            .filter(other -> !(strategy.prunes() && other.isIdle()))
            .map(other -> new Choice(Kind.SWITCH, other.name))
            .toList();
  }

  /** Where it makes a difference: a worker that dies after a read has changed nothing by it. */
  private void addFaults(Gate gate, List<Choice> options) {
    boolean before = gate.side() == Side.BEFORE;
    boolean vendorWrite = gate.op().writes() && !gate.op().isJournal();
    if (budget.losses() > 0 && (gate.op().writes() || (before && !gate.op().isJournal()))) {
      options.add(Choice.of(Kind.LOSE));
    }
    if (budget.losses() > 0 && before && vendorWrite) {
      options.add(Choice.of(Kind.LATE));
    }
    if (budget.crashes() > 0 && !before && gate.op().writes()) {
      options.add(Choice.of(Kind.CRASH));
    }
    if (budget.crashes() > 0 && budget.losses() > 0 && before && vendorWrite) {
      options.add(Choice.of(Kind.CRASH_IN_FLIGHT));
    }
  }

  private Choice choose(Gate gate, List<Choice> options) {
    Choice choice = options.size() == 1 ? options.get(0) : strategy.choose(gate, options);
    boolean isUsual =
        gate.side() == Side.NOWHERE
            ? choice.detail().equals(alive.get(0).name)
            : choice.kind() == Kind.GO;
    if (!isUsual) {
      moves.add(new Move(gate.worker(), gate.number(), choice));
      story.add(gate + ": " + choice);
    }
    if (gate.side() != Side.NOWHERE) {
      budget = budget.spent(choice);
    }
    return choice;
  }

  private void park(Worker worker, Gate gate, Worker other, boolean waited) {
    if (gate.side() == Side.BEFORE && budget.waits() == 0 && !waited) {
      worker.parkBefore(gate.op());
    }
    give(other);
    worker.turn.acquireUninterruptibly();
    running = Optional.of(worker);
    if (abandoned) {
      throw new Abandoned();
    }
  }

  private void give(Worker worker) {
    if (strategy.prunes() && worker.isIdle()) {
      abandoned = true;
    }
    if (worker.begun) {
      worker.turn.release();
    } else {
      worker.begun = true;
      THREADS.execute(() -> live(worker));
    }
  }

  private void live(Worker worker) {
    running = Optional.of(worker);
    try {
      if (!abandoned) {
        worker.body.run();
      }
    } catch (Crash crash) {
      spawn(worker.name + "'", worker.body);
    } catch (Abandoned unwound) {
      // Nothing more to be done by this worker.
    } catch (RuntimeException | Error e) {
      failure = failure.or(() -> Optional.of(e));
      abandoned = true;
    }
    alive.remove(worker);
    proceed(new Gate(worker.name, worker.gates + 1, Side.NOWHERE, NO_CALL));
  }

  /** The turn is nobody's: somebody gets it, or the play is over. */
  private void proceed(Gate gate) {
    if (abandoned) {
      alive.removeIf(worker -> !worker.begun);
    }
    if (alive.isEmpty()) {
      running = Optional.empty();
      ended.release();
      return;
    }
    List<Choice> options =
        alive.stream()
            .filter(worker -> !(strategy.prunes() && worker.isIdle()))
            .map(worker -> new Choice(Kind.SWITCH, worker.name))
            .toList();
    give(abandoned || options.isEmpty() ? alive.get(0) : named(choose(gate, options).detail()));
  }

  private Worker named(String name) {
    return alive.stream().filter(worker -> worker.name.equals(name)).findFirst().orElseThrow();
  }
}
