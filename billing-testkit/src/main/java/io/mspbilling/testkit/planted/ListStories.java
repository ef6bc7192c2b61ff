package io.mspbilling.testkit.planted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Several invoices are named together. */
final class ListStories {

  private ListStories() {}

  static void addTo(List<Story> all) {
    all.addAll(Collections.nCopies(4, ListStories::joined));
    all.addAll(Collections.nCopies(2, ListStories::range));
    all.add(ListStories::allButOne);
  }

  private static void joined(Desk desk) {
    Client client = desk.roster.client();
    desk.others(client, 4);
    List<PlantedInvoice> named = new ArrayList<>();
    for (int i = desk.dice.between(2, 5); i > 0; i--) {
      named.add(desk.bill(client).open());
    }
    desk.pay(Noise.NUMBERS_JOINED)
        .by(desk.dice.perMille(800) ? desk.printed.plain(client) : "")
        .memo(desk.spelling.joined(named.stream().map(PlantedInvoice::number).toList()))
        .all(named)
        .send();
  }

  private static void range(Desk desk) {
    Client client = desk.roster.client();
    desk.others(client, 4);
    List<PlantedInvoice> row = new ArrayList<>();
    for (String number : desk.row()) {
      row.add(desk.bill(client).numbered(number).open());
    }
    List<PlantedInvoice> paid = row.subList(0, desk.dice.between(3, 4));
    desk.pay(Noise.NUMBERS_IN_A_RANGE)
        .by(desk.printed.plain(client))
        .memo(desk.spelling.range(paid.get(0).number(), paid.get(paid.size() - 1).number()))
        .all(paid)
        .send();
  }

  private static void allButOne(Desk desk) {
    Client client = desk.roster.client();
    PlantedInvoice not = desk.bill(client).open();
    List<PlantedInvoice> paid = new ArrayList<>();
    for (int i = desk.dice.between(2, 4); i > 0; i--) {
      paid.add(desk.bill(client).open());
    }
    String but = desk.dice.of(List.of("all except ", "everything but inv ", "all open but not "));
    desk.pay(Noise.ALL_BUT_ONE)
        .by(desk.printed.plain(client))
        .memo(but + not.number())
        .all(paid)
        .send();
  }
}
