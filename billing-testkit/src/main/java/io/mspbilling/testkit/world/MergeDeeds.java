package io.mspbilling.testkit.world;

import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.world.Phrases.Phrase;
import io.mspbilling.testkit.world.Town.Bill;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Customers that are merged in the PSA: whose consent was given under the id that is gone? */
final class MergeDeeds {

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of(
              "the office merges <name> into <name>", m -> new Merges(m.group(1), m.group(2))));

  private MergeDeeds() {}

  /** One of whom no money came yet: what it was asked for is the other's debt from now on. */
  record Merges(String client, String into) implements Deed {
    @Override
    public void happen(Town town) {
      Optional<Client> away = town.client(client).filter(one -> isUntouched(town, one));
      Optional<Client> other =
          town.client(into).filter(one -> !client.equals(into) && isAlone(town, into));
      if (away.isPresent() && other.isPresent()) {
        merge(town, away.get(), other.get());
      }
    }

    private void merge(Town town, Client away, Client other) {
      town.psa.mergeCustomers(away.id(), other.id());
      town.clients.remove(client);
      town.mergedAway.add(client);
      town.clients.put(into, new Client(into, other.id(), other.method(), town.day()));
      town.bills.replaceAll(
          (id, bill) ->
              bill.client().equals(client)
                  ? new Bill(id, bill.number(), into, bill.dueDay())
                  : bill);
      away.method().ifPresent(method -> town.orphans.put(away.id(), town.day()));
    }

    @Override
    public String toString() {
      return "the office merges " + client + " into " + into;
    }
  }

  private static boolean isUntouched(Town town, Client client) {
    return isAlone(town, client.name())
        && town.ledger.creditOf(client.name(), LocalDate.MAX) == 0
        && town.ledger.grossBy(client.name()) == 0
        && town.gateway.charges().stream()
            .noneMatch(charge -> charge.request().customer().equals(client.id()))
        && town.bills.values().stream()
            .filter(bill -> bill.client().equals(client.name()))
            .map(Bill::id)
            .allMatch(invoice -> isUnpaid(town, invoice));
  }

  private static boolean isUnpaid(Town town, InvoiceId invoice) {
    return town.psa.paymentsOn(invoice).isEmpty() && !town.unreadable.containsKey(invoice);
  }

  /** Neither does it pay for others, nor others for it, nor has it debts of another currency. */
  private static boolean isAlone(Town town, String client) {
    return !town.paidBy.containsKey(client)
        && !town.paidBy.containsValue(client)
        && town.abroad.values().stream().noneMatch(bill -> bill.client().equals(client));
  }
}
