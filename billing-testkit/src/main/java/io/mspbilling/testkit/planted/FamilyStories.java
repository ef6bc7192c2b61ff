package io.mspbilling.testkit.planted;

import java.util.List;

/** Parents and children, credit memos, and currencies. */
final class FamilyStories {

  private FamilyStories() {}

  static void addTo(List<Story> all) {
    all.add(FamilyStories::parentPays);
    all.add(FamilyStories::parentPays);
    all.add(FamilyStories::creditNetted);
    all.add(FamilyStories::creditNetted);
    all.add(FamilyStories::twoCurrencies);
  }

  private static void parentPays(Desk desk) {
    Client parent = desk.roster.client();
    Client child = desk.roster.under(parent);
    desk.others(parent, 2);
    desk.others(child, 2);
    PlantedInvoice invoice = desk.bill(child).open();
    boolean named = desk.dice.perMille(600);
    desk.pay(Noise.PARENT_PAYS)
        .by(desk.printed.plain(parent))
        .memo(named ? desk.spelling.plain(invoice.number()) : desk.spelling.small())
        .all(invoice)
        .send();
  }

  private static void creditNetted(Desk desk) {
    Client client = desk.roster.client();
    PlantedInvoice invoice = desk.bill(client).open();
    long credit = -Math.max(1, invoice.open().minorUnits() * desk.dice.between(50, 600) / 1000);
    String number = desk.dice.of(List.of("CM-", "CR")) + Spelling.core(desk.number());
    PlantedInvoice memo = desk.bill(client).of(credit).numbered(number).open();
    String text =
        switch (desk.dice.below(3)) {
          case 0 -> "inv " + invoice.number() + " less " + number;
          case 1 -> "inv " + invoice.number() + " less credit";
          default -> desk.spelling.small();
        };
    desk.pay(Noise.CREDIT_NETTED)
        .by(desk.printed.plain(client))
        .memo(text)
        .all(invoice)
        .all(memo)
        .send();
  }

  private static void twoCurrencies(Desk desk) {
    Client client = desk.roster.client();
    Client other = desk.roster.client();
    String number = desk.number();
    Bill bill = desk.bill(client).numbered(number);
    boolean euros = desk.dice.perMille(500);
    PlantedInvoice invoice = bill.in(euros ? Desk.EUR : Desk.USD).open();
    desk.bill(other).numbered(number).of(bill.cents()).in(euros ? Desk.USD : Desk.EUR).open();
    desk.pay(Noise.TWO_CURRENCIES)
        .by(desk.printed.plain(client))
        .memo(desk.spelling.plain(number))
        .all(invoice)
        .send();
  }
}
