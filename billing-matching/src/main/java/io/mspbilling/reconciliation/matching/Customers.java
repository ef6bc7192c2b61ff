package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.reconciliation.matching.payer.NamesInText;
import io.mspbilling.reconciliation.matching.payer.PayerDirectory;
import io.mspbilling.reconciliation.matching.payer.PayerName;
import io.mspbilling.reconciliation.matching.reference.Canonical;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The customers as numbers, in the order of their ids, with their families and their names. */
final class Customers {

  private static final int MAX_GENERATIONS = 16;

  private final Map<CustomerId, Integer> numbers = new HashMap<>();
  private CustomerId[] ids;
  private Customer[] known;
  private int[] parents;
  private final PayerDirectory directory = new PayerDirectory();
  private final NamesInText names = new NamesInText(directory);
  private final BitSet heads = new BitSet();

  /**
   * @param customers those that are known
   * @param others ids that items or payments carry, known or not
   */
  Customers(Collection<Customer> customers, Collection<CustomerId> others) {
    Map<CustomerId, Customer> byId = new HashMap<>();
    customers.forEach(customer -> byId.put(customer.id(), customer));
    java.util.Set<CustomerId> all = new java.util.HashSet<>(byId.keySet());
    all.addAll(others);
    ids = all.toArray(new CustomerId[0]);
    Arrays.sort(ids, Comparator.comparing(CustomerId::system).thenComparing(CustomerId::value));
    known = new Customer[ids.length];
    parents = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      numbers.put(ids[i], i);
      known[i] = byId.get(ids[i]);
    }
    for (int i = 0; i < ids.length; i++) {
      parents[i] = parent(i);
      if (parents[i] >= 0) {
        heads.set(parents[i]);
      }
      fill(i);
    }
  }

  private int parent(int number) {
    return known[number] == null
        ? -1
        : known[number].parent().map(id -> numbers.getOrDefault(id, -1)).orElse(-1);
  }

  private void fill(int number) {
    Customer customer = known[number];
    if (customer != null) {
      directory.addName(number, customer.name());
      customer.aliases().forEach(alias -> directory.addName(number, alias));
      customer.accountNumber().ifPresent(code -> directory.addCode(number, Canonical.plain(code)));
    }
  }

  /** Adds a name that a person said is a customer's. */
  void alias(CustomerId customer, String name) {
    Integer number = numbers.get(customer);
    if (number != null) {
      directory.addName(number, name);
    }
  }

  int count() {
    return ids.length;
  }

  CustomerId id(int number) {
    return ids[number];
  }

  /** What people call it; its id if it has no name here. */
  String name(int number) {
    return known[number] == null ? ids[number].value() : known[number].name();
  }

  /** The number of a customer, -1 if there is none. */
  int number(CustomerId id) {
    return numbers.getOrDefault(id, -1);
  }

  PayerDirectory directory() {
    return directory;
  }

  NamesInText names() {
    return names;
  }

  /** Whether it pays for others, if it pays for all below it. */
  boolean isHead(int number) {
    return heads.get(number);
  }

  /** Whether a customer is billed in another currency only. */
  boolean isBilledIn(int number, java.util.Currency currency) {
    return known[number] == null || known[number].currency().map(currency::equals).orElse(true);
  }

  /** Whether a payer pays for a customer: for itself, and for those below it. */
  boolean paysFor(int payer, int customer) {
    int at = customer;
    for (int i = 0; i < MAX_GENERATIONS && at >= 0; i++) {
      if (at == payer) {
        return true;
      }
      at = parents[at];
    }
    return false;
  }

  /** The head of a customer's family; of a circle of parents, the one with the least number. */
  int family(int customer) {
    int at = customer;
    for (int i = 0; i < MAX_GENERATIONS; i++) {
      if (parents[at] < 0) {
        return at;
      }
      at = parents[at];
    }
    int least = at;
    for (int i = 0; i < MAX_GENERATIONS; i++) {
      at = parents[at];
      least = Math.min(least, at);
    }
    return least;
  }

  /** The customers that a printed name is certain to mean, if it is certain. */
  int[] named(PayerName name) {
    return directory.named(name);
  }

  /** All that a payer pays for beside itself, in order. */
  List<Integer> below(int payer, int[][] families) {
    return Arrays.stream(families[family(payer)])
        .filter(other -> other != payer && paysFor(payer, other))
        .boxed()
        .toList();
  }
}
