package io.mspbilling.testkit.planted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What nobody could decide from the data alone. */
final class UnclearStories {

  private UnclearStories() {}

  static void addTo(List<Story> all) {
    all.add(UnclearStories::equalInvoices);
    all.add(UnclearStories::combinations);
    all.add(UnclearStories::chance);
    all.add(UnclearStories::nothing);
    all.add(UnclearStories::nameOfTwo);
    all.add(UnclearStories::amountOff);
  }

  private static void equalInvoices(Desk desk) {
    Client client = desk.roster.client();
    long fee = desk.cents();
    List<PlantedInvoice> equal = new ArrayList<>();
    for (int i = desk.dice.between(2, 4); i > 0; i--) {
      equal.add(desk.bill(client).of(fee).on(desk.ago(15 * i), desk.ago(15 * i - 30)).open());
    }
    desk.pay(Noise.EQUAL_INVOICES)
        .by(desk.printed.plain(client))
        .memo(desk.spelling.small())
        .all(desk.dice.of(equal))
        .unclear();
  }

  /** Of e, a, c, b, d, from the oldest on, a and b are as much as c and d. */
  private static void combinations(Desk desk) {
    Client client = desk.roster.client();
    long a = desk.cents();
    long b = desk.cents();
    long c = Math.max(1, (a + b) / 3 + desk.dice.below(999));
    long[] amounts = {desk.cents(), a, c, b, a + b - c};
    List<PlantedInvoice> open = new ArrayList<>();
    for (int i = 0; i < amounts.length; i++) {
      open.add(
          desk.bill(client).of(amounts[i]).on(desk.ago(80 - 9 * i), desk.ago(50 - 9 * i)).open());
    }
    desk.pay(Noise.TWO_COMBINATIONS)
        .by(desk.printed.plain(client))
        .memo(desk.spelling.small())
        .all(open.get(1))
        .all(open.get(3))
        .unclear();
  }

  private static void chance(Desk desk) {
    Client client = desk.roster.client();
    int[] paid = {1, 4, 8, 9, 13};
    long[] cents = new long[16];
    do {
      for (int i = 0; i < cents.length; i++) {
        cents[i] = 100L * desk.dice.between(20, 900);
      }
    } while (isOldestRun(cents, Arrays.stream(paid).mapToLong(i -> cents[i]).sum()));
    List<PlantedInvoice> open = new ArrayList<>();
    for (int i = 0; i < cents.length; i++) {
      open.add(desk.bill(client).of(cents[i]).on(desk.ago(90 - i), desk.ago(60 - i)).open());
    }
    desk.pay(Noise.CHANCE_SUM)
        .by(desk.printed.plain(client))
        .memo(desk.spelling.small())
        .all(Arrays.stream(paid).mapToObj(open::get).toList())
        .unclear();
  }

  /** Then it would be clear what is meant. */
  private static boolean isOldestRun(long[] cents, long sum) {
    long run = 0;
    for (int i = 0; i < cents.length && run < sum; i++) {
      run += cents[i];
    }
    return run == sum;
  }

  private static void nothing(Desk desk) {
    Client client = desk.roster.client();
    desk.others(client, 2);
    desk.pay(Noise.NOTHING_TO_GO_BY)
        .by(desk.dice.of(List.of("", "", "DEPOSIT", "LOCKBOX", "MOBILE CHECK")))
        .memo(desk.spelling.small())
        .all(desk.bill(client).open())
        .unclear();
  }

  private static void nameOfTwo(Desk desk) {
    Client client = desk.roster.client();
    Client other = desk.roster.namesake(client);
    PlantedInvoice invoice = desk.bill(client).open();
    desk.bill(other).of(invoice.open().minorUnits()).open();
    desk.pay(Noise.NAME_OF_TWO)
        .by(Printed.upper(client.called()))
        .memo(desk.spelling.small())
        .all(invoice)
        .unclear();
  }

  private static void amountOff(Desk desk) {
    Client client = desk.roster.client();
    PlantedInvoice invoice = desk.bill(client).open();
    desk.bill(client).open();
    desk.bill(client).open();
    desk.pay(Noise.AMOUNT_OFF)
        .by(desk.printed.plain(client))
        .memo(desk.spelling.small())
        .part(invoice, invoice.open().minorUnits() - desk.dice.between(7, 999))
        .unclear();
  }
}
