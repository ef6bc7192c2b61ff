package io.mspbilling.automation;

import io.mspbilling.collection.Prospect;
import io.mspbilling.communication.ReminderProspect;
import io.mspbilling.communication.dunning.Debt;
import io.mspbilling.communication.dunning.DunningDecision;
import io.mspbilling.communication.dunning.Suppression;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What becomes of all that customers owe: also of what nobody is asked for yet. */
final class ReminderProspects {

  private final BillingDay.Decided decided;
  private final Map<InvoiceId, Prospect.NotCharged> kept;
  private final Set<InvoiceId> asked;

  ReminderProspects(BillingDay.Decided decided) {
    this.decided = decided;
    kept = decided.keptBack();
    asked =
        decided.collected().owed().asked().stream()
            .map(one -> one.invoice().id())
            .collect(Collectors.toSet());
  }

  /** By customer; of those that owe something. */
  Map<CustomerId, ReminderProspect> asOf(LocalDate day) {
    Map<CustomerId, ReminderProspect> prospects =
        new TreeMap<>(Comparator.comparing(CustomerId::text));
    decided.open().stream()
        .collect(Collectors.groupingBy(one -> one.invoice().customer()))
        .forEach((customer, open) -> prospects.put(customer, of(customer, open, day)));
    return prospects;
  }

  private ReminderProspect of(CustomerId customer, List<OpenInvoice> open, LocalDate day) {
    Collecting.Collected collected = decided.collected();
    ReminderProspect prospect = collected.reminders().prospect(day, customer, collected.owed());
    List<DunningDecision.Left> left = new ArrayList<>(prospect.decision().left());
    open.stream()
        .filter(one -> !asked.contains(one.invoice().id()))
        .forEach(one -> left.add(unsettled(one)));
    DunningDecision decision = prospect.decision();
    return new ReminderProspect(
        day,
        new DunningDecision(decision.reminder(), decision.postponed(), left, decision.proposals()),
        prospect.next());
  }

  private DunningDecision.Left unsettled(OpenInvoice one) {
    return new DunningDecision.Left(
        new Debt(one, List.of(), Optional.empty(), Optional.empty()),
        new Suppression.Unsettled(
            Objects.requireNonNull(kept.get(one.invoice().id()), one.toString()).reason()));
  }
}
