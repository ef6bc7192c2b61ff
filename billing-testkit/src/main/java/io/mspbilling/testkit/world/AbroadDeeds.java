package io.mspbilling.testkit.world;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.world.Phrases.Phrase;
import io.mspbilling.testkit.world.Town.Bill;
import java.util.List;

/** Clients that are billed in another currency as well, and pay that by themselves. */
final class AbroadDeeds {

  private static final String CURRENCY = "EUR";

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of(
              "<name> is billed EUR <money> on invoice <n>, due on day <n>",
              m ->
                  new BillsAbroad(
                      m.group(1), Usd.of(m.group(2)), m.group(3), Integer.parseInt(m.group(4)))),
          Phrase.of(
              "the office enters EUR <money> on invoice <n>",
              m -> new EntersAbroad(m.group(2), Usd.of(m.group(1)))));

  private AbroadDeeds() {}

  private static Money euro(long cents) {
    return Money.of(Usd.text(cents), CURRENCY);
  }

  /** Nothing happens if the client is charged by us: the gateway's account is in one currency. */
  record BillsAbroad(String client, long cents, String number, int dueDay) implements Deed {
    @Override
    public void happen(Town town) {
      town.client(client)
          .filter(found -> found.method().isEmpty() && town.isLive())
          .ifPresent(
              found -> {
                Invoice invoice =
                    town.psa.issue(
                        found.id(), number, euro(cents), town.today(), town.date(dueDay));
                town.abroad.put(invoice.id(), new Bill(invoice.id(), number, client, dueDay));
              });
    }

    @Override
    public String toString() {
      return client
          + " is billed "
          + CURRENCY
          + " "
          + Usd.text(cents)
          + " on invoice "
          + number
          + ", due on day "
          + dueDay;
    }
  }

  /** As much of it as is owed. */
  record EntersAbroad(String number, long cents) implements Deed {
    @Override
    public void happen(Town town) {
      town.abroad.values().stream()
          .filter(bill -> bill.number().equals(number))
          .findFirst()
          .map(Bill::id)
          .ifPresent(id -> enter(town, id));
    }

    private void enter(Town town, InvoiceId id) {
      Money part = euro(cents).min(town.psa.owed(id));
      if (part.isPositive()) {
        town.psa.enterByHand(id, part, town.today(), "office");
      }
    }

    @Override
    public String toString() {
      return "the office enters " + CURRENCY + " " + Usd.text(cents) + " on invoice " + number;
    }
  }
}
