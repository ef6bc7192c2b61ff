package io.mspbilling.automation;

import io.mspbilling.collection.DueCharges;
import io.mspbilling.collection.NetDebts;
import io.mspbilling.collection.instalment.PlannedDebts;
import io.mspbilling.collection.latefee.LateCharge;
import io.mspbilling.collection.retry.ReturnRate;
import io.mspbilling.communication.DueReminders;
import io.mspbilling.communication.NoticeKind;
import io.mspbilling.communication.Noticing;
import io.mspbilling.communication.OwedToday;
import io.mspbilling.communication.ReminderOrder;
import io.mspbilling.communication.Reminding;
import io.mspbilling.communication.SmallDebts;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.Snapshot;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Planned;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Credit;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.reconciliation.matching.HeldDebts;
import io.mspbilling.reconciliation.matching.UnresolvedPayment;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Charges those who consented to it, and reminds the others: of what they owe after their credit,
 * and not of what is old or what money may pay that came in and is not explained.
 */
final class Collecting {

  private final Snapshot snapshot;
  private final BillingState state;
  private final BillingPolicies policies;
  private final LocalDate cutOver;
  private final LeftOut leftOut;
  private final Worklist worklist;

  Collecting(
      Snapshot snapshot,
      BillingState state,
      BillingPolicies policies,
      LeftOut leftOut,
      Worklist worklist) {
    this.leftOut = leftOut;
    this.snapshot = snapshot;
    this.state = state;
    this.policies = policies;
    cutOver = state.cutOver(policies);
    this.worklist = worklist;
  }

  /**
   * What was decided beside the orders.
   *
   * @param chargeable what autopay may charge, today or later
   * @param kept why the rest of what is open is not
   * @param held what is left alone as money that waits may be for it
   * @param owed what customers may be reminded of
   * @param reminders decides of what and when
   * @param outdated reminders in doubt that must not be sent again, and why
   * @param waiting the charges that wait for another day, and the reminders that do after somebody
   *     was told why they were kept back
   * @param late what late payment of open invoices has cost, as of a day
   */
  record Collected(
      List<OpenInvoice> chargeable,
      KeptBack kept,
      HeldDebts held,
      OwedToday owed,
      DueReminders reminders,
      Map<EffectKey, String> outdated,
      List<Planned<?, ?>> waiting,
      Function<LocalDate, Map<InvoiceId, LateCharge>> late) {}

  /**
   * Orders the charges and reminders of today.
   *
   * @param unresolved money that waits for a person
   */
  Collected decide(Owing owing, Collection<UnresolvedPayment> unresolved) {
    reportUnknown(owing);
    Credits credit = owing.credits();
    state.lines.reportRemainders(
        new AskedByDay(owing, state, policies)::on, credit::unapplied, worklist);
    state.unapplied.report(credit::rest, worklist);
    List<UnresolvedPayment> waiting = new ArrayList<>(unresolved);
    new WonDisputes(state).unresolved().forEach(waiting::add);
    new UnknownCharges(state).unresolved().forEach(waiting::add);
    HeldDebts held = new HeldDebts(policies.holdsDebtsForUnresolvedMoney() ? waiting : List.of());
    List<Credit> credits = new ArrayList<>(credit.all());
    credits.addAll(held.rests(owing.open()));
    NetDebts debts =
        new NetDebts(
            credits,
            snapshot::customer,
            snapshot.psaFeatures().contains(PsaFeature.PARTIAL_PAYMENTS));
    LocalDate today = snapshot.today();
    KeptBack kept = new KeptBack();
    List<OpenInvoice> ours =
        kept.note(
            owing.open(),
            ours(owing.open()),
            Optional.empty(),
            "it was due before " + cutOver,
            "settle it as before, or release the customer or the invoice");
    List<OpenInvoice> free =
        kept.note(
            ours,
            held.free(ours, today, worklist),
            Optional.of(ExceptionKind.HELD_FOR_PAYMENT),
            "a payment that nobody has explained may be for it",
            "settle the row of that payment");
    List<OpenInvoice> asked =
        kept.note(
            free,
            debts.of(free, today, worklist),
            Optional.of(ExceptionKind.CREDIT_TO_APPLY),
            "credit of the customer is set off against it",
            "nothing");
    PlannedDebts planned = new PlannedDebts(state.plans, policies.instalmentsBreak(), today);
    List<OpenInvoice> net = planned.of(asked);
    List<OpenInvoice> whole =
        kept.note(
            net,
            net.stream().filter(debts::isChargeable).toList(),
            Optional.of(ExceptionKind.CREDIT_TO_APPLY),
            "credit is set off against a part of it, and the PSA takes no payment for the rest",
            "apply the credit in the PSA");
    List<OpenInvoice> chargeable =
        kept.note(
            whole,
            whole.stream().flatMap(one -> state.disputes.undisputed(one).stream()).toList(),
            Optional.empty(),
            "the customer disputes it",
            "settle the dispute");
    return collect(net, planned.each(asked), chargeable, kept, held, owing);
  }

