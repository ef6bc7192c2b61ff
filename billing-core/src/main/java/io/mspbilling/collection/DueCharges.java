package io.mspbilling.collection;

import io.mspbilling.collection.Prospect.Cause;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.autopay.Consent;
import io.mspbilling.collection.method.Authorisation;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.collection.retry.CardReattempts;
import io.mspbilling.collection.surcharge.TodaysSurcharges;
import io.mspbilling.communication.Holds;
import io.mspbilling.communication.SmallDebts;
import io.mspbilling.journal.Planned;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Credit;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.receivables.Rail;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Invoices of customers who consented to autopay are charged when they fall due: all that a
 * customer owes that day in one charge, and after a decline the same again when the policy says so.
 * At most one charge per customer and day, for a balance may not show yet what the first one took;
 * one that was refused, and that a person released, took nothing and does not count.
 */
public final class DueCharges {

  private final TenantId tenant;
  private final Autopay autopay;
  private final Prospects prospects;
  private final Holds holds;
  private final ChargeHistory history;
  private final TodaysSurcharges surcharges;
  private final SmallDebts small;
  private final ZoneId zone;
  private final Instant now;
  private final LocalDate today;
  private final Map<String, List<LocalDate>> todays = new HashMap<>();
  private final List<Planned<ChargeRequest, ChargeResult>> waiting = new ArrayList<>();

  /**
   * @param zone the MSP's, in which a day of charges begins and ends
   * @param now a moment of today
   */
  public DueCharges(
      TenantId tenant,
      Autopay autopay,
      Prospects prospects,
      Holds holds,
      ChargeHistory history,
      TodaysSurcharges surcharges,
      SmallDebts small,
      ZoneId zone,
      LocalDate today,
      Instant now) {
    this.tenant = Objects.requireNonNull(tenant, "tenant");
    this.autopay = Objects.requireNonNull(autopay, "autopay");
    this.prospects = Objects.requireNonNull(prospects, "prospects");
    this.holds = Objects.requireNonNull(holds, "holds");
    this.history = Objects.requireNonNull(history, "history");
    this.surcharges = Objects.requireNonNull(surcharges, "surcharges");
    this.small = Objects.requireNonNull(small, "small");
    this.zone = Objects.requireNonNull(zone, "zone");
    this.now = Objects.requireNonNull(now, "now");
    this.today = Objects.requireNonNull(today, "today");
  }

