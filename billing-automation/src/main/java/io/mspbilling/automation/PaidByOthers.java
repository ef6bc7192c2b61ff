package io.mspbilling.automation;

import io.mspbilling.issuance.EnteredPayment;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.issuance.Recording;
import io.mspbilling.issuance.Snapshot;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.reconciliation.matching.BankPayments;
import io.mspbilling.worklist.Worklist;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says of which invoices the PSA must tell what people entered there: of those of which more is
 * paid than we know of, where a line of the bank account waits to be explained; of those that are
 * paid by us in part and by others, or less than we know of; and of all that are open by our count,
 * where the PSA keeps none.
 */
final class PaidByOthers {

  /** A check may be entered so long before the bank shows it. */
  private static final int ENTERED_DAYS_BEFORE = 15;

  /** Who is later than this has been reminded, unless people keep that back. */
  private static final int UNREMINDED_DAYS = 30;

  private final Snapshot shown;
  private final BillingState state;
  private final BillingPolicies policies;
  private final List<BankLine> lines;
  private final boolean balances;
  private final boolean tellsPaid;
  private final boolean lists;

  /**
   * @param shown what the PSA shows is open
   */
  PaidByOthers(Snapshot shown, BillingState state, BillingPolicies policies) {
    this.shown = shown;
    this.state = state;
    this.policies = policies;
    balances = shown.psaFeatures().contains(PsaFeature.BALANCES);
    tellsPaid = balances || shown.psaFeatures().contains(PsaFeature.PAID_MARKS);
    lists = shown.psaFeatures().contains(PsaFeature.LIST_PAYMENTS);
    lines =
        state.lines.waitingBeside(BankAccount.arrivals(shown, state)).stream()
            .filter(line -> line.amount().isPositive())
            .toList();
  }

  /** Whether money waits that others may have entered in the PSA already. */
  static boolean mayHavePaid(BillingState state) {
    return state.lines.waiting().stream().anyMatch(line -> line.amount().isPositive());
  }

  /** Whether it is among the open ones, where they are not asked for by themselves. */
  static boolean isShownAsOpen(Invoice invoice) {
    return !invoice.isVoid()
        && !invoice.total().isZero()
        && invoice.balance().filter(Money::isZero).isEmpty();
  }

  /** Since when invoices that were changed are wanted, open or not; empty if none are. */
  Optional<Instant> changedSince() {
    LocalDate earliest = shown.today().minusDays(BankPayments.MOST_DAYS_WAITING);
    return lines.stream()
        .map(BankLine::bookedOn)
        .min(LocalDate::compareTo)
        .filter(first -> tellsPaid)
        .map(first -> first.isBefore(earliest) ? earliest : first)
        .map(
            first ->
                first.minusDays(ENTERED_DAYS_BEFORE).atStartOfDay(policies.zone()).toInstant());
  }

  /**
   * What others may have paid, invoice by invoice; zero or less where the PSA shows no more than we
   * know of, and where it is to be asked all the same.
   *
   * @param changed invoices that were changed of late, open or not
   */
  List<EnteredPayment> suspected(List<Invoice> changed) {
    if (!tellsPaid && !lists) {
      return List.of();
    }
    Owing owing = new Owing(shown, state, policies, List.of());
    if (!balances) {
      owing.counted(new Worklist(state.effects));
    }
    List<EnteredPayment> suspected = new ArrayList<>();
    Set<InvoiceId> seen = new HashSet<>();
    List<Invoice> all = new ArrayList<>(shown.invoices());
    all.addAll(changed);
    for (Invoice invoice : all) {
      if (seen.add(invoice.id())
          && invoice.kind() == InvoiceKind.INVOICE
          && !invoice.isVoid()
          && mayBePaidOfLate(invoice)) {
        boolean isTold = isTold(invoice);
        Money amount = paid(invoice, owing);
        boolean isMixed = isTold && !amount.isZero() && !state.receipts.on(invoice.id()).isEmpty();
        if (!isOurs(invoice, amount, owing)
            && (isMixed || (amount.isPositive() && !(isTold && lines.isEmpty())))) {
          suspected.add(new EnteredPayment(invoice, amount, Optional.empty()));
        }
      }
    }
    return suspected;
  }

  /**
   * Where what fell due long before any line that waits was neither reminded of nor marked with a
   * later day, it was marked long before as well: else each payment of a fixed fee might be for any
   * month of the past.
   */
  private boolean mayBePaidOfLate(Invoice invoice) {
    return balances
        || lists
        || state.reminders.count(invoice.id()) > 0
        || isNotBeforeLines(invoice.effectiveDueOn(), UNREMINDED_DAYS)
        || invoice.paidOn().filter(day -> isNotBeforeLines(day, ENTERED_DAYS_BEFORE)).isPresent();
  }

  private boolean isNotBeforeLines(LocalDate day, int days) {
    return lines.stream().anyMatch(line -> !day.isBefore(line.bookedOn().minusDays(days)));
  }

  /**
   * What others may have paid on invoices of which a report wants the days: on those that are open,
   * and those that were issued since a day.
   */
  List<EnteredPayment> paidSince(LocalDate since) {
    Owing owing = new Owing(shown, state, policies, List.of()).counted(new Worklist(state.effects));
    return shown.invoices().stream()
        .filter(invoice -> invoice.kind() == InvoiceKind.INVOICE && !invoice.isVoid())
        .filter(invoice -> !invoice.issuedOn().isBefore(since) || !isSettled(invoice))
        .map(invoice -> new EnteredPayment(invoice, paid(invoice, owing), Optional.empty()))
        .filter(one -> one.amount().isPositive())
        .toList();
  }

  private static boolean isSettled(Invoice invoice) {
    return invoice.balance().filter(Money::isZero).isPresent();
  }

  private boolean isTold(Invoice invoice) {
    return balances || invoice.balance().isPresent();
  }

  /** Where nothing tells, it may be all that is open if payments can be asked for, else nothing. */
  private Money paid(Invoice invoice, Owing owing) {
    if (isTold(invoice)) {
      return owing.paidByOthers(invoice);
    }
    Money nothing = Money.zero(invoice.currency());
    return lists ? owing.on(invoice.id()).orElse(nothing) : nothing;
  }

  /** What counts as entered where payments are not listed. */
  List<EnteredPayment> unlisted(EnteredPayment suspected) {
    return suspected.amount().isPositive() ? List.of(suspected) : List.of();
  }

  /** Those of the payments on an invoice that are not ours. */
  List<EnteredPayment> entered(Invoice invoice, List<RecordedPayment> listed) {
    return listed.stream()
        .filter(payment -> !state.written.isOurs(payment.id()))
        .filter(payment -> !isUnderWay(payment.invoice(), payment.amount()))
        .map(payment -> EnteredPayment.of(invoice, payment))
        .toList();
  }

  /**
   * Whether what the PSA shows as paid may be our record of which we do not know yet, of money that
   * pays for all of it: what others entered there beside it was paid once more. Of a part that
   * cannot be said.
   */
  private boolean isOurs(Invoice invoice, Money amount, Owing owing) {
    return !lists
        && isUnderWay(invoice.id(), amount)
        && owing.collected(invoice).compareTo(invoice.total()) >= 0;
  }

  /** It may be one of ours of which we do not know yet that it was recorded. */
  private boolean isUnderWay(InvoiceId invoice, Money amount) {
    return state.effects.unfinished().stream()
        .filter(effect -> effect.type().equals(Recording.TYPE))
        .map(effect -> (PaymentRecord) effect.order())
        .filter(order -> order.invoice().equals(invoice))
        .anyMatch(order -> order.amount().equals(amount));
  }
}