  private Collected collect(
      List<OpenInvoice> asked,
      List<OpenInvoice> reminded,
      List<OpenInvoice> chargeable,
      KeptBack kept,
      HeldDebts held,
      Owing owing) {
    SmallDebts small = new SmallDebts(policies.leastAmounts());
    DueCharges charges =
        new DueCharges(
            state.tenant,
            state.autopay,
            state.prospects(policies, chargeable),
            state.holds,
            state.charges,
            state.surcharges(policies, snapshot::customer, snapshot.today()),
            small,
            policies.zone(),
            snapshot.today(),
            snapshot.takenAt());
    charges.decide(leftOut.beside(chargeable), worklist);
    LocalDate today = snapshot.today();
    ReturnRate.report(
        today, state.charges.achDebits(today.minusDays(ReturnRate.DAYS - 1L)), worklist);
    reportBounces(asked);
    OwedToday owed =
        new OwedToday(
            reminded,
            id -> owing.on(id).orElseThrow(),
            snapshot::customer,
            address -> state.bounces.of(address).isEmpty(),
            charges::collecting);
    new TodaysNotices(state, policies, snapshot)
        .decide(asked, chargeable, this::reachable, worklist);
    DueReminders reminders =
        new DueReminders(
            state.tenant,
            state.dunning(policies).beside(toldOfFailures(today)),
            state.promises,
            policies.texts(),
            policies.zone(),
            snapshot.today(),
            snapshot.takenAt(),
            key ->
                state.exceptions.isOpen(
                    ExceptionKind.NOT_DONE, new Subject.OfEffect(Reminding.TYPE, key)));
    reminders.decide(owed, worklist);
    Map<EffectKey, String> outdated = new HashMap<>();
    for (ReminderOrder order : state.reminders.inDoubt()) {
      reminders.outdated(order, owed).ifPresent(why -> outdated.put(order.key(), why));
    }
    LateCharges late = new LateCharges(state, policies, owing, charges::isCollecting, asked);
    late.report(today, worklist);
    List<Planned<?, ?>> waiting = new ArrayList<>(charges.waiting());
    waiting.addAll(reminders.waiting());
    return new Collected(chargeable, kept, held, owed, reminders, outdated, waiting, late::asOf);
  }

  private Map<CustomerId, LocalDate> toldOfFailures(LocalDate today) {
    return Planned.ordersOf(Noticing.TYPE, worklist.orders()).stream()
        .filter(notice -> notice.kind() == NoticeKind.PAYMENT_FAILED)
        .map(notice -> notice.message().customer())
        .collect(Collectors.toMap(customer -> customer, customer -> today, (one, same) -> one));
  }

  private void reportBounces(List<OpenInvoice> asked) {
    Map<CustomerId, Set<String>> addresses = new LinkedHashMap<>();
    for (OpenInvoice debt : asked) {
      CustomerId id = debt.invoice().customer();
      snapshot
          .customer(id)
          .map(customer -> addresses.computeIfAbsent(id, none -> addressesOf(customer)))
          .ifPresent(all -> all.addAll(policies.dunning().addresses(debt, snapshot.today())));
    }
    addresses.forEach((customer, all) -> state.bounces.report(customer, all, worklist));
  }

