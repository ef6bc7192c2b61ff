package io.mspbilling.testkit.planted;

import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;

/** No number: a name and the amount of exactly one invoice. */
final class NameStories {

  private NameStories() {}

  static void addTo(List<Story> all) {
    all.addAll(Collections.nCopies(4, silent(Noise.NAME_ALONE, Printed::plain)));
    all.addAll(Collections.nCopies(2, silent(Noise.NAME_CUT, Printed::cut)));
    all.addAll(Collections.nCopies(2, silent(Noise.NAME_ABBREVIATED, Printed::abbreviated)));
    all.addAll(Collections.nCopies(2, silent(Noise.NAME_IN_BANK_NOISE, Printed::inNoise)));
    all.addAll(Collections.nCopies(2, NameStories::alias));
    all.add(NameStories::inMemo);
    all.add(NameStories::sameAmountElsewhere);
  }

  private static Story silent(Noise noise, BiFunction<Printed, Client, String> print) {
    return desk -> {
      Client client = desk.roster.client();
      desk.others(client, 4);
      desk.pay(noise)
          .by(print.apply(desk.printed, client))
          .memo(desk.spelling.small())
          .all(desk.bill(client).open())
          .send();
    };
  }

  private static void alias(Desk desk) {
    Client client = desk.roster.client();
    String alias = desk.roster.alias(client);
    desk.others(client, 3);
    desk.pay(Noise.NAME_IS_AN_ALIAS)
        .by(desk.dice.perMille(500) ? alias : Printed.upper(alias))
        .memo(desk.spelling.small())
        .all(desk.bill(client).open())
        .send();
  }

  private static void inMemo(Desk desk) {
    Client client = desk.roster.client();
    desk.others(client, 3);
    desk.pay(Noise.NAME_IN_THE_MEMO)
        .memo(desk.printed.inSentence(client))
        .all(desk.bill(client).open())
        .send();
  }

  private static void sameAmountElsewhere(Desk desk) {
    Client client = desk.roster.client();
    desk.others(client, 3);
    PlantedInvoice invoice = desk.bill(client).open();
    desk.bill(desk.roster.client()).of(invoice.open().minorUnits()).open();
    desk.pay(Noise.SAME_AMOUNT_ELSEWHERE)
        .by(desk.printed.plain(client))
        .memo(desk.spelling.small())
        .all(invoice)
        .send();
  }
}
