package io.mspbilling.automation;

import io.mspbilling.communication.dunning.DunningTarget;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.Fault;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.issuance.EnteredPayment;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.Snapshot;
import io.mspbilling.journal.Patience;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.UnreadableRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the PSA: who owes what, and, where it matters, what people entered there. */
final class PsaReader {

  private final Psa psa;
  private final BillingPolicies policies;
  private final Patience patience;

  PsaReader(Psa psa, BillingPolicies policies, Patience patience) {
    this.psa = psa;
    this.policies = policies;
    this.patience = patience;
  }

  /**
   * @param unreadable what could not be read of other systems
   * @throws BillingException if the PSA cannot be read
   */
  Snapshot read(BillingState state, List<UnreadableRecord> unreadable, Instant now) {
    if (!psa.features().contains(PsaFeature.CHANGES_SINCE) && PaidByOthers.mayHavePaid(state)) {
      return readOnce(state, unreadable, now);
    }
    Snapshot shown = withAgreements(show(InvoiceQuery.open(), state, unreadable, now));
    PaidByOthers others = new PaidByOthers(shown, state, policies);
    Optional<Pull<Invoice>> changed =
        others.changedSince().map(since -> psa.invoices(InvoiceQuery.changedSince(since)));
    return withEntered(
        shown,
        others,
        others.suspected(changed.map(Pull::records).orElse(List.of())),
        changed.map(Pull::unreadable).orElse(List.of()));
  }

  /** What was paid of late and what is open, in one reading where both would take all of them. */
  private Snapshot readOnce(BillingState state, List<UnreadableRecord> unreadable, Instant now) {
    Snapshot all = withAgreements(show(InvoiceQuery.all(), state, unreadable, now));
    Snapshot shown =
        all.withInvoices(all.invoices().stream().filter(PaidByOthers::isShownAsOpen).toList());
    PaidByOthers others = new PaidByOthers(shown, state, policies);
    List<Invoice> changed = others.changedSince().isPresent() ? all.invoices() : List.of();
    return withEntered(shown, others, others.suspected(changed), List.of());
  }

  /**
   * Reads all invoices, paid ones too, and of each that others paid its payments, a call each.
   *
   * @param since of invoices issued before this day payments are asked for only while they are open
   * @throws BillingException if the PSA cannot be read
   */
  Snapshot readAll(BillingState state, LocalDate since, Instant now) {
    Snapshot shown = show(InvoiceQuery.all(), state, List.of(), now);
    PaidByOthers others = new PaidByOthers(shown, state, policies);
    return withEntered(shown, others, others.paidSince(since), List.of());
  }

  private Snapshot show(
      InvoiceQuery query, BillingState state, List<UnreadableRecord> unreadable, Instant now) {
    Pull<Customer> customers = psa.customers();
    Pull<Invoice> invoices = psa.invoices(query);
    return Snapshot.builder()
        .today(LocalDate.ofInstant(now, policies.zone()))
        .takenAt(now)
        .psaLag(psa.guarantees().lookUpLag().map(lag -> lag.plus(patience.clockTolerance())))
        .journalSequence(state.at())
        .psaFeatures(psa.features())
        .customers(customers.records())
        .invoices(invoices.records())
        .addAllUnreadable(unreadable)
        .addAllUnreadable(customers.unreadable())
        .addAllUnreadable(invoices.unreadable())
        .build();
  }

  /** Only a rule that names an agreement makes a difference: most read none. */
  private Snapshot withAgreements(Snapshot shown) {
    if (!shown.psaFeatures().contains(PsaFeature.AGREEMENTS)
        || policies
            .dunning()
            .targets(shown.today())
            .noneMatch(DunningTarget.OfAgreement.class::isInstance)) {
      return shown;
    }
    try {
      return shown.withAgreements(
          psa.agreements().records().stream()
              .filter(one -> one.runsOn(shown.today()))
              .map(Agreement::id)
              .collect(Collectors.toSet()));
    } catch (BillingException e) { // What is owed does not hang on it.
      List<UnreadableRecord> unreadable = new ArrayList<>(shown.unreadable());
      unreadable.add(
          new UnreadableRecord(
              psa.system(),
              "agreements",
              "agreements",
              "cannot be listed: " + e.getMessage(),
              "see to it that we may list them; until then nobody is told of overrides that name"
                  + " one that is gone"));
      return shown.withUnreadable(unreadable);
    }
  }

  private Snapshot withEntered(
      Snapshot shown,
      PaidByOthers others,
      List<EnteredPayment> suspects,
      List<UnreadableRecord> alsoUnreadable) {
    Set<UnreadableRecord> unreadable = new LinkedHashSet<>(shown.unreadable());
    unreadable.addAll(alsoUnreadable);
    List<EnteredPayment> entered = new ArrayList<>();
    for (EnteredPayment suspected : suspects) {
      entered.addAll(
          shown.psaFeatures().contains(PsaFeature.LIST_PAYMENTS)
              ? listed(suspected, others, unreadable)
              : others.unlisted(suspected));
    }
    return shown.withEntered(entered).withUnreadable(unreadable);
  }

  private List<EnteredPayment> listed(
      EnteredPayment suspected, PaidByOthers others, Set<UnreadableRecord> unreadable) {
    Invoice invoice = suspected.invoice();
    try {
      return others.entered(invoice, psa.payments(invoice.id()));
    } catch (BillingException e) {
      if (e.fault() != Fault.REQUEST && !(e instanceof UnreadableException)) {
        throw e;
      }
      unreadable.add(unlistable(invoice, String.valueOf(e.getMessage())));
      return others.unlisted(suspected);
    } catch (RuntimeException e) { // One that breaks its connector must not hide the others.
      unreadable.add(unlistable(invoice, "the connector failed: " + e.getClass().getSimpleName()));
      return others.unlisted(suspected);
    }
  }

  private static UnreadableRecord unlistable(Invoice invoice, String why) {
    return new UnreadableRecord(
        invoice.id().system(),
        "invoice " + invoice.number(),
        "payments",
        "cannot be listed: " + why,
        "look at the invoice in the PSA; until then it counts as paid by others");
  }
}
