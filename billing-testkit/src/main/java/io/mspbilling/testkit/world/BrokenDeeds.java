package io.mspbilling.testkit.world;

import io.mspbilling.testkit.world.Phrases.Phrase;
import java.util.List;

/** Connectors with bugs: one record makes them throw what no connector may. */
final class BrokenDeeds {

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of(
              "looking up invoice <n> breaks the connector", m -> new Breaks(m.group(1), true)),
          Phrase.of("looking up invoice <n> works again", m -> new Breaks(m.group(1), false)));

  private BrokenDeeds() {}

  /** That is no bad day of the vendor's: all else must go on as ever. */
  record Breaks(String number, boolean bad) implements Deed {
    @Override
    public void happen(Town town) {
      town.invoice(number)
          .ifPresent(
              invoice -> {
                if (bad) {
                  town.psa.breakLookUps(invoice);
                } else {
                  town.psa.mendLookUps(invoice);
                }
              });
    }

    @Override
    public String toString() {
      return "looking up invoice " + number + (bad ? " breaks the connector" : " works again");
    }
  }
}
