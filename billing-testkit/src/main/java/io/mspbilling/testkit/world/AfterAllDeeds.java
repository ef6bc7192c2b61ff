package io.mspbilling.testkit.world;

import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.receivables.Rail;
import io.mspbilling.testkit.gateway.Fate;
import io.mspbilling.testkit.world.Phrases.Phrase;
import java.util.List;

/** Charges that the gateway says no to, and collects all the same. */
final class AfterAllDeeds {

  /** Before anybody tries again: what is told later than that is collected twice by right. */
  private static final int DAYS = 1;

  /** Until the next charge was refused, somebody may release it. */
  private static final int DAYS_AFTER_REFUSAL = 3;

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of(
              "the next charge of <name> fails, and is collected after all",
              m -> new FailsAndIsCollected(m.group(1))),
          Phrase.of(
              "the next charge of <name> is refused, and is collected after all",
              m -> new IsRefusedAndCollected(m.group(1))));

  private AfterAllDeeds() {}

  record FailsAndIsCollected(String client) implements Deed {
    @Override
    public void happen(Town town) {
      town.client(client)
          .flatMap(Client::method)
          .ifPresent(
              method ->
                  town.next(
                      client,
                      1,
                      method.rail() == Rail.ACH
                          ? Fate.failed(2, "R01").thenCollected(DAYS)
                          : Fate.declined(DeclineClass.FUNDS, "insufficient_funds")
                              .thenCollected(DAYS)));
    }

    @Override
    public String toString() {
      return "the next charge of " + client + " fails, and is collected after all";
    }
  }

  record IsRefusedAndCollected(String client) implements Deed {
    @Override
    public void happen(Town town) {
      town.next(client, 1, Fate.refusedAndCollected(DAYS_AFTER_REFUSAL));
    }

    @Override
    public String toString() {
      return "the next charge of " + client + " is refused, and is collected after all";
    }
  }
}
