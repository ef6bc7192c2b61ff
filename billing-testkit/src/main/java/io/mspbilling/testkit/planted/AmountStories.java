package io.mspbilling.testkit.planted;

import java.time.LocalDate;
import java.util.List;

/** An invoice is named, and another amount than its own is paid. */
final class AmountStories {

  private AmountStories() {}

  static void addTo(List<Story> all) {
    all.add(AmountStories::inTime);
    all.add(AmountStories::tooLate);
    all.add(AmountStories::shortPaid);
    all.add(AmountStories::partlyPaid);
    all.add(AmountStories::overpaid);
    all.add(AmountStories::parts);
  }

  private static void inTime(Desk desk) {
    Client client = desk.roster.client();
    LocalDate on = desk.lately();
    Bill bill = desk.bill(client).on(on.minusDays(9), on.plusDays(21));
    long off = bill.cents() / 50;
    PlantedInvoice invoice = bill.discounted(off, on.plusDays(desk.dice.below(2))).open();
    desk.others(client, 2);
    desk.pay(Noise.DISCOUNT_IN_TIME)
        .by(desk.printed.plain(client))
        .memo(desk.dice.perMille(600) ? desk.spelling.plain(invoice.number()) : "2% discount")
        .on(on)
        .part(invoice, bill.cents() - off, off)
        .send();
  }

  private static void tooLate(Desk desk) {
    Client client = desk.roster.client();
    LocalDate on = desk.lately();
    Bill bill = desk.bill(client).on(on.minusDays(28), on.plusDays(2));
    long off = bill.cents() / 50;
    PlantedInvoice invoice = bill.discounted(off, on.minusDays(desk.dice.between(1, 18))).open();
    desk.others(client, 2);
    desk.pay(Noise.DISCOUNT_TOO_LATE)
        .by(desk.printed.plain(client))
        .memo(desk.spelling.plain(invoice.number()))
        .on(on)
        .part(invoice, bill.cents() - off)
        .send();
  }

  private static void shortPaid(Desk desk) {
    long perMille = desk.dice.between(800, 995);
    named(desk, Noise.SHORT_PAID, perMille, 0, "");
  }

  private static void partlyPaid(Desk desk) {
    String says = desk.dice.of(List.of("partial ", "on account ", "1 of 2, ", ""));
    named(desk, Noise.PARTLY_PAID, desk.dice.between(300, 700), 0, says);
  }

  private static void overpaid(Desk desk) {
    named(desk, Noise.OVERPAID, 1000, desk.dice.between(117, 20_000), "");
  }

  private static void named(Desk desk, Noise noise, long perMille, long more, String says) {
    Client client = desk.roster.client();
    PlantedInvoice invoice = desk.bill(client).open();
    desk.others(client, 3);
    desk.pay(noise)
        .by(desk.printed.plain(client))
        .memo(says + desk.spelling.plain(invoice.number()))
        .part(invoice, Math.max(1, invoice.open().minorUnits() * perMille / 1000))
        .and(more)
        .send();
  }

  private static void parts(Desk desk) {
    Client client = desk.roster.client();
    boolean silent = desk.dice.perMille(300);
    PlantedInvoice invoice = desk.bill(client).open();
    if (!silent) {
      desk.others(client, 3);
    }
    long left = invoice.open().minorUnits();
    int count = desk.dice.between(2, 3);
    for (int i = count; i > 0; i--) {
      long part = i == 1 ? left : left / i + desk.dice.below((int) (left / 9)) + 1;
      desk.pay(Noise.PAID_IN_PARTS)
          .by(desk.printed.plain(client))
          .memo(silent ? desk.spelling.small() : desk.spelling.plain(invoice.number()))
          .on(desk.ago(2 * i))
          .part(invoice, part)
          .send();
      left -= part;
    }
  }
}
