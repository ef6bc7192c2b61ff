package io.mspbilling.testkit.planted;

import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;

/** One invoice of a customer is named, and exactly paid. */
final class NumberStories {

  private NumberStories() {}

  static void addTo(List<Story> all) {
    all.addAll(Collections.nCopies(8, NumberStories::exact));
    all.addAll(Collections.nCopies(4, NumberStories::respelled));
    all.addAll(Collections.nCopies(3, named(Noise.PREFIX_DROPPED, (d, n) -> Spelling.core(n))));
    all.addAll(Collections.nCopies(2, slip(Noise.DIGITS_EXCHANGED, Spelling::exchanged)));
    all.addAll(Collections.nCopies(2, slip(Noise.DIGIT_WRONG, Spelling::wrong)));
    all.addAll(Collections.nCopies(2, slip(Noise.DIGIT_MISSING, Spelling::missing)));
    all.add(named(Noise.NUMBER_TAIL, (d, n) -> d.spelling.tail(n)));
    all.addAll(Collections.nCopies(3, sentence()));
    all.add(NumberStories::order);
    all.add(NumberStories::nobody);
    all.add(NumberStories::stranger);
    all.add(NumberStories::closed);
    all.add(NumberStories::holdsAnothers);
  }

  /** The payer is known; other invoices of other amounts are open. */
  private static Story named(Noise noise, BiFunction<Desk, String, String> written) {
    return desk -> {
      Client client = desk.roster.client();
      desk.others(client, 4);
      PlantedInvoice invoice = desk.bill(client).open();
      desk.pay(noise)
          .by(desk.printed.plain(client))
          .memo(written.apply(desk, invoice.number()))
          .all(invoice)
          .send();
    };
  }

  private static void exact(Desk desk) {
    named(Noise.NUMBER_EXACT, (d, n) -> d.spelling.plain(n)).tell(desk);
  }

  private static void respelled(Desk desk) {
    named(Noise.NUMBER_RESPELLED, (d, n) -> d.spelling.respelled(n)).tell(desk);
  }

  private static Story sentence() {
    return named(Noise.NUMBER_IN_A_SENTENCE, (d, n) -> d.spelling.sentence(n));
  }

  private static Story slip(Noise noise, BiFunction<Spelling, String, String> slip) {
    return named(noise, (d, n) -> d.spelling.plain(slip.apply(d.spelling, n)));
  }

  private static void order(Desk desk) {
    Client client = desk.roster.client();
    desk.others(client, 3);
    String order = "P" + desk.dice.between(10_000, 99_999);
    PlantedInvoice invoice = desk.bill(client).ordered(order).open();
    desk.pay(Noise.ORDER_NUMBER)
        .by(desk.printed.plain(client))
        .memo(desk.dice.of(List.of("PO ", "PO#", "your order, our PO ")) + order)
        .all(invoice)
        .send();
  }

  private static void nobody(Desk desk) {
    Client client = desk.roster.client();
    desk.others(client, 3);
    PlantedInvoice invoice = desk.bill(client).open();
    desk.pay(Noise.NO_PAYER_BUT_A_NUMBER)
        .memo(desk.spelling.plain(invoice.number()))
        .all(invoice)
        .send();
  }

  private static void stranger(Desk desk) {
    if (desk.isEmpty()) {
      return;
    }
    Client client = desk.roster.client();
    desk.others(client, 3);
    PlantedInvoice invoice = desk.bill(client).open();
    desk.pay(Noise.STRANGERS_NUMBER)
        .by(desk.printed.plain(client))
        .memo(desk.spelling.plain(desk.strangersNumber(client)))
        .all(invoice)
        .send();
  }

  private static void closed(Desk desk) {
    Client client = desk.roster.client();
    PlantedInvoice paid = desk.bill(client).closed();
    desk.others(client, 3);
    PlantedInvoice invoice = desk.bill(client).open();
    desk.pay(Noise.CLOSED_NUMBER)
        .by(desk.printed.plain(client))
        .memo(desk.spelling.plain(paid.number()))
        .all(invoice)
        .send();
  }

  /** 2026/4120 is ours, and 4120 is another's. */
  private static void holdsAnothers(Desk desk) {
    Client client = desk.roster.client();
    Client other = desk.roster.client();
    int number = desk.dice.between(900_000, 999_999);
    String ours = desk.dice.of(List.of("2026/", "2026-", "26-06/")) + number;
    PlantedInvoice invoice = desk.bill(client).numbered(ours).open();
    desk.bill(other).numbered(Integer.toString(number)).open();
    desk.others(client, 3);
    desk.pay(Noise.NUMBER_HOLDS_ANOTHERS)
        .by(desk.dice.perMille(500) ? desk.printed.plain(client) : "")
        .memo(desk.spelling.plain(ours))
        .all(invoice)
        .send();
  }
}
