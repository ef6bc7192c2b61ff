package io.mspbilling.testkit.planted;

import java.util.List;

/** A number of an open invoice that does not say that this invoice is paid. */
final class LureStories {

  private LureStories() {}

  static void addTo(List<Story> all) {
    all.add(LureStories::notThisOne);
    all.add(LureStories::anotherThing);
    all.add(LureStories::anotherThing);
    all.add(LureStories::paidLongAgo);
  }

  /** Part of another invoice is paid, and only what is not paid is named. */
  private static void notThisOne(Desk desk) {
    Client client = desk.roster.client();
    PlantedInvoice not = desk.bill(client).of(desk.dice.between(300_001, 500_000)).open();
    PlantedInvoice paid = desk.bill(client).of(desk.dice.between(200_001, 290_000)).open();
    desk.bill(client).of(desk.dice.between(200_001, 290_000)).open();
    desk.pay(Noise.NOT_THIS_ONE)
        .by(desk.printed.plain(client))
        .memo(
            desk.dice.of(List.of("not ", "not for inv ", "excluding ", "disputed: "))
                + not.number())
        .part(paid, desk.dice.between(60_000, 190_000))
        .unclear();
  }

  private static void anotherThing(Desk desk) {
    Client client = desk.roster.client();
    PlantedInvoice lure = desk.bill(client).of(desk.dice.between(300_001, 500_000)).open();
    PlantedInvoice paid = desk.bill(client).of(desk.dice.between(200_001, 290_000)).open();
    String thing = desk.dice.of(List.of("quote ", "ticket #", "room ", "estimate ", "case no "));
    desk.pay(Noise.ANOTHER_THINGS_NUMBER)
        .by(desk.printed.plain(client))
        .memo(thing + Spelling.core(lure.number()))
        .part(paid, desk.dice.between(60_000, 190_000))
        .unclear();
  }

  private static void paidLongAgo(Desk desk) {
    Client client = desk.roster.client();
    long fee = desk.cents();
    PlantedInvoice old = desk.bill(client).of(fee).on(desk.ago(95), desk.ago(65)).closed();
    PlantedInvoice open = desk.bill(client).of(fee).on(desk.ago(35), desk.ago(5)).open();
    desk.pay(Noise.PAID_LONG_AGO)
        .by(desk.printed.plain(client))
        .memo(desk.spelling.plain(old.number()))
        .all(open)
        .unclear();
  }
}
