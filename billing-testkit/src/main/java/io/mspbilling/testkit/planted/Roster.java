package io.mspbilling.testkit.planted;

import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.testkit.engine.Dice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The customers, made as they are needed. Many have their first word in common with others; no two
 * have one name, unless that is asked for.
 */
final class Roster {

  private static final SystemName PSA = SystemName.of("psa");

  private final Dice dice;
  private final List<Customer> customers = new ArrayList<>();
  private final Map<String, Integer> taken = new HashMap<>();
  private final int step;
  private int next;
  private int round;

  Roster(Dice dice) {
    this.dice = dice;
    this.next = dice.below(names());
    this.step = 1_117;
  }

  private static int names() {
    return Vocabulary.FIRST.size() * Vocabulary.KIND.size();
  }

  Client client() {
    return client(Optional.empty(), Optional.empty());
  }

  Client under(Client parent) {
    return client(Optional.of(parent.id()), Optional.empty());
  }

  /** One that has the name of another, and only another legal form. */
  Client namesake(Client other) {
    return client(Optional.empty(), Optional.of(other));
  }

  private Client client(Optional<CustomerId> parent, Optional<Client> namesake) {
    String[] words = namesake.map(o -> new String[] {o.first(), o.kind()}).orElseGet(this::words);
    String called = words[0] + " " + words[1];
    String form =
        namesake
            .map(o -> o.customer().name().endsWith("LLC") ? " Inc." : " LLC")
            .orElseGet(() -> dice.of(Vocabulary.FORM));
    Customer customer =
        Customer.builder()
            .id(new CustomerId(PSA, String.format(Locale.ROOT, "c%06d", customers.size())))
            .name(called + form)
            .parent(parent)
            .build();
    customers.add(customer);
    return new Client(customer, words[0], words[1]);
  }

  /** Adds a name that a customer pays under too. */
  String alias(Client client) {
    String[] words = words();
    String alias = words[0] + " " + dice.of(List.of("Holdings", "Capital", "Enterprises"));
    if (taken.merge(alias, 1, Integer::sum) > 1) {
      return alias(client);
    }
    int at = Integer.parseInt(client.id().value().substring(1));
    customers.set(at, Customer.builder().from(client.customer()).addAliases(alias).build());
    return alias;
  }

  private String[] words() {
    next += step;
    if (next >= names()) {
      next %= names();
    }
    String first = Vocabulary.FIRST.get(next / Vocabulary.KIND.size());
    String kind = Vocabulary.KIND.get(next % Vocabulary.KIND.size());
    if (taken.merge(first + " " + kind, 1, Integer::sum) > 1) {
      round++;
      return new String[] {second(round) + " " + first, kind};
    }
    return new String[] {first, kind};
  }

  /** Once all names are gone, towns stand before them. */
  private static String second(int round) {
    String first = Vocabulary.FIRST.get(round % Vocabulary.FIRST.size());
    return first + (char) ('a' + round / Vocabulary.FIRST.size() % 26) + "ville";
  }

  List<Customer> customers() {
    return List.copyOf(customers);
  }
}
