package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.engine.ledger.Posting;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What customers owe and are owed, transaction by transaction. A transaction opens an item with
 * each customer for whom it moves the receivables; payments use items up.
 */
final class OpenItems {
  private final Company company;

  OpenItems(Company company) {
    this.company = company;
  }

  /** Answers what postings add to each customer's debt; a credit is negative. */
  Map<String, BigDecimal> opened(List<Posting> postings) {
    Map<String, BigDecimal> opened = new HashMap<>();
    for (Posting posting : postings) {
      if (company.chart.isReceivable(posting.account())) {
        posting.party().ifPresent(party -> opened.merge(party, posting.amount(), BigDecimal::add));
      }
    }
    return opened;
  }

  /** Answers what a booked transaction added to each customer's debt. */
  Map<String, BigDecimal> opened(Key target) {
    return opened(company.ledger.postings(target.toString()));
  }

  /** Answers the size of what is left of an item, uses by one source not counted. */
  BigDecimal open(Key target, String party, Key exceptSource) {
    BigDecimal opened = opened(target).getOrDefault(party, BigDecimal.ZERO);
    return opened.abs().subtract(company.links.used(target, party, exceptSource));
  }

  /**
   * Answers whose item of the target a payment of the customer may use: the customer's own, else
   * that of a member of the same family of customers and sub-customers.
   */
  Optional<String> party(Key target, String customer) {
    Map<String, BigDecimal> opened = opened(target);
    if (opened.containsKey(customer)) {
      return Optional.of(customer);
    }
    String root = root(customer);
    return opened.keySet().stream().filter(party -> root(party).equals(root)).sorted().findFirst();
  }

  /**
   * Checks that a changed transaction still covers what payments have used of it.
   *
   * @throws BooksFault 6000 if not
   */
  void requireCovers(Key target, List<Posting> changed) {
    Map<String, BigDecimal> opened = opened(changed);
    for (Link link : company.links.to(target)) {
      BigDecimal item = opened.getOrDefault(link.party(), BigDecimal.ZERO);
      BigDecimal used = company.links.used(target, link.party(), target);
      boolean turned = item.signum() != 0 && (item.signum() < 0) != link.credit();
      if (turned || item.abs().compareTo(used) < 0) {
        throw BooksFault.business(
            target + " is linked to payments of more than what would be left of it");
      }
    }
  }

  private String root(String customer) {
    String root = customer;
    for (int level = 0; level < 5; level++) {
      Optional<String> parent =
          company
              .tables
              .find(new Key(Kind.CUSTOMER, root))
              .flatMap(entity -> entity.body().textAt("ParentRef/value"));
      if (parent.isEmpty()) {
        return root;
      }
      root = parent.get();
    }
    return root;
  }
}
