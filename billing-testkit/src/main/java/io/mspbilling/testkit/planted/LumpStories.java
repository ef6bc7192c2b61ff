package io.mspbilling.testkit.planted;

import java.util.ArrayList;
import java.util.List;

/** No number: a name, and one sum for several invoices. */
final class LumpStories {

  private LumpStories() {}

  static void addTo(List<Story> all) {
    all.add(LumpStories::allOwed);
    all.add(LumpStories::allOwed);
    all.add(LumpStories::pastDue);
    all.add(LumpStories::month);
    all.add(LumpStories::oldest);
    all.add(LumpStories::odd);
  }

  /** From the oldest on; so many of them are past due. */
  private static List<PlantedInvoice> open(Desk desk, Client client, int count, int pastDue) {
    List<PlantedInvoice> open = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int due = i < pastDue ? 12 + 3 * (pastDue - i) : -2 - 3 * (i - pastDue);
      open.add(desk.bill(client).on(desk.ago(due + 45), desk.ago(due)).open());
    }
    return open;
  }

  private static void pay(Desk desk, Noise noise, Client client, List<PlantedInvoice> paid) {
    desk.pay(noise).by(desk.printed.plain(client)).memo(desk.spelling.small()).all(paid).send();
  }

  private static void allOwed(Desk desk) {
    Client client = desk.roster.client();
    List<PlantedInvoice> open = open(desk, client, desk.dice.between(2, 9), 2);
    pay(desk, Noise.ALL_OWED, client, open);
  }

  private static void pastDue(Desk desk) {
    Client client = desk.roster.client();
    int late = desk.dice.between(2, 5);
    List<PlantedInvoice> open = open(desk, client, late + desk.dice.between(1, 3), late);
    pay(desk, Noise.ALL_PAST_DUE, client, open.subList(0, late));
  }

  /** Of three months with two or three invoices each, the second. */
  private static void month(Desk desk) {
    Client client = desk.roster.client();
    List<PlantedInvoice> paid = new ArrayList<>();
    for (int month = 2; month <= 4; month++) {
      for (int i = desk.dice.between(2, 3); i > 0; i--) {
        java.time.LocalDate issued = java.time.LocalDate.of(2026, month, 2 + i);
        PlantedInvoice one = desk.bill(client).on(issued, issued.plusDays(20)).open();
        if (month == 3) {
          paid.add(one);
        }
      }
    }
    pay(desk, Noise.ONE_MONTH, client, paid);
  }

  private static void oldest(Desk desk) {
    Client client = desk.roster.client();
    int count = desk.dice.between(4, 8);
    List<PlantedInvoice> open = open(desk, client, count, count - 1);
    pay(desk, Noise.OLDEST_RUN, client, open.subList(0, desk.dice.between(2, count - 2)));
  }

  private static void odd(Desk desk) {
    Client client = desk.roster.client();
    List<PlantedInvoice> open = open(desk, client, desk.dice.between(5, 8), 3);
    pay(desk, Noise.ODD_SUBSET, client, List.of(open.get(1), open.get(3), open.get(4)));
  }
}