  /**
   * Orders the charges of today.
   *
   * @param open all that may be charged, of that which the prospects are among
   */
  public void decide(List<OpenInvoice> open, Worklist worklist) {
    Map<ChargeGroup, List<OpenInvoice>> groups = new LinkedHashMap<>();
    for (OpenInvoice invoice : open) {
      worklist.apart(
          new Subject.OfInvoice(invoice.invoice().id(), invoice.invoice().number()),
          () ->
              group(invoice, worklist)
                  .ifPresent(
                      group -> groups.computeIfAbsent(group, g -> new ArrayList<>()).add(invoice)));
    }
    groups.replaceAll((group, invoices) -> withinTheCap(group, invoices));
    groups.values().removeIf(invoices -> isTooLittle(invoices, worklist));
    groups
        .entrySet()
        .removeIf(entry -> entry.getKey().isAnotherDebit(allocations(entry.getValue())));
    Set<CustomerId> charged = new HashSet<>();
    groups.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getKey().attempt()))
        .filter(entry -> mayBeTriedToday(entry.getKey()))
        .filter(
            entry ->
                charged.add(entry.getKey().customer())
                    || wasChargedToday(entry.getKey().customer()))
        .forEach(
            entry ->
                worklist.apart(
                    new Subject.OfCustomer(entry.getKey().customer()),
                    () -> charge(entry.getKey(), entry.getValue(), worklist)));
  }

  /**
   * The charges that would be ordered as well, had not their customers been charged today already:
   * they wait for another day.
   */
  public List<Planned<ChargeRequest, ChargeResult>> waiting() {
    return Collections.unmodifiableList(waiting);
  }

  /**
   * Whether an invoice is, or will be, charged without anybody doing anything. If not, its customer
   * must hear of it otherwise: there is no consent, or all attempts have failed.
   */
  public boolean isCollecting(OpenInvoice open) {
    return !(prospects.of(open, today) instanceof Prospect.NotCharged no)
        || no.cause() == Cause.ON_HOLD
        || no.cause() == Cause.UNDER_WAY;
  }

  /** What autopay will do about an invoice that {@link #isCollecting}, in words; else empty. */
  public Optional<String> collecting(OpenInvoice open) {
    return isCollecting(open)
        ? Optional.of(prospects.of(open, today).toString())
        : Optional.empty();
  }

  /**
   * Whether a charge that was ordered before may still be sent: the consent stands and allows as
   * much, no hold does. A debit goes out by the mandate that it was ordered by, and so not once
   * there is another: the customer may have revoked that one.
   */
  public static boolean isAllowed(
      ChargeRequest charge, Autopay autopay, Holds holds, LocalDate today) {
    return autopay
            .consent(charge.customer())
            .filter(consent -> allows(consent, charge, today))
            .isPresent()
        && charge.allocations().stream()
            .allMatch(one -> holds.on(one.invoice(), charge.customer(), today).isEmpty());
  }

  private static boolean allows(Consent consent, ChargeRequest charge, LocalDate today) {
    return consent.holdsOn(today)
        && consent.savedMethods().stream().anyMatch(charge.method()::isSame)
        && (charge.method().rail() != Rail.ACH
            || consent.authorisation(charge.method()).equals(charge.authorisation()))
        && consent.allows(charge.amount());
  }

  private boolean wasChargedToday(CustomerId customer) {
    return history
        .lastBegun(customer)
        .filter(at -> at.atZone(zone).toLocalDate().equals(today))
        .isPresent();
  }

  /** One card may be charged for several customers, and counts once more for each of them. */
  private boolean mayBeTriedToday(ChargeGroup group) {
    SavedMethod method = group.method();
    if (method.rail() != Rail.CARD) {
      return true;
    }
    List<LocalDate> uses =
        todays.computeIfAbsent(method.fingerprint(), card -> history.uses(method));
    boolean isLawful =
        group.failed().isEmpty() || !CardReattempts.firstDay(method, uses, today).isAfter(today);
    if (isLawful) {
      uses.add(today);
    }
    return isLawful;
  }

  private Optional<ChargeGroup> group(OpenInvoice open, Worklist worklist) {
    Invoice invoice = open.invoice();
    Prospect prospect = prospects.of(open, today);
    if (prospect instanceof Prospect.Charged charge) {
      return Optional.of(charge)
          .filter(due -> !due.on().isAfter(today) && !due.notBefore().isAfter(now))
          .filter(due -> !prospects.isQuiet(now))
          .map(due -> ChargeGroup.of(invoice, due, history));
    }
    if (prospect instanceof Prospect.NotCharged no
        && (no.cause() == Cause.STOPPED || no.cause() == Cause.TOO_MUCH)
        && !invoice.effectiveDueOn().isAfter(today)
        && holds.on(invoice.id(), invoice.customer(), today).isEmpty()) {
      stop(invoice, open.open(), no, worklist);
    }
    return Optional.empty();
  }

  /** As many as the customer agreed to have charged at once, the oldest first; the rest waits. */
  private List<OpenInvoice> withinTheCap(ChargeGroup group, List<OpenInvoice> invoices) {
    return autopay
        .consent(group.customer())
        .map(consent -> consent.within(invoices))
        .orElse(invoices);
  }

  private static List<Allocation> allocations(List<OpenInvoice> invoices) {
    return invoices.stream()
        .map(open -> new Allocation(open.invoice().id(), open.invoice().number(), open.open()))
        .sorted(Comparator.comparing(allocation -> allocation.invoice().text()))
        .toList();
  }

  private boolean isTooLittle(List<OpenInvoice> invoices, Worklist worklist) {
    boolean isTooLittle = small.isTooLittle(invoices.stream().map(OpenInvoice::open).toList());
    if (isTooLittle) {
      invoices.forEach(one -> SmallDebts.report(one.invoice(), one.open(), worklist));
    }
    return isTooLittle;
  }

  private void charge(ChargeGroup group, List<OpenInvoice> invoices, Worklist worklist) {
    List<Allocation> allocations = allocations(invoices);
    int collectedBefore = history.collectedBefore(allocations);
    Money amount =
        Money.sum(allocations.stream().map(Allocation::amount).toList(), group.currency());
    Money added = surcharges.on(group.customer(), group.method(), amount).amount(group.currency());
    ChargeRequest charge =
        ChargeRequest.builder()
            .key(
                ChargeRequest.key(
                    tenant,
                    group.customer(),
                    group.method(),
                    allocations,
                    added,
                    group.attempt(),
                    collectedBefore))
            .customer(group.customer())
            .method(group.method())
            .authorisation(authorisation(group))
            .isAgain(group.failed().isPresent())
            .allocations(allocations)
            .surcharge(added)
            .attempt(group.attempt())
            .collectedBefore(collectedBefore)
            .build();
    String reason =
        group.reason()
            + Credit.less(invoices.stream().flatMap(one -> one.setOff().stream()).toList())
            + surcharges
                .toldOn(group.customer(), group.method(), amount)
                .map(decision -> ", " + decision.words())
                .orElse("");
    if (wasChargedToday(group.customer())) {
      waiting.add(new Planned<>(Charging.TYPE, charge, reason));
    } else {
      worklist.order(Charging.TYPE, charge, reason);
    }
  }

  private Authorisation authorisation(ChargeGroup group) {
    return autopay
        .consent(group.customer())
        .map(consent -> consent.authorisation(group.method()))
        .orElseGet(() -> Authorisation.usual(group.method()));
  }

  private static void stop(
      Invoice invoice, Money amount, Prospect.NotCharged no, Worklist worklist) {
    worklist.leave(
        ExceptionRow.of(
                ExceptionKind.COLLECTION_STOPPED,
                new Subject.OfInvoice(invoice.id(), invoice.number()),
                amount + " is not charged: " + no.reason(),
                no.remedy())
            .withCustomer(invoice.customer())
            .withAmount(amount));
  }
}
