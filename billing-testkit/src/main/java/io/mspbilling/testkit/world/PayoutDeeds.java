package io.mspbilling.testkit.world;

import io.mspbilling.testkit.world.Phrases.Phrase;
import java.util.List;

/** How payouts are told, and how they arrive. */
final class PayoutDeeds {

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of("the gateway does not tell what its next payout is made of", m -> new Untold()),
          Phrase.of(
              "the gateway keeps <n> fees of <money>",
              m -> new KeepsFees(Integer.parseInt(m.group(1)), Usd.of(m.group(2)))),
          Phrase.of("the gateway gives its payouts no reference", m -> new NoReferences()),
          Phrase.of(
              "the next payout arrives <money> short", m -> new ComesShort(Usd.of(m.group(1)))));

  private PayoutDeeds() {}

  record Untold() implements Deed {
    @Override
    public void happen(Town town) {
      town.gateway.keepNextPayoutLines();
    }

    @Override
    public String toString() {
      return "the gateway does not tell what its next payout is made of";
    }
  }

  /** Its next payout is of as many lines more, too many for a journal's record. */
  record KeepsFees(int times, long cents) implements Deed {
    @Override
    public void happen(Town town) {
      for (int i = 0; i < times && town.isLive(); i++) {
        town.gateway.chargeStandingFee(Usd.cents(cents));
      }
    }

    @Override
    public String toString() {
      return "the gateway keeps " + times + " fees of " + Usd.text(cents);
    }
  }

  /** From then on. */
  record NoReferences() implements Deed {
    @Override
    public void happen(Town town) {
      town.gateway.giveNoPayoutTraces();
    }

    @Override
    public String toString() {
      return "the gateway gives its payouts no reference";
    }
  }

  record ComesShort(long cents) implements Deed {
    @Override
    public void happen(Town town) {
      town.bank.shortenNextPayout(Usd.cents(cents));
    }

    @Override
    public String toString() {
      return "the next payout arrives " + Usd.text(cents) + " short";
    }
  }
}
