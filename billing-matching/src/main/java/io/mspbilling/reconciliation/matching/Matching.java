package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Payment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One run of the engine. A stage decides on all its payments before any is applied, so that the
 * order of payments decides nothing.
 */
final class Matching {

  private final PayerIndex payers;
  private final LocalDate asOf;
  private final OpenItems open;

  private final List<Match> matches = new ArrayList<>();
  private final List<Leftover> leftovers = new ArrayList<>();

  /** What a payment that a person must look at may turn out to pay. */
  private final Set<InvoiceId> claimed = new HashSet<>();

  Matching(PayerIndex payers, LocalDate asOf, OpenItems open) {
    this.payers = payers;
    this.asOf = asOf;
    this.open = open;
  }

  MatchResult of(List<Payment> payments) {
    List<Payment> silent = byName(payments);
    byPayer(silent);
    matches.sort(Comparator.comparing(match -> match.payment().id().text()));
    leftovers.sort(Comparator.comparing(leftover -> leftover.payment().id().text()));
    return new MatchResult(matches, leftovers);
  }

  /** Applies the payments that name invoices; returns those that name none. */
  private List<Payment> byName(List<Payment> payments) {
    NamedInvoices named = new NamedInvoices(payers, open);
    List<Payment> silent = new ArrayList<>();
    List<Match> found = new ArrayList<>();
    List<Naming> unsettled = new ArrayList<>();
    for (Payment payment : payments) {
      Naming naming = named.naming(payment);
      Optional<Match> match = named.match(payment, naming);
      if (naming.isSilent()) {
        silent.add(payment);
      } else if (match.isPresent()) {
        found.add(match.get());
      } else {
        leftovers.add(named.leftover(payment, naming));
        unsettled.add(naming);
      }
    }
    applyUncontested(found);
    unsettled.forEach(naming -> naming.items().forEach(item -> claimed.add(item.id())));
    return silent;
  }

  private void byPayer(List<Payment> silent) {
    List<Payment> unapplied = new ArrayList<>(silent);
    leftovers.forEach(leftover -> unapplied.add(leftover.payment()));
    KnownPayer known = new KnownPayer(payers, asOf, unapplied);
    List<Match> found = new ArrayList<>();
    for (Payment payment : silent) {
      known
          .match(payment, open)
          .ifPresentOrElse(found::add, () -> leftovers.add(known.leftover(payment, open)));
    }
    applyUncontested(found);
  }

  /** Applies those matches whose invoices no other payment may be meant for. */
  private void applyUncontested(List<Match> found) {
    claimed.addAll(overdrawn(found));
    for (Match match : found) {
      if (match.allocations().stream().map(Allocation::invoice).anyMatch(claimed::contains)) {
        leftovers.add(contested(match));
      } else {
        matches.add(match);
        open.apply(match.allocations());
      }
    }
  }

  /** The invoices for which all these payments together are too much. */
  private Set<InvoiceId> overdrawn(List<Match> found) {
    Map<InvoiceId, Money> paid = new HashMap<>();
    for (Match match : found) {
      match.allocations().forEach(a -> paid.merge(a.invoice(), a.amount(), Money::plus));
    }
    paid.entrySet().removeIf(entry -> open.covers(entry.getKey(), entry.getValue()));
    return paid.keySet();
  }

  private static Leftover contested(Match match) {
    return new Leftover(
        match.payment(),
        Leftover.Reason.AMBIGUOUS,
        "another payment names or fits the same invoices",
        List.of(match));
  }
}
