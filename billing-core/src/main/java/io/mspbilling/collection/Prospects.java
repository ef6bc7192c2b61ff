package io.mspbilling.collection;

import io.mspbilling.collection.Prospect.Cause;
import io.mspbilling.collection.Prospect.Charged;
import io.mspbilling.collection.Prospect.NotCharged;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.autopay.AutopayPolicy;
import io.mspbilling.collection.autopay.AutopayRule;
import io.mspbilling.collection.autopay.Consent;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.collection.retry.FailedAttempt;
import io.mspbilling.collection.retry.FailedDebt;
import io.mspbilling.collection.retry.Retries;
import io.mspbilling.collection.retry.RetryDecision;
import io.mspbilling.communication.Hold;
import io.mspbilling.communication.Holds;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.receivables.Rail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says whether, when and on what an invoice will be charged, as of today or of any later day. What
 * is charged on a day is exactly what it says of that day, less what is too little to be asked for
 * and what waits for another charge of the same customer. Not safe for use by several threads, as
 * what it reads is not.
 */
public final class Prospects {

  private final Autopay autopay;
  private final AutopayPolicy policy;
  private final Retries retries;
  private final Holds holds;
  private final ChargeHistory history;
  private final MovedCharges moved;
  private final Map<InvoiceId, OpenInvoice> chargeable;

  /** Where customers are told of no charge. */
  public Prospects(
      Autopay autopay, AutopayPolicy policy, Retries retries, Holds holds, ChargeHistory history) {
    this(autopay, policy, retries, holds, history, MovedCharges.none());
  }

  /**
   * @param moved when what is no longer as its customer was told may be charged
   */
  public Prospects(
      Autopay autopay,
      AutopayPolicy policy,
      Retries retries,
      Holds holds,
      ChargeHistory history,
      MovedCharges moved) {
    this(autopay, policy, retries, holds, history, moved, Map.of());
  }

  private Prospects(
      Autopay autopay,
      AutopayPolicy policy,
      Retries retries,
      Holds holds,
      ChargeHistory history,
      MovedCharges moved,
      Map<InvoiceId, OpenInvoice> chargeable) {
    this.autopay = Objects.requireNonNull(autopay, "autopay");
    this.policy = Objects.requireNonNull(policy, "policy");
    this.retries = Objects.requireNonNull(retries, "retries");
    this.holds = Objects.requireNonNull(holds, "holds");
    this.history = Objects.requireNonNull(history, "history");
    this.moved = Objects.requireNonNull(moved, "moved");
    this.chargeable = chargeable;
  }

  /**
   * The same, where this is all that autopay may charge, today or later: a bank debit of several
   * invoices is presented again with all of them or not at all.
   */
  public Prospects among(List<OpenInvoice> all) {
    Map<InvoiceId, OpenInvoice> byId = new HashMap<>();
    all.forEach(one -> byId.putIfAbsent(one.invoice().id(), one));
    return new Prospects(autopay, policy, retries, holds, history, moved, byId);
  }

  /**
   * What will become of an invoice.
   *
   * @param asOf the day from which on it is looked at: nothing is charged before it
   */
  public Prospect of(OpenInvoice open, LocalDate asOf) {
    Prospect prospect = alone(open, asOf);
    return prospect instanceof Charged again && isAnotherDebit(open, again, asOf)
        ? no(
            Cause.STOPPED,
            "what is owed is no longer what the failed debit asked for, and an ACH debit may only"
                + " be presented again unchanged",
            "agree with the customer on another way to pay, then enrol it")
        : prospect;
  }

  /** Nacha: a debit that is presented again keeps its amount, and so all that it was for. */
  private boolean isAnotherDebit(OpenInvoice open, Charged again, LocalDate asOf) {
    return again.isAgain()
        && again.method().rail() == Rail.ACH
        && history
            .lastFailed(open.invoice().id(), again.method())
            .filter(before -> before.method().rail() == Rail.ACH)
            .filter(before -> !isAskedAgain(before, open, again, asOf))
            .isPresent();
  }

  private boolean isAskedAgain(
      ChargeRequest before, OpenInvoice open, Charged again, LocalDate asOf) {
    return autopay
            .consent(before.customer())
            .filter(consent -> consent.allows(before.amount()))
            .isPresent()
        && before.allocations().stream()
            .allMatch(part -> isAskedAgain(part, before, open, again, asOf));
  }

  private boolean isAskedAgain(
      Allocation part, ChargeRequest before, OpenInvoice open, Charged again, LocalDate asOf) {
    boolean isThis = part.invoice().equals(open.invoice().id());
    OpenInvoice now = chargeable.getOrDefault(part.invoice(), isThis ? open : null);
    return now != null
        && now.open().equals(part.amount())
        && (isThis || isTogether(now, before, again, asOf));
  }

  private boolean isTogether(OpenInvoice now, ChargeRequest before, Charged again, LocalDate asOf) {
    return history.lastFailed(now.invoice().id(), again.method()).filter(before::equals).isPresent()
        && alone(now, asOf) instanceof Charged one
        && one.isAgain()
        && one.on().equals(again.on())
        && one.attempt() == again.attempt()
        && one.method().equals(again.method());
  }

