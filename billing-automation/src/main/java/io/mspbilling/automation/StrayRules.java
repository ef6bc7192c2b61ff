package io.mspbilling.automation;

import io.mspbilling.collection.autopay.AutopayRule;
import io.mspbilling.collection.instalment.InstalmentPlan;
import io.mspbilling.communication.dunning.DunningOverride;
import io.mspbilling.communication.dunning.DunningTarget;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.Snapshot;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the policies say of somebody whom nobody knows: whoever was meant is reminded, charged or
 * asked for late charges as if nothing had been said.
 */
final class StrayRules {

  private static final String REMEDY =
      "name what was meant, as the customer that it was merged into, or take it out of the policies";

  private final Snapshot snapshot;
  private final BillingState state;
  private final Predicate<InvoiceId> invoices;

  /**
   * @param invoices whether the PSA shows an invoice as open, or we were paid for it
   */
  StrayRules(Snapshot snapshot, BillingState state, Predicate<InvoiceId> invoices) {
    this.snapshot = snapshot;
    this.state = state;
    this.invoices = invoices;
  }

  void report(BillingPolicies policies, Worklist worklist) {
    LocalDate today = snapshot.today();
    for (DunningOverride override : policies.dunning().overrides()) {
      if (override.holdsOn(today)) {
        leave(
            "dunning override " + override.name(),
            override.targets().stream()
                .filter(target -> !isKnown(target))
                .map(DunningTarget::named),
            worklist);
      }
    }
    for (AutopayRule rule : policies.autopay().rules()) {
      leave("autopay rule " + rule.name(), unknown(rule.invoices().customers()), worklist);
    }
    leave("exemption from late charges", unknown(policies.lateCharges().exempt()), worklist);
  }

  private static void leave(String rule, Stream<String> unknown, Worklist worklist) {
    String names = unknown.sorted().collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      worklist.leave(
          ExceptionKind.DECISION_UNUSABLE,
          new Subject.OfTask(rule),
          "it names " + names + ", and the PSA shows nothing of the kind that has this id",
          REMEDY);
    }
  }

  private Stream<String> unknown(Collection<CustomerId> customers) {
    return customers.stream()
        .filter(id -> snapshot.customer(id).isEmpty())
        .map(id -> new DunningTarget.OfCustomer(id).named());
  }

  private boolean isKnown(DunningTarget target) {
    if (target instanceof DunningTarget.OfCustomer one) {
      return snapshot.customer(one.customer()).isPresent();
    }
    if (target instanceof DunningTarget.OfAgreement one) {
      return isKnown(one.agreement());
    }
    if (target instanceof DunningTarget.OfInstalment one) {
      return invoices.test(one.invoice())
          && state.plans.of(one.invoice()).filter(plan -> isDue(plan, one.dueOn())).isPresent();
    }
    return target instanceof DunningTarget.OfInvoice one && invoices.test(one.invoice());
  }

  private static boolean isDue(InstalmentPlan plan, LocalDate day) {
    return plan.instalments().stream().anyMatch(one -> one.dueOn().equals(day));
  }

  /** One of which nothing is open now is known by the PSA's list, where there is such a list. */
  private boolean isKnown(AgreementId agreement) {
    boolean isOpen =
        snapshot.invoices().stream()
            .anyMatch(invoice -> invoice.agreement().filter(agreement::equals).isPresent());
    return isOpen
        || snapshot
            .agreements()
            .map(running -> running.contains(agreement))
            .orElse(snapshot.psaFeatures().contains(PsaFeature.AGREEMENTS));
  }
}
