package io.mspbilling.testkit.world;

import io.mspbilling.failure.BillingException;
import io.mspbilling.worklist.ExceptionId;
import io.mspbilling.worklist.ExceptionRow;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The workers, who run the billing day as the shift says: each by a number, anew after a death. */
final class Crew {
  private static final Duration UNTIL_AFTERNOON = Duration.ofHours(6);
  private static final Duration UNTIL_ANOTHER_IS_STARTED = Duration.ofHours(2);

  private final Town town;
  private final Gates gates;
  private final Supplier<? extends BillingWorker> hiring;
  private final Map<Integer, BillingWorker> workers = new HashMap<>();
  private List<ExceptionRow> waiting = List.of();

  Crew(Town town, Gates gates, Supplier<? extends BillingWorker> hiring) {
    this.town = town;
    this.gates = gates;
    this.hiring = hiring;
  }

  /** What waits for people after the day's last run; empty if no run came to its end. */
  Optional<List<ExceptionRow>> morning() {
    Shift shift = town.shift;
    if (shift.startsAnew) {
      workers.clear();
    }
    while (!town.atDesk.isEmpty()) {
      atDesk(town.atDesk.remove(), worker(shift.worker));
    }
    if (shift.rests) {
      return Optional.empty();
    }
    Optional<List<ExceptionRow>> rows = run(shift);
    if (shift.again) {
      town.clock.advance(UNTIL_AFTERNOON);
      rows = run(new Shift());
    }
    return rows;
  }

  private void atDesk(DeskWork work, BillingWorker worker) {
    try {
      work.at(worker, waiting);
    } catch (RuntimeException e) {
      throw new WorldViolation(town.day(), List.of("a decision broke off with " + e), e);
    }
  }

  private Optional<List<ExceptionRow>> run(Shift shift) {
    if (shift.isQuiet()) {
      return unlessVendorsFail(shift.worker);
    }
    Turn turn = new Turn(shift);
    while (true) {
      try {
        gates.guarding(turn::gate, () -> turn.rows = unlessVendorsFail(shift.worker));
        return turn.rows.map(turn::withThoseOfTheOther);
      } catch (WorkerDied died) {
        workers.remove(shift.worker);
        town.clock.advance(UNTIL_ANOTHER_IS_STARTED);
      }
    }
  }

  /** One worker's morning, with what befalls it. */
  private final class Turn {
    private final Shift shift;
    private Optional<List<ExceptionRow>> rows = Optional.empty();
    private List<ExceptionRow> ofTheOther = List.of();

    Turn(Shift shift) {
      this.shift = shift;
    }

    void gate(int gate) {
      Integer other = shift.overtaking.remove(gate);
      if (other != null && other != shift.worker) {
        gates.unwatched(() -> ofTheOther = unlessVendorsFail(other).orElse(List.of()));
      }
      if (shift.dyingAt.remove(gate)) {
        throw new WorkerDied(gate);
      }
    }

    /** People read what each tells them, and one may know what happened behind the other's back. */
    private List<ExceptionRow> withThoseOfTheOther(List<ExceptionRow> own) {
      Set<ExceptionId> told = own.stream().map(ExceptionRow::id).collect(Collectors.toSet());
      return Stream.concat(
              own.stream(), ofTheOther.stream().filter(row -> !told.contains(row.id())))
          .toList();
    }
  }

  private Optional<List<ExceptionRow>> unlessVendorsFail(int number) {
    try {
      waiting = worker(number).run();
      return Optional.of(waiting);
    } catch (BillingException e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      throw new WorldViolation(town.day(), List.of("the billing day broke off with " + e), e);
    }
  }

  private BillingWorker worker(int number) {
    return workers.computeIfAbsent(number, any -> hiring.get());
  }
}
