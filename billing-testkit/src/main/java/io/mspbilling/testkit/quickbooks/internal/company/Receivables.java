package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.NotInThisFake;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All that customers owe and are owed, item by item. */
final class Receivables {
  private final Company company;

  Receivables(Company company) {
    this.company = company;
  }

  /**
   * What is left of a transaction.
   *
   * @param customer whose it is
   * @param due when it is or was due; a credit counts from its own date
   * @param amount what is open; negative if it is the customer's
   */
  record Item(Entity customer, LocalDate due, BigDecimal amount) {}

  /** Answers what is open, in the order it was entered within its kind. */
  List<Item> open() {
    List<Item> items = new ArrayList<>();
    Arrays.stream(Kind.values())
        .filter(Kind::isBooked)
        .flatMap(kind -> company.tables.all(kind).stream())
        .forEach(entity -> items.addAll(open(entity)));
    return items.stream().filter(item -> item.amount().signum() != 0).toList();
  }

  private List<Item> open(Entity entity) {
    Key key = entity.key();
    if (key.kind() == Kind.PAYMENT) {
      BigDecimal unapplied = company.rules.of(Kind.PAYMENT).derived(entity).amount("UnappliedAmt");
      String customer = entity.body().textAt("CustomerRef/value").orElseThrow();
      return List.of(item(entity, customer, unapplied.negate()));
    }
    List<Item> items = new ArrayList<>();
    company
        .openItems
        .opened(key)
        .forEach(
            (party, opened) -> {
              BigDecimal left = company.openItems.open(key, party, key);
              items.add(item(entity, party, opened.signum() < 0 ? left.negate() : left));
            });
    return items;
  }

  private Item item(Entity entity, String party, BigDecimal amount) {
    Entity customer = company.tables.find(new Key(Kind.CUSTOMER, party)).orElseThrow();
    boolean foreign = !company.currency(entity.body()).equals(company.settings().homeCurrency());
    if (amount.signum() != 0 && foreign) {
      throw new NotInThisFake("reports on more than one currency");
    }
    if (amount.signum() != 0 && customer.body().has("ParentRef")) {
      throw new NotInThisFake("reports on customers below others");
    }
    String due =
        entity.body().text("DueDate").or(() -> entity.body().text("TxnDate")).orElseThrow();
    return new Item(customer, LocalDate.parse(due), amount);
  }
}
