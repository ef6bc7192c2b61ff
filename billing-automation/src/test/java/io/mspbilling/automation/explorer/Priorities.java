package io.mspbilling.automation.explorer;

import io.mspbilling.automation.explorer.Choice.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A random schedule by priorities (probabilistic concurrency testing, Burckhardt et al. 2010): the
 * worker with the highest one goes on, and at a few steps drawn beforehand whoever runs falls
 * behind all others. Faults strike at random, and time likes to pass where a worker falls behind.
 */
final class Priorities implements Strategy {

  private static final int WAIT_ON_CHANGE_PERCENT = 60;
  private static final int WAIT_PERCENT = 1;
  private static final int VENDOR_PERCENT = 4;
  private static final int LOSS_PERCENT = 8;
  private static final int READ_LOSS_PERCENT = 1;
  private static final int CRASH_PERCENT = 3;

  private final Random random;
  private final Map<String, Integer> priorities = new HashMap<>();
  private final Set<Integer> changes = new HashSet<>();
  private String lastGate = "";
  private int step;
  private int lowest;
  private boolean changing;

  /**
   * @param steps about how many gates are passed in one schedule
   */
  Priorities(long seed, int preemptions, int steps) {
    random = new Random(seed);
    for (int i = 0; i < preemptions; i++) {
      changes.add(random.nextInt(steps));
    }
  }

  @Override
  public Choice choose(Gate gate, List<Choice> options) {
    boolean again = lastGate.equals(gate.worker() + gate.number());
    lastGate = gate.worker() + gate.number();
    if (!again) {
      boolean atVendor = !gate.op().isJournal() && random.nextInt(100) < VENDOR_PERCENT;
      changing = changes.contains(step++) || atVendor;
    }
    if (gate.side() != Gate.Side.NOWHERE) {
      Choice fault = fault(gate, options);
      if (fault.kind() != Kind.GO) {
        return fault;
      }
      if (changing) {
        changing = false;
        priorities.put(gate.worker(), --lowest);
      }
    }
    return highest(gate, options);
  }

  private Choice fault(Gate gate, List<Choice> options) {
    List<Choice> waits = of(options, Kind.WAIT);
    if (!waits.isEmpty()
        && random.nextInt(100) < (changing ? WAIT_ON_CHANGE_PERCENT : WAIT_PERCENT)) {
      return waits.get(random.nextInt(waits.size()));
    }
    List<Choice> losses = of(options, Kind.LOSE, Kind.LATE);
    if (!losses.isEmpty()
        && random.nextInt(100) < (gate.op().writes() ? LOSS_PERCENT : READ_LOSS_PERCENT)) {
      return losses.get(random.nextInt(losses.size()));
    }
    List<Choice> crashes = of(options, Kind.CRASH, Kind.CRASH_IN_FLIGHT);
    if (!crashes.isEmpty() && random.nextInt(100) < CRASH_PERCENT) {
      return crashes.get(random.nextInt(crashes.size()));
    }
    return Choice.GO;
  }

  private Choice highest(Gate gate, List<Choice> options) {
    Choice best = options.get(0);
    int highest = best.kind() == Kind.GO ? priority(gate.worker()) : Integer.MIN_VALUE;
    for (Choice option : of(options, Kind.SWITCH)) {
      if (priority(option.detail()) > highest) {
        best = option;
        highest = priority(option.detail());
      }
    }
    return best;
  }

  private int priority(String worker) {
    return priorities.computeIfAbsent(worker, any -> 1 + random.nextInt(1_000_000));
  }

  private static List<Choice> of(List<Choice> options, Kind... kinds) {
    Set<Kind> wanted = Set.of(kinds);
    return options.stream().filter(option -> wanted.contains(option.kind())).toList();
  }

  @Override
  public boolean prunes() {
    return false;
  }
}
