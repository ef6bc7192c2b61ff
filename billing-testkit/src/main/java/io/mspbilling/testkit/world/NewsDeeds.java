package io.mspbilling.testkit.world;

import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.decline.Decline;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.testkit.gateway.LedgerCharge;
import io.mspbilling.testkit.world.Phrases.Phrase;
import java.util.List;
import java.util.Optional;

/** Vendors that say something else than before. What was said first is so. */
final class NewsDeeds {

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of(
              "the gateway says that the last charge of <name> failed with <word>",
              m -> new SaysFailed(m.group(1), m.group(2))),
          Phrase.of(
              "the gateway says that it collected the last charge of <name> once more",
              m -> new SaysTwice(m.group(1))),
          Phrase.of(
              "the gateway tells of a charge that nobody asked for, slip <n>",
              m -> new TellsOfNothing(m.group(1))),
          Phrase.of(
              "the gateway tells under another id what went back of the last charge of <name>",
              m -> new TellsAgain(m.group(1))),
          Phrase.of(
              "the gateway takes EUR <money> of the last charge of <name> back",
              m -> new TakesBackAbroad(m.group(2), Usd.of(m.group(1)))),
          Phrase.of(
              "the bank shows the last money from <name> as <money> now",
              m -> new ShowsOtherwise(m.group(1), Usd.of(m.group(2)))));

  private NewsDeeds() {}

  record SaysFailed(String client, String code) implements Deed {
    @Override
    public void happen(Town town) {
      known(town, client)
          .ifPresent(
              charge -> {
                EffectKey key = charge.request().key();
                Decline decline = Decline.of(DeclineClass.FUNDS, code);
                town.gateway
                    .feed()
                    .tell(new GatewayEvent.ChargeFailed(id(town), key, decline, town.today()));
                if (isHeard(town, charge)) {
                  town.isToldOf(key.value());
                }
              });
    }

    @Override
    public String toString() {
      return "the gateway says that the last charge of " + client + " failed with " + code;
    }
  }

  record SaysTwice(String client) implements Deed {
    @Override
    public void happen(Town town) {
      known(town, client)
          .ifPresent(
              charge -> {
                PaymentId other = new PaymentId(town.gateway.system(), id(town));
                town.gateway
                    .feed()
                    .tell(
                        new GatewayEvent.ChargeSucceeded(
                            id(town), charge.request().key(), other, town.today()));
                if (isHeard(town, charge)) {
                  town.isToldOf(other.text());
                }
              });
    }

    @Override
    public String toString() {
      return "the gateway says that it collected the last charge of " + client + " once more";
    }
  }

  record TellsOfNothing(String slip) implements Deed {
    @Override
    public void happen(Town town) {
      PaymentId payment = new PaymentId(town.gateway.system(), "slip_" + slip);
      town.gateway
          .feed()
          .tell(
              new GatewayEvent.ChargeSucceeded(
                  id(town),
                  EffectKey.derive(TenantId.of("other"), "charge", List.of(slip)),
                  payment,
                  town.today()));
      town.isToldOf(payment.text());
    }

    @Override
    public String toString() {
      return "the gateway tells of a charge that nobody asked for, slip " + slip;
    }
  }

  /** Nothing more went back, and nobody need look at it. */
  record TellsAgain(String client) implements Deed {
    @Override
    public void happen(Town town) {
      known(town, client)
          .ifPresent(
              charge ->
                  town.gateway.feed().told().stream()
                      .filter(
                          event ->
                              event instanceof GatewayEvent.Reversed reversed
                                  && reversed.reversal().payment().equals(charge.payment()))
                      .findFirst()
                      .ifPresent(event -> town.gateway.feed().tell(event.withId(id(town)))));
    }

    @Override
    public String toString() {
      return "the gateway tells under another id what went back of the last charge of " + client;
    }
  }

  /** In a currency that was never paid: it is nothing that could be owed again. */
  record TakesBackAbroad(String client, long cents) implements Deed {
    @Override
    public void happen(Town town) {
      known(town, client)
          .ifPresent(
              charge -> {
                String id = id(town);
                Reversal reversal =
                    Reversal.builder()
                        .sourceId(id)
                        .kind(ReversalKind.CHARGEBACK)
                        .payment(charge.payment())
                        .amount(Money.of(Usd.text(cents), "EUR"))
                        .on(town.today())
                        .code("10.4")
                        .build();
                town.gateway
                    .feed()
                    .tell(new GatewayEvent.Reversed("evt_" + id, reversal, Usd.cents(0)));
                if (town.isLive()) {
                  town.answered.mustBeShown(id, town.day());
                }
              });
    }

    @Override
    public String toString() {
      return "the gateway takes EUR "
          + Usd.text(cents)
          + " of the last charge of "
          + client
          + " back";
    }
  }

  record ShowsOtherwise(String client, long cents) implements Deed {
    @Override
    public void happen(Town town) {
      town.ledger.lines().stream()
          .filter(line -> line.counterparty().equals(client) && line.amount().isPositive())
          .filter(line -> line.bookedOn().isBefore(town.today()))
          .filter(line -> !line.id().value().contains("~")) // Taken off what it paid for.
          .filter(line -> line.amount().minorUnits() != cents)
          .filter(line -> town.isOnRecord(("observed:bank-lines:" + line.id().text())::equals))
          .reduce((first, second) -> second)
          .ifPresent(line -> happen(town, line));
    }

    private void happen(Town town, BankLine line) {
      town.bank.showOtherwise(line, Usd.cents(cents));
      town.isToldOf(line.id().text());
    }

    @Override
    public String toString() {
      return "the bank shows the last money from " + client + " as " + Usd.text(cents) + " now";
    }
  }

  /** One of which readers had some days to hear what is so, from whatever the gateway tells. */
  private static Optional<LedgerCharge> known(Town town, String client) {
    return town.lastCharge(client)
        .filter(charge -> charge.on().plusDays(7).isBefore(town.today()))
        .filter(charge -> isHeard(town, charge) || isPaidOut(town, charge));
  }

  /** One that gave no clear answer may be told of now for the first time. */
  private static boolean isHeard(Town town, LedgerCharge charge) {
    String key = "effect-concluded:" + charge.request().key() + "#";
    return town.isOnRecord(name -> name.startsWith(key) && name.endsWith("#SUCCEEDED"));
  }

  private static boolean isPaidOut(Town town, LedgerCharge charge) {
    return town.gateway.feed().told().stream()
        .filter(event -> event instanceof GatewayEvent.PaidOut)
        .flatMap(event -> ((GatewayEvent.PaidOut) event).payout().lines().stream())
        .anyMatch(line -> line.payment().filter(charge.payment()::equals).isPresent());
  }

  private static String id(Town town) {
    return "odd_" + town.day() + "_" + town.gateway.feed().told().size();
  }
}
