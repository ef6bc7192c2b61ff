package io.mspbilling.testkit.world;

import io.mspbilling.testkit.world.Phrases.Phrase;
import java.util.List;

/** What people do about what waits for them. */
final class DeskDeeds {

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of("the office answers what waits", m -> new Answers()),
          Phrase.of(
              "the office does not want to see the bank's own money until day <n>",
              m -> new LooksAway(Integer.parseInt(m.group(1)))),
          Phrase.of(
              "the office takes the last money from <name> off what it pays for",
              m -> new TakesOff(m.group(1))),
          Phrase.of(
              "the office applies money from <name> that waits",
              m -> new AppliesWaiting(m.group(1))));

  private DeskDeeds() {}

  /** Whoever does so knows what is true, and confirms nothing else. */
  record Answers() implements Deed {
    @Override
    public void happen(Town town) {
      town.atDesk.add((worker, rows) -> new Office(town, worker).answer(rows));
    }

    @Override
    public String toString() {
      return "the office answers what waits";
    }
  }

  record LooksAway(int untilDay) implements Deed {
    @Override
    public void happen(Town town) {
      town.atDesk.add(
          (worker, rows) -> new Office(town, worker).dismissBankMoney(rows, town.date(untilDay)));
    }

    @Override
    public String toString() {
      return "the office does not want to see the bank's own money until day " + untilDay;
    }
  }

  record TakesOff(String client) implements Deed {
    @Override
    public void happen(Town town) {
      town.atDesk.add((worker, rows) -> new Office(town, worker).takeOff(client));
    }

    @Override
    public String toString() {
      return "the office takes the last money from " + client + " off what it pays for";
    }
  }

  record AppliesWaiting(String client) implements Deed {
    @Override
    public void happen(Town town) {
      town.atDesk.add((worker, rows) -> new Office(town, worker).apply(client, rows));
    }

    @Override
    public String toString() {
      return "the office applies money from " + client + " that waits";
    }
  }
}
