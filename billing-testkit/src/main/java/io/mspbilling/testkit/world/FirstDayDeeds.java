package io.mspbilling.testkit.world;

import io.mspbilling.receivables.BankLine;
import io.mspbilling.testkit.world.Phrases.Phrase;
import io.mspbilling.testkit.world.Town.Bill;
import io.mspbilling.worklist.Suggestion;
import java.util.Comparator;
import java.util.List;

/** The MSP goes live in the middle of a story, with debts from before. */
final class FirstDayDeeds {

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of("billing begins", m -> new Begins()),
          Phrase.of(
              "the office has what <name> owes from before collected",
              m -> new Collects(m.group(1))));

  private FirstDayDeeds() {}

  /** The day on which billing begins; 0 if a script does not say. */
  static int of(Script script) {
    return script.happenings().stream()
        .filter(one -> one.deed() instanceof Begins)
        .mapToInt(Happening::day)
        .max()
        .orElse(0);
  }

  /**
   * People enter what came before the first day: what the money names first, then what is oldest.
   * What is left they give back.
   */
  static void seeTo(Town town, String client, BankLine line) {
    long left = line.amount().minorUnits();
    List<Bill> own =
        town.bills.values().stream()
            .filter(bill -> bill.client().equals(client))
            .sorted(Comparator.comparing(bill -> !line.memo().contains(bill.number())))
            .toList();
    for (Bill bill : own) {
      long part = Math.min(left, town.psa.owed(bill.id()).minorUnits());
      if (part > 0) {
        town.psa.enterByHand(bill.id(), Usd.cents(part), town.today(), "office");
        town.ledger.enteredByHand(bill.id(), town.today(), part);
        left -= part;
      }
    }
  }

  /** Until then people do by hand what is to be done, and the day is known from the beginning. */
  record Begins() implements Deed {
    @Override
    public void happen(Town town) {}

    @Override
    public String toString() {
      return "billing begins";
    }
  }

  record Collects(String client) implements Deed {
    @Override
    public void happen(Town town) {
      town.client(client)
          .filter(found -> town.isLive())
          .ifPresent(
              found ->
                  town.atDesk.add(
                      (worker, rows) ->
                          new Office(town, worker).collect(new Suggestion.Collect(found.id()))));
    }

    @Override
    public String toString() {
      return "the office has what " + client + " owes from before collected";
    }
  }
}
