package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Payment;
import io.mspbilling.reconciliation.matching.Leftover.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns what was decided on one payment into what the caller reads. */
final class Report {

  private final Items items;
  private final Payments payments;
  private final Customers customers;
  private final Supplier<Proposals> proposals;

  Report(Items items, Payments payments, Customers customers, Supplier<Proposals> proposals) {
    this.items = items;
    this.payments = payments;
    this.customers = customers;
    this.proposals = proposals;
  }

  /** What is applied, if anything is. */
  Optional<Match> match(int payment) {
    Payments.Applied applied = payments.applied(payment);
    return applied == null || applied.hypothesis().size() == 0
        ? Optional.empty()
        : Optional.of(match(payment, applied.hypothesis(), applied.runnerUp()));
  }

  private Match match(int payment, Hypothesis told, @Nullable Hypothesis second) {
    Payment paid = payments.get(payment);
    Match.Builder match =
        Match.builder()
            .payment(paid)
            .customer(customer(told))
            .lines(lines(told))
            .evidence(told.evidence())
            .clues(told.clues());
    if (second != null) {
      int margin = told.milliBits() - second.milliBits();
      match.runnerUp(new RunnerUp(lines(second), second.evidence(), margin));
    }
    if (payments.reversed(payment) != 0) {
      match.reversed(Money.ofMinor(payments.reversed(payment), paid.amount().currency()));
    }
    if (payments.withheld(payment) != 0) {
      match.withheld(Money.ofMinor(payments.withheld(payment), paid.amount().currency()));
    }
    return match.build();
  }

  private Optional<CustomerId> customer(Hypothesis told) {
    int owner = items.owner(told.item(0));
    for (int i = 1; i < told.size(); i++) {
      if (items.owner(told.item(i)) != owner) {
        return Optional.empty();
      }
    }
    return Optional.of(customers.id(owner));
  }

  private List<MatchLine> lines(Hypothesis told) {
    List<MatchLine> lines = new ArrayList<>(told.size());
    for (int i = 0; i < told.size(); i++) {
      OpenItem item = items.get(told.item(i));
      Deviation.Kind kind = told.deviation();
      Optional<Deviation> deviation =
          told.beside(i) == 0 || kind == null
              ? Optional.empty()
              : Optional.of(new Deviation(kind, items.money(told.item(i), told.beside(i))));
      Money cash = items.money(told.item(i), told.cash(i));
      lines.add(new MatchLine(item.id(), item.number(), cash, deviation));
    }
    return lines;
  }

  /** What is not applied, if anything is left. */
  Optional<Leftover> leftover(int payment) {
    Payments.Applied applied = payments.applied(payment);
    long left = payments.available(payment) - (applied == null ? 0 : applied.hypothesis().total());
    if (left <= 0) {
      return Optional.empty();
    }
    Reason reason = reason(payment, applied != null);
    List<Hypothesis> proposed =
        applied != null || reason == Reason.DUPLICATE ? List.of() : proposals.get().of(payment);
    int[] alike =
        reason == Reason.AMBIGUOUS_IDENTITY && !proposed.isEmpty()
            ? proposals.get().alike(payment, proposed.get(0))
            : new int[0];
    return Optional.of(
        new Leftover(
            payments.get(payment),
            payer(payment),
            Money.ofMinor(left, payments.currency(payment)),
            reason,
            new Explanation(items, payments, customers).of(payment, reason, left, alike),
            reason.remedy(),
            proposed.stream().map(one -> match(payment, one, null)).toList()));
  }

  private Optional<CustomerId> payer(int payment) {
    return Optional.ofNullable(payments.clues(payment))
        .filter(Clues::isPayerKnown)
        .map(clues -> customers.id(clues.payer()));
  }

  private Reason reason(int payment, boolean applied) {
    Reason bar = payments.bar(payment);
    if (bar != null && !applied) {
      return bar;
    }
    Reason noted = payments.reason(payment);
    if (noted != null) {
      return noted;
    }
    if (applied) {
      return Reason.OVERPAID;
    }
    Clues clues = payments.clues(payment);
    if (!clues.trouble().isNone()) {
      return clues.trouble().reason();
    }
    if (!clues.isPayerKnown()) {
      return Reason.PAYER_UNKNOWN;
    }
    return proposals.get().owesNothing(payment) ? Reason.NOTHING_OWED : Reason.AMOUNT_FITS_NOTHING;
  }
}