  private static Set<String> addressesOf(Customer customer) {
    return new LinkedHashSet<>(customer.billingEmails());
  }

  private Optional<Customer> reachable(CustomerId id) {
    return snapshot.customer(id).map(state.bounces::reachable);
  }

  private List<OpenInvoice> ours(List<OpenInvoice> open) {
    return policies.collectsOldDebts() ? open : state.oldDebts.free(open, cutOver, worklist);
  }

  private void reportUnknown(InvoiceId invoice, String told) {
    worklist.leave(
        ExceptionKind.DECISION_UNUSABLE,
        new Subject.OfInvoice(invoice, invoice.value()),
        told + ", and the PSA shows nothing open that has this id",
        "say that nothing was if it is paid or gone; else give the balance of what was meant");
  }

  private void reportUnknown(Owing owing) {
    state
        .plans
        .unusable()
        .forEach(
            (plan, problem) ->
                worklist.leave(
                    ExceptionKind.DECISION_UNUSABLE,
                    new Subject.OfDecision("instalment plan " + plan),
                    problem,
                    "agree the plan anew, or end it"));
    state.autopay.reportUnknown(this::isKnown, worklist);
    Predicate<InvoiceId> isReal =
        invoice -> owing.on(invoice).isPresent() || !state.receipts.on(invoice).isEmpty();
    state.holds.reportUnknown(this::isKnown, isReal, snapshot.today(), worklist);
    state.disputes.reportUnknown(isReal, worklist);
    new StrayRules(snapshot, state, isReal).report(policies, worklist);
    state.promises.reportUnknown(part -> state.isReal(part, owing.on(part.invoice())), worklist);
    state
        .opening
        .open()
        .forEach(
            (invoice, balance) -> {
              if (!isShown(invoice) && state.receipts.on(invoice).isEmpty()) {
                reportUnknown(invoice, balance + " was said to have been open on it");
              }
            });
    if (!cutOver.equals(policies.cutOver())) {
      worklist.leave(
          ExceptionKind.DECISION_UNUSABLE,
          new Subject.OfTask("the cut-over date"),
          "the policies say " + policies.cutOver() + ", but the journal began with " + cutOver,
          "say " + cutOver + " in the policies, or begin a new journal");
    }
    owing.untold().stream()
        .collect(
            Collectors.groupingBy(one -> one.customer().text(), TreeMap::new, Collectors.toList()))
        .values()
        .forEach(this::reportUntold);
    owing.mistold().forEach(this::reportMistold);
  }

  private void reportMistold(Invoice invoice) {
    worklist.leave(
        ExceptionRow.of(
                ExceptionKind.DECISION_UNUSABLE,
                new Subject.OfInvoice(invoice.id(), invoice.number()),
                state.opening.on(invoice.id()).orElseThrow()
                    + " was said to have been open on it on "
                    + cutOver
                    + ", and it is for "
                    + invoice.total(),
                "say again what was open, at most what it is for; until then it is left alone")
            .withCustomer(invoice.customer()));
  }

  private void reportUntold(List<Invoice> invoices) {
    worklist.leave(
        ExceptionKind.OPENING_BALANCE_MISSING,
        new Subject.OfCustomer(invoices.get(0).customer()),
        "the PSA gives no balance, and nobody said what was open on "
            + cutOver
            + " on "
            + invoices.stream().map(Invoice::number).collect(Collectors.joining(", ")),
        "see in the PSA to it that it gives them, or give the opening balance of each, zero if it"
            + " was paid; until then it is left alone");
  }

  private boolean isShown(InvoiceId id) {
    return snapshot.invoices().stream().anyMatch(invoice -> invoice.id().equals(id));
  }

  private boolean isKnown(CustomerId customer) {
    return snapshot.customer(customer).isPresent();
  }
}