  private Prospect alone(OpenInvoice open, LocalDate asOf) {
    Invoice invoice = open.invoice();
    Optional<Consent> given = autopay.consent(invoice.customer());
    if (given.isEmpty()) {
      return no(Cause.NO_CONSENT, "the customer has not consented", "enrol the customer");
    }
    Consent consent = given.get();
    if (!consent.covers(invoice)) {
      return no(
          Cause.NOT_COVERED,
          "the customer's consent is for other agreements",
          "ask for a consent that covers it");
    }
    AutopayRule rule = policy.rule(invoice);
    if (rule.chargeOn().isEmpty()) {
      return no(
          Cause.LEFT_BY_RULE,
          "the rule \"" + rule.name() + "\" leaves it to the customer",
          "change the rule");
    }
    if (open.inFlight()) {
      return no(Cause.UNDER_WAY, "a charge for it has no final answer yet", "wait for the answer");
    }
    if (!consent.allows(open.open())) {
      return no(
          Cause.TOO_MUCH,
          "the customer agreed to " + consent.most().orElseThrow() + " a charge at most",
          "ask for a consent to more, or let the customer pay it");
    }
    LocalDate from = later(later(asOf, consent.givenOn()), heldAfterDispute(invoice));
    Prospect prospect = dated(open, consent, rule, from);
    if (prospect instanceof Charged charge
        && holds
            .onNotices(invoice.id(), invoice.customer(), asOf)
            .isEmpty()) { // Who is told nothing cannot be.
      LocalDate earliest = moved.earliest(open, consent, charge, asOf);
      if (earliest.isAfter(charge.on())) {
        Prospect later = dated(open, consent, rule, earliest);
        return later instanceof Charged one
            ? one.withReason(one.reason() + ", on the day that the customer was, or will be, told")
            : later;
      }
    }
    return prospect;
  }

  /** Whether nothing is charged at an instant, whatever is due. */
  boolean isQuiet(Instant now) {
    return policy.isQuiet(now);
  }

  /** A charge that falls into a hold or on a quiet day is looked at anew from the day after it. */
  private Prospect dated(OpenInvoice open, Consent consent, AutopayRule rule, LocalDate asOf) {
    Invoice invoice = open.invoice();
    Prospect prospect = next(open, consent, rule, asOf);
    String waited = "";
    while (prospect instanceof Charged charge) {
      if (policy.isQuiet(charge.on())) {
        prospect = next(open, consent, rule, charge.on().plusDays(1));
        continue;
      }
      Optional<Hold> hold = holds.on(invoice.id(), invoice.customer(), charge.on());
      if (hold.isEmpty()) {
        return consent.holdsOn(charge.on())
            ? charge.withReason(charge.reason() + waited)
            : no(
                Cause.CONSENT_ENDED,
                "the customer's consent ends on " + consent.endsOn().orElseThrow(),
                "ask for a new consent");
      }
      if (hold.get().until().isEmpty()) {
        return no(Cause.ON_HOLD, "on hold: " + hold.get().reason(), "lift the hold");
      }
      waited = ", after a hold: " + hold.get().reason();
      prospect = next(open, consent, rule, hold.get().until().get().plusDays(1));
    }
    return prospect;
  }

  private Prospect next(OpenInvoice open, Consent consent, AutopayRule rule, LocalDate asOf) {
    Invoice invoice = open.invoice();
    List<FailedAttempt> failed =
        history.failed(invoice.id(), consent.savedMethods()).stream()
            .filter(failure -> !open.isInstalment() || isOfInstalment(failure, invoice))
            .toList();
    if (failed.isEmpty()) {
      return first(invoice, consent, rule, asOf);
    }
    RetryDecision decision =
        retries.decide(
            new FailedDebt(
                invoice.id().text(),
                consent.savedMethods(),
                failed,
                Optional.of(consent.givenOn()),
                uses(consent.savedMethods())),
            asOf);
    return decision instanceof RetryDecision.RetryAt at
        ? new Charged(
            at.on(), at.at(), at.method(), attempt(invoice, at.method()), at.isAgain(), at.reason())
        : no(Cause.STOPPED, decision.reason(), decision.remedy());
  }

  /** What failed for want of money on an earlier instalment says nothing of this one. */
  private static boolean isOfInstalment(FailedAttempt failure, Invoice instalment) {
    return !failure.mayPassLater() || !failure.on().isBefore(instalment.effectiveDueOn());
  }

  private Prospect first(Invoice invoice, Consent consent, AutopayRule rule, LocalDate asOf) {
    SavedMethod method = consent.savedMethods().get(0);
    LocalDate wanted = rule.chargeOn().orElseThrow().of(invoice);
    int notice = consent.noticeDaysOf(method);
    LocalDate noticed = invoice.issuedOn().plusDays(notice);
    String reason = "due, on autopay";
    if (noticed.isAfter(wanted)) {
      reason = reason + ", " + notice + " days after the invoice gave notice of it";
    } else if (!wanted.equals(invoice.effectiveDueOn())) {
      reason = "on autopay, " + rule.chargeOn().orElseThrow().words();
    }
    return new Charged(
        later(later(wanted, noticed), asOf),
        Instant.MIN,
        method,
        attempt(invoice, method),
        false,
        reason);
  }

  private int attempt(Invoice invoice, SavedMethod method) {
    return history.failed(invoice.id(), List.of(method)).size() + 1;
  }

  private LocalDate heldAfterDispute(Invoice invoice) {
    return history
        .lastContested(invoice.customer())
        .map(day -> day.plusDays(policy.daysHeldAfterDispute()))
        .orElse(LocalDate.MIN);
  }

  private Map<String, List<LocalDate>> uses(List<SavedMethod> methods) {
    return methods.stream()
        .collect(Collectors.toMap(SavedMethod::fingerprint, history::uses, (one, same) -> one));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static NotCharged no(Cause cause, String reason, String remedy) {
    return new NotCharged(cause, reason, remedy);
  }
}
