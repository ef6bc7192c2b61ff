package io.mspbilling.automation;

import io.mspbilling.automation.OpenInvoices.OpenInvoice;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.ChargeResult;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.FailedAttempt;
import io.mspbilling.collection.RetryDecision;
import io.mspbilling.collection.SavedMethod;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.Rail;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Invoices of customers who consented to autopay are charged when they fall due: all that a
 * customer owes that day in one charge, and after a decline the same again when the policy says so.
 * At most one charge per customer and day.
 */
final class Charges {

  private final Day day;
  private final FailedCharges failures;
  private final Set<CustomerId> chargedToday = new HashSet<>();

  private Charges(Day day) {
    this.day = day;
    failures = FailedCharges.of(day.ledger());
    for (EffectState<ChargeRequest, ChargeResult> charge : day.ledger().charges()) {
      if (charge.status() != EffectStatus.NOT_SENT && day.isToday(charge.intendedAt())) {
        chargedToday.add(charge.order().customer());
      }
    }
  }

  static void plan(Day day, OpenInvoices open) {
    Charges charges = new Charges(day);
    Map<Group, List<OpenInvoice>> groups = new LinkedHashMap<>();
    for (OpenInvoice invoice : open.all()) {
      day.ledger()
          .autopay()
          .method(invoice.invoice().customer())
          .filter(method -> !open.isInFlight(invoice.invoice().id()))
          .flatMap(method -> charges.group(invoice, method))
          .ifPresent(group -> groups.computeIfAbsent(group, g -> new ArrayList<>()).add(invoice));
    }
    Set<CustomerId> charged = charges.chargedToday;
    groups.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getKey().attempt()))
        .filter(entry -> charged.add(entry.getKey().customer()))
        .forEach(entry -> charges.charge(entry.getKey(), entry.getValue()));
  }

  /**
   * Invoices that are charged together.
   *
   * @param failed the failed charge that is repeated; empty for the first
   */
  private record Group(
      CustomerId customer,
      SavedMethod method,
      Currency currency,
      int attempt,
      Optional<ChargeRequest> failed) {}

  private Optional<Group> group(OpenInvoice open, SavedMethod method) {
    Invoice invoice = open.invoice();
    if (invoice.effectiveDueOn().isAfter(day.today())
        || day.ledger().holds().on(invoice.id(), invoice.customer(), day.today()).isPresent()) {
      return Optional.empty();
    }
    List<FailedAttempt> failed = failures.of(invoice.id(), method);
    if (failed.isEmpty()) {
      return Optional.of(
          new Group(invoice.customer(), method, invoice.currency(), 1, Optional.empty()));
    }
    RetryDecision decision = day.policies().retry().decide(failed);
    if (decision instanceof RetryDecision.RetryOn retry) {
      return Optional.of(
              new Group(
                  invoice.customer(),
                  method,
                  invoice.currency(),
                  failed.size() + 1,
                  failures.last(invoice.id(), method)))
          .filter(group -> !retry.on().isAfter(day.today()));
    }
    stop(
        "invoice " + invoice.number() + " of " + invoice.customer(),
        open.open(),
        decision.reason());
    return Optional.empty();
  }

  private void charge(Group group, List<OpenInvoice> invoices) {
    List<Allocation> allocations =
        invoices.stream()
            .map(open -> new Allocation(open.invoice().id(), open.invoice().number(), open.open()))
            .sorted(Comparator.comparing(allocation -> allocation.invoice().text()))
            .toList();
    if (isAnotherDebit(group, allocations)) {
      stop(
          "customer " + group.customer(),
          Money.sum(allocations.stream().map(Allocation::amount).toList(), group.currency()),
          "what is owed is no longer what the failed debit asked for, and an ACH debit may only be"
              + " presented again unchanged");
      return;
    }
    int collectedBefore = failures.collectedBefore(allocations);
    ChargeRequest request =
        ChargeRequest.builder()
            .key(
                ChargeRequest.key(
                    day.tenant(),
                    group.customer(),
                    group.method(),
                    allocations,
                    group.attempt(),
                    collectedBefore))
            .customer(group.customer())
            .method(group.method())
            .allocations(allocations)
            .surcharge(Money.zero(group.currency()))
            .attempt(group.attempt())
            .collectedBefore(collectedBefore)
            .build();
    day.decide(
        Charging.TYPE,
        request,
        group.attempt() == 1 ? "due, on autopay" : "attempt " + group.attempt());
  }

  /** Nacha: a debit that is presented again keeps its amount. */
  private static boolean isAnotherDebit(Group group, List<Allocation> allocations) {
    return group.method().rail() == Rail.ACH
        && group
            .failed()
            .filter(failed -> failed.method().rail() == Rail.ACH)
            .filter(failed -> !failed.allocations().equals(allocations))
            .isPresent();
  }

  private void stop(String subject, Money amount, String reason) {
    day.leaveToPeople(
        ExceptionKind.COLLECTION_STOPPED,
        subject,
        amount + " is not charged again: " + reason,
        "agree with the customer on another way to pay, then enrol it");
  }
}
