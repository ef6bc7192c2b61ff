package io.mspbilling.collection.latefee;

import io.mspbilling.communication.Holds;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What late payment of open invoices costs, shown to people: nothing is billed by itself. It is
 * asked only where the debt itself is asked: not while autopay is collecting it, a charge has no
 * answer yet, or something holds it; and not on instalments, which were agreed.
 */
public final class DueLateCharges {

  private final LateChargePolicy policy;
  private final SettledLateCharges settled;
  private final Holds holds;
  private final Function<Invoice, List<BalanceChange>> changes;
  private final Predicate<OpenInvoice> isCollecting;
  private final LocalDate day;
  private final Set<InvoiceId> bills;

  /**
   * @param changes what was paid on an invoice, and taken back, on days that are known
   * @param isCollecting whether autopay will charge for it by itself
   * @param day in the MSP's zone
   */
  public DueLateCharges(
      LateChargePolicy policy,
      SettledLateCharges settled,
      Holds holds,
      Function<Invoice, List<BalanceChange>> changes,
      Predicate<OpenInvoice> isCollecting,
      LocalDate day) {
    this.policy = Objects.requireNonNull(policy, "policy");
    this.settled = Objects.requireNonNull(settled, "settled");
    this.holds = Objects.requireNonNull(holds, "holds");
    this.changes = Objects.requireNonNull(changes, "changes");
    this.isCollecting = Objects.requireNonNull(isCollecting, "isCollecting");
    this.day = Objects.requireNonNull(day, "day");
    bills = settled.bills();
  }

  /**
   * Shows what was neither billed nor waived, one row for an invoice.
   *
   * @param asked what customers are asked for, less credit and what is disputed
   */
  public void decide(List<OpenInvoice> asked, Worklist worklist) {
    for (OpenInvoice open : asked) {
      Invoice invoice = open.invoice();
      worklist.apart(
          new Subject.OfInvoice(invoice.id(), invoice.number()), () -> decide(open, worklist));
    }
  }

  private void decide(OpenInvoice open, Worklist worklist) {
    Invoice invoice = open.invoice();
    Money before = settled.of(invoice.id(), invoice.currency());
    Optional<LateCharge> charge =
        of(open).filter(one -> one.beyond(before).isPositive() && !isWaiting(open));
    if (charge.isPresent()) {
      worklist.leave(
          ExceptionRow.of(
                  ExceptionKind.LATE_CHARGE,
                  new Subject.OfInvoice(invoice.id(), invoice.number()),
                  charge.get().amount()
                      + " in all for late payment, of which "
                      + before
                      + " was billed or waived; "
                      + charge.get().words(),
                  "bill it in the PSA on an invoice of its own, or waive it, and say so")
              .withCustomer(invoice.customer())
              .withAmount(charge.get().beyond(before)));
    }
  }

  /** What late payment has cost, in all; empty if the policy asks nothing for that invoice. */
  public Optional<LateCharge> of(OpenInvoice open) {
    Invoice invoice = open.invoice();
    if (!policy.isFor(invoice) || open.isInstalment() || bills.contains(invoice.id())) {
      return Optional.empty();
    }
    return Optional.of(policy.on(balance(open), day));
  }

  /**
   * What was owed day by day, counted back from what is open now. What nobody tells the day of, as
   * what people paid in by hand or credit that waits, counts as if it had never been owed: the
   * doubt is the customer's.
   */
  private OpenBalance balance(OpenInvoice open) {
    Invoice invoice = open.invoice();
    List<BalanceChange> dated = changes.apply(invoice);
    Money billed = dated.stream().map(BalanceChange::paid).reduce(open.open(), Money::plus);
    return new OpenBalance(billed, invoice.effectiveDueOn(), dated);
  }

  private boolean isWaiting(OpenInvoice open) {
    Invoice invoice = open.invoice();
    return open.inFlight()
        || isCollecting.test(open)
        || holds.on(invoice.id(), invoice.customer(), day).isPresent();
  }
}
