package io.mspbilling.testkit.world;

import io.mspbilling.testkit.world.Phrases.Phrase;
import java.util.List;

/** Who runs the billing day, and how that goes. Without a word, worker 1 runs it each morning. */
final class WorkerDeeds {

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of("nothing more happens", m -> new Ends()),
          Phrase.of("nobody runs the billing day", m -> new Rests()),
          Phrase.of("the billing day is run again in the afternoon", m -> new RunsAgain()),
          Phrase.of("worker <n> has the morning", m -> new Has(Integer.parseInt(m.group(1)))),
          Phrase.of("the worker dies at its gate <n>", m -> new Dies(Integer.parseInt(m.group(1)))),
          Phrase.of(
              "worker <n> runs too, at gate <n> of the other",
              m -> new Overtakes(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)))));

  private WorkerDeeds() {}

  /** A last line, by which a story goes on for some days in which nothing happens. */
  record Ends() implements Deed {
    @Override
    public void happen(Town town) {}

    @Override
    public String toString() {
      return "nothing more happens";
    }
  }

  record Rests() implements Deed {
    @Override
    public void happen(Town town) {
      town.shift.rests = true;
    }

    @Override
    public String toString() {
      return "nobody runs the billing day";
    }
  }

  record RunsAgain() implements Deed {
    @Override
    public void happen(Town town) {
      town.shift.again = true;
    }

    @Override
    public String toString() {
      return "the billing day is run again in the afternoon";
    }
  }

  record Has(int worker) implements Deed {
    @Override
    public void happen(Town town) {
      town.shift.worker = worker;
    }

    @Override
    public String toString() {
      return "worker " + worker + " has the morning";
    }
  }

  record Dies(int gate) implements Deed {
    @Override
    public void happen(Town town) {
      town.shift.dyingAt.add(gate);
    }

    @Override
    public String toString() {
      return "the worker dies at its gate " + gate;
    }
  }

  record Overtakes(int worker, int gate) implements Deed {
    @Override
    public void happen(Town town) {
      town.shift.overtaking.put(gate, worker);
    }

    @Override
    public String toString() {
      return "worker " + worker + " runs too, at gate " + gate + " of the other";
    }
  }
}
