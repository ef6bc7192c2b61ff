package io.mspbilling.automation;

import io.mspbilling.issuance.EnteredPayment;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.Snapshot;
import io.mspbilling.issuance.TakingBack;
import io.mspbilling.issuance.WriteBack;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.receivables.Owed;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.ReceiptHistory;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is owed on the invoices of a snapshot after all that came in and went back. */
final class Owing implements WriteBack.Count {

  private final Snapshot snapshot;
  private final BillingState state;
  private final boolean balances;
  private final LocalDate cutOver;
  private final List<Receipt> fresh;
  private final Map<InvoiceId, List<Receipt>> freshOn = new HashMap<>();
  private final Map<PaymentId, ReceiptHistory> histories = new HashMap<>();
  private final Map<InvoiceId, Money> owed = new HashMap<>();
  private final List<OpenInvoice> open = new ArrayList<>();
  private final Owed.Shown shown;
  private final FallenInvoices fallen;
  private final Map<InvoiceId, List<EnteredPayment>> entered;
  private final List<Invoice> untold = new ArrayList<>();
  private final List<Invoice> mistold = new ArrayList<>();

  /**
   * Nothing is counted yet: good enough to ask what the PSA shows as paid by others.
   *
   * @param fresh receipts of today that the state does not know yet
   */
  Owing(Snapshot snapshot, BillingState state, BillingPolicies policies, List<Receipt> fresh) {
    this.snapshot = snapshot;
    this.state = state;
    balances = snapshot.psaFeatures().contains(PsaFeature.BALANCES);
    cutOver = state.cutOver(policies);
    this.fresh = fresh;
    for (Receipt receipt : fresh) {
      for (Allocation allocation : receipt.allocations()) {
        freshOn.computeIfAbsent(allocation.invoice(), id -> new ArrayList<>()).add(receipt);
      }
    }
    entered = snapshot.entered().stream().collect(Collectors.groupingBy(one -> one.invoice().id()));
    shown = state.written.shownBy(snapshot.journalSequence(), snapshot::mayPrecede);
    fallen = FallenInvoices.by(snapshot, state);
  }

  /**
   * Counts what is owed.
   *
   * @param worklist is told of invoices of which it cannot be said what is owed; they are left out
   */
  Owing counted(Worklist worklist) {
    for (Invoice invoice : snapshot.invoices()) {
      if (invoice.kind() == InvoiceKind.INVOICE && !invoice.isVoid()) {
        worklist.apart(new Subject.OfInvoice(invoice.id(), invoice.number()), () -> add(invoice));
      }
    }
    return this;
  }

  private void add(Invoice invoice) {
    if (isPaidInAnotherCurrency(invoice)) {
      return;
    }
    if (isUntold(invoice)) {
      untold.add(invoice);
      return;
    }
    if (isMistold(invoice)) {
      mistold.add(invoice);
      return;
    }
    Invoice billed = billed(invoice);
    Money counted =
        Owed.on(
            billed,
            balances,
            receiptsOn(invoice),
            this::history,
            shown,
            missing(invoice.id()).orElse(Money.zero(invoice.currency())));
    Money left =
        entered.containsKey(invoice.id())
            ? counted.min(billed.total().minus(collected(invoice)).minus(entered(invoice)))
            : counted;
    owed.put(invoice.id(), left);
    if (left.isPositive()) {
      open.add(new OpenInvoice(invoice, left, state.charges.underWay(invoice)));
    }
  }

  /** What people entered on an invoice, as far as it was asked for. */
  private Money entered(Invoice invoice) {
    return entered.getOrDefault(invoice.id(), List.of()).stream()
        .filter(state.written::isEntered)
        .filter(one -> !isInOpening(one))
        .map(EnteredPayment::amount)
        .reduce(Money.zero(invoice.currency()), Money::plus);
  }

  /** Whether somebody may have paid it, and nobody tells how much. */
  private boolean isUntold(Invoice invoice) {
    return invoice.balance().isEmpty()
        && (balances || invoice.issuedOn().isBefore(cutOver))
        && state.opening.on(invoice.id()).isEmpty();
  }

  /** Whether what a person said was open on it cannot have been. */
  private boolean isMistold(Invoice invoice) {
    return state
        .opening
        .on(invoice.id())
        .filter(
            open ->
                !open.currency().equals(invoice.currency()) || open.compareTo(invoice.total()) > 0)
        .isPresent();
  }

  /** What was paid before the cut-over is in what was open then. */
  private boolean isInOpening(EnteredPayment one) {
    return state.opening.on(one.invoice().id()).isPresent()
        && one.payment().filter(payment -> payment.paidOn().isBefore(cutOver)).isPresent();
  }

