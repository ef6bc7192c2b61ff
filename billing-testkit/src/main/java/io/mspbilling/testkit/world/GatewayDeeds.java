package io.mspbilling.testkit.world;

import io.mspbilling.testkit.gateway.Fate;
import io.mspbilling.testkit.world.Phrases.Phrase;
import java.util.List;

/** What happens at the gateway and is no answer to a charge. */
final class GatewayDeeds {

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of("the next debit of <name> never ends", m -> new NeverEnds(m.group(1))),
          Phrase.of("the next charge of <name> is never answered", m -> new NoAnswer(m.group(1))),
          Phrase.of("<name> takes its card or account away", m -> new TakesAway(m.group(1))),
          Phrase.of("the gateway keeps a fee of <money>", m -> new KeepsFee(Usd.of(m.group(1)))));

  private GatewayDeeds() {}

  record NeverEnds(String client) implements Deed {
    @Override
    public void happen(Town town) {
      town.next(client, 1, Fate.stuck());
    }

    @Override
    public String toString() {
      return "the next debit of " + client + " never ends";
    }
  }

  /** The gateway itself never learns what became of it. */
  record NoAnswer(String client) implements Deed {
    @Override
    public void happen(Town town) {
      town.next(client, 1, Fate.unanswered());
      town.isSilent = true;
    }

    @Override
    public String toString() {
      return "the next charge of " + client + " is never answered";
    }
  }

  /** The consent stands, and there is nothing to be charged any more. */
  record TakesAway(String client) implements Deed {
    @Override
    public void happen(Town town) {
      town.client(client)
          .flatMap(Client::method)
          .filter(town.takenAway::add)
          .ifPresent(method -> town.gateway.removeMethod(method.id()));
    }

    @Override
    public String toString() {
      return client + " takes its card or account away";
    }
  }

  record KeepsFee(long cents) implements Deed {
    @Override
    public void happen(Town town) {
      if (town.isLive()) {
        town.gateway.chargeStandingFee(Usd.cents(cents));
      }
    }

    @Override
    public String toString() {
      return "the gateway keeps a fee of " + Usd.text(cents);
    }
  }
}
