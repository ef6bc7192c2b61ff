package io.mspbilling.testkit.world;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.testkit.gateway.ChargeStatus;
import io.mspbilling.worklist.Suggestion;
import java.util.Optional;

/** Whether what a row suggests is true: the world knows who brought which money. */
final class Truth {
  private final Town town;

  Truth(Town town) {
    this.town = town;
  }

  boolean holds(Suggestion suggestion) {
    if (suggestion instanceof Suggestion.Apply apply) {
      return isFrom(apply)
          && isFree(apply.payment())
          && apply.allocations().stream().allMatch(one -> isOwed(apply, one));
    } else if (suggestion instanceof Suggestion.TakeBack back) {
      return takesBack(back);
    } else if (suggestion instanceof Suggestion.SetAside aside) {
      return town.ledger.line(aside.line()).filter(BankDeeds::isOfTheBank).isPresent();
    }
    return (suggestion instanceof Suggestion.Release release && isNotThere(release))
        || (suggestion instanceof Suggestion.Withdraw withdraw
            && town.orphans.containsKey(withdraw.customer()))
        || (suggestion instanceof Suggestion.Undo undo && SlipDeeds.isSlip(undo))
        || (suggestion instanceof Suggestion.Lift lift && NonsenseDeeds.isOnNothing(lift));
  }

  /** What the gateway refused, and may collect all the same, stands in its ledger. */
  private boolean isNotThere(Suggestion.Release release) {
    return town.gateway.charges().stream()
        .filter(charge -> charge.request().key().equals(release.effect()))
        .noneMatch(charge -> charge.status() == ChargeStatus.PENDING);
  }

  private boolean isFrom(Suggestion.Apply apply) {
    return town.ledger
        .line(apply.payment())
        .flatMap(line -> town.client(line.counterparty()))
        .filter(client -> client.id().equals(apply.customer()))
        .isPresent();
  }

  /** Whether money may still be applied: it did not go back. */
  boolean isFree(PaymentId payment) {
    Optional<BankLine> line = town.ledger.line(payment);
    return line.isPresent()
        && town.ledger.lines().stream()
            .filter(one -> isOpposite(one, line.get()))
            .noneMatch(one -> !one.bookedOn().isBefore(line.get().bookedOn()));
  }

  private static boolean isOpposite(BankLine one, BankLine other) {
    return one.counterparty().equals(other.counterparty())
        && one.amount().equals(other.amount().negated());
  }

  private boolean isOwed(Suggestion.Apply apply, Allocation part) {
    Optional<PaymentId> entry = entryOn(apply.payment(), part.invoice());
    if (entry.isPresent() || apply.recorded().containsKey(part.invoice())) {
      return entry.equals(Optional.ofNullable(apply.recorded().get(part.invoice())));
    }
    return !standsElsewhere(apply.payment()) && part.amount().compareTo(open(part.invoice())) <= 0;
  }

  /** Whoever entered the money on another invoice knows that it is used. */
  private boolean standsElsewhere(PaymentId line) {
    return town.bills.keySet().stream().anyMatch(invoice -> entryOn(line, invoice).isPresent());
  }

  /** The record of the same money that people made on an invoice. */
  private Optional<PaymentId> entryOn(PaymentId line, InvoiceId invoice) {
    return town.answered
        .entryOf(line)
        .filter(
            entry -> town.psa.paymentsOn(invoice).stream().anyMatch(one -> one.id().equals(entry)));
  }

  /** What is owed on an invoice, less what people said already that other money pays of it. */
  Money open(InvoiceId invoice) {
    return town.psa.owed(invoice).minus(Usd.cents(town.answered.promised(invoice)));
  }

  private boolean takesBack(Suggestion.TakeBack back) {
    Optional<BankLine> out = town.ledger.line(back.line());
    Optional<BankLine> in = town.ledger.line(back.payment());
    return out.isPresent()
        && in.isPresent()
        && !BankDeeds.isOfTheBank(in.get())
        && isOpposite(out.get(), in.get())
        && !out.get().bookedOn().isBefore(in.get().bookedOn());
  }
}