  /** An invoice from before the cut-over is for what was open then. */
  private Invoice billed(Invoice invoice) {
    return state.opening.on(invoice.id()).map(invoice::withTotal).orElse(invoice);
  }

  FallenInvoices fallen() {
    return fallen;
  }

  /** Invoices of which nobody tells what is owed. */
  List<Invoice> untold() {
    return untold;
  }

  /** Invoices on which more was said to be open than they are for, or in another currency. */
  List<Invoice> mistold() {
    return mistold;
  }

  /** Invoices of which nothing that was told says what is owed. */
  List<Invoice> unknown() {
    return Stream.concat(untold.stream(), mistold.stream()).toList();
  }

  /** All on which something is owed, in the order of the PSA. */
  List<OpenInvoice> open() {
    return open;
  }

  /** What is owed on an invoice; empty if the PSA did not show it. */
  @Override
  public Optional<Money> on(InvoiceId invoice) {
    return Optional.ofNullable(owed.get(invoice));
  }

  /** How much of an invoice the PSA shows as paid that is not known to come from us. */
  Money paidByOthers(Invoice invoice) {
    Money left = invoice.balance().orElse(invoice.total());
    Money byUs =
        receiptsOn(invoice).stream()
            .map(receipt -> shown.of(receipt, invoice.id(), history(receipt)))
            .reduce(Money.zero(invoice.currency()), Money::plus);
    return invoice.total().minus(left).minus(byUs);
  }

  /** How much less the PSA lists as paid on an invoice than was recorded there, once it should. */
  Optional<Money> missing(InvoiceId invoice) {
    return state
        .paid
        .of(invoice)
        .missing()
        .filter(
            missing ->
                state.receipts.on(invoice).stream().allMatch(receipt -> isShown(receipt, invoice)));
  }

  /** Whether the PSA has had time to show all that we did there, and nothing of it is in doubt. */
  boolean isShown(Receipt receipt, InvoiceId invoice) {
    return state.written.isSettled(receipt, invoice, history(receipt), snapshot::mayPrecede)
        && state.effects.unfinished().stream()
            .filter(effect -> effect.type().equals(TakingBack.TYPE))
            .noneMatch(effect -> effect.order().facts().text("invoice").equals(invoice.text()));
  }

  /** Credit of customers, and what of receipts pays for nothing. */
  Credits credits() {
    return new Credits(
        snapshot,
        state,
        fresh,
        fallen,
        PaidTwice.by(snapshot, state, this::missing, fallen.all().keySet()),
        this::history);
  }

  /** What a receipt pays for, before and after each reversal. */
  @Override
  public ReceiptHistory history(Receipt receipt) {
    return histories.computeIfAbsent(receipt.payment(), payment -> state.receipts.history(receipt));
  }

  /** Whether an amount is all that an invoice is for. */
  @Override
  public boolean isWhole(InvoiceId id, Money amount) {
    return shown(id)
        .filter(invoice -> amount.currency().equals(invoice.currency()))
        .filter(invoice -> amount.compareTo(billed(invoice).total()) >= 0)
        .isPresent();
  }

  @Override
  public Optional<Money> openInPsa(InvoiceId id) {
    return shown(id)
        .map(
            invoice ->
                invoice.balance().orElseGet(() -> billed(invoice).total().minus(entered(invoice))));
  }

  @Override
  public List<Receipt> receipts(InvoiceId invoice) {
    return receiptsOn(invoice).toList();
  }

  private Optional<Invoice> shown(InvoiceId id) {
    return snapshot.invoices().stream().filter(invoice -> invoice.id().equals(id)).findFirst();
  }

  /** What of our receipts pays for an invoice now. */
  Money collected(Invoice invoice) {
    return receiptsOn(invoice).stream()
        .map(this::history)
        .map(history -> history.on(invoice.id(), history.last()))
        .reduce(Money.zero(invoice.currency()), Money::plus);
  }

  /** Money never meets across currencies: nobody can say what is owed then. */
  boolean isPaidInAnotherCurrency(Invoice invoice) {
    return receiptsOn(invoice.id())
        .filter(receipt -> !receipt.amount().currency().equals(invoice.currency()))
        .map(this::history)
        .anyMatch(history -> history.on(invoice.id(), history.last()).isPositive());
  }

  private List<Receipt> receiptsOn(Invoice invoice) {
    return receiptsOn(invoice.id())
        .filter(receipt -> receipt.amount().currency().equals(invoice.currency()))
        .toList();
  }

  private Stream<Receipt> receiptsOn(InvoiceId invoice) {
    return Stream.concat(
        state.receipts.on(invoice).stream(), freshOn.getOrDefault(invoice, List.of()).stream());
  }
}
