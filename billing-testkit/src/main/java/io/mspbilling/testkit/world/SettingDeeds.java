package io.mspbilling.testkit.world;

import io.mspbilling.testkit.world.Phrases.Phrase;
import java.util.List;

/** Settings that the MSP changes while things are on their way. */
final class SettingDeeds {

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of("refunds open their invoices again from now on", m -> new SetsRefunds(true)),
          Phrase.of("refunds open nothing again from now on", m -> new SetsRefunds(false)));

  private SettingDeeds() {}

  /** The policies say so from that morning on: all workers are started anew. */
  record SetsRefunds(boolean reopen) implements Deed {
    @Override
    public void happen(Town town) {
      if (town.refundsReopen != reopen) {
        town.refundsReopen = reopen;
        town.refundsSetOn.put(town.day(), reopen);
        town.shift.startsAnew = true;
      }
    }

    @Override
    public String toString() {
      return reopen
          ? "refunds open their invoices again from now on"
          : "refunds open nothing again from now on";
    }
  }
}
