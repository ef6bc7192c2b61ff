package io.mspbilling.testkit.world;

import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.receivables.Customer;
import io.mspbilling.testkit.world.Phrases.Phrase;
import java.util.List;
import java.util.Optional;

/** Clients that are more than one: with two addresses, or with a head office that pays. */
final class FamilyDeeds {

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of("<name> has its bills sent to a second address", m -> new Both(m.group(1))),
          Phrase.of("<name> gives no address any more", m -> new NoAddress(m.group(1))),
          Phrase.of(
              "<name> consents to pay for <name> as well",
              m -> new PaysFor(m.group(1), m.group(2))));

  private FamilyDeeds() {}

  static String secondAddress(String name) {
    return "copy-" + Town.address(name);
  }

  record Both(String client) implements Deed {
    @Override
    public void happen(Town town) {
      if (isWrittenTo(town, client, List.of(Town.address(client), secondAddress(client)))) {
        town.twoAddresses.putIfAbsent(Town.address(client), town.day());
      }
    }

    @Override
    public String toString() {
      return client + " has its bills sent to a second address";
    }
  }

  record NoAddress(String client) implements Deed {
    @Override
    public void happen(Town town) {
      isWrittenTo(town, client, List.of());
    }

    @Override
    public String toString() {
      return client + " gives no address any more";
    }
  }

  private static boolean isWrittenTo(Town town, String client, List<String> addresses) {
    Optional<Client> found = town.client(client);
    found
        .map(one -> town.psa.onFile(one.id()))
        .ifPresent(
            customer ->
                town.psa.addCustomer(
                    Customer.builder().from(customer).billingEmails(addresses).build()));
    return found.isPresent();
  }

  /** Only who pays for itself can pay for another, and none pays for one that pays for others. */
  record PaysFor(String client, String branch) implements Deed {
    @Override
    public void happen(Town town) {
      Optional<Client> head =
          town.client(client)
              .filter(one -> one.method().isPresent() && !town.paidBy.containsKey(client));
      Optional<Client> other =
          town.client(branch)
              .filter(one -> !branch.equals(client) && !town.paidBy.containsValue(branch))
              .filter(one -> !isBilledAbroad(town, branch));
      if (head.isPresent() && other.isPresent()) {
        town.decide(
            Autopay.extended(head.get().id(), other.get().id(), town.today(), "the same mandate"));
        town.paidBy.put(branch, client);
        town.clients.put(
            branch, new Client(branch, other.get().id(), head.get().method(), town.day()));
      }
    }

    @Override
    public String toString() {
      return client + " consents to pay for " + branch + " as well";
    }
  }

  private static boolean isBilledAbroad(Town town, String client) {
    return town.abroad.values().stream().anyMatch(bill -> bill.client().equals(client));
  }

  /** A consent ends, and with it what was given for others; what others gave ends alone. */
  static void end(Town town, Client client) {
    town.clients.put(client.name(), client.withoutMethod(town.day()));
    town.paidBy.remove(client.name());
    for (Client branch : List.copyOf(town.clients.values())) {
      if (client.name().equals(town.paidBy.get(branch.name()))) {
        end(town, branch);
      }
    }
  }
}
