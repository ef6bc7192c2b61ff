package io.mspbilling.report;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.ageing.Ageing;
import io.mspbilling.reporting.ageing.AgeingByCustomer;
import io.mspbilling.reporting.ageing.AgeingScheme;
import io.mspbilling.reporting.behaviour.Early;
import io.mspbilling.reporting.behaviour.PaymentDays;
import io.mspbilling.reporting.ledger.Application;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerCreditMemo;
import io.mspbilling.reporting.ledger.LedgerInvoice;
import io.mspbilling.reporting.ledger.LedgerPayment;
import io.mspbilling.reporting.ledger.OpenItem;
import io.mspbilling.reporting.ledger.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Makes the sections of a report that are about one client each, all in one pass. */
final class ClientReporter {
  private static final int DAYS_OF_BEHAVIOUR = 365;

  private final ReportFacts facts;
  private final Position position;
  private final Money zero;
  private final Map<CustomerId, Money> billed = new HashMap<>();
  private final Map<CustomerId, Money> received = new HashMap<>();
  private final Map<CustomerId, Money> returned = new HashMap<>();
  private final Map<CustomerId, List<Application>> applied = new HashMap<>();
  private final Map<CustomerId, List<OpenItem>> open = new HashMap<>();
  private final Map<CustomerId, Ageing> ageings;

  ClientReporter(ReportFacts facts, Ledger ledger, Position position) {
    this.facts = facts;
    this.position = position;
    zero = Money.zero(ledger.currency());
    ageings = AgeingByCustomer.of(position, AgeingScheme.BY_DUE_DATE, facts.disputed()).rows();
    collect(ledger);
  }

  private void collect(Ledger ledger) {
    Period period = facts.elapsed();
    Period year = Period.endingOn(period.to(), DAYS_OF_BEHAVIOUR);
    for (LedgerInvoice invoice : ledger.invoices()) {
      if (period.contains(invoice.issuedOn()) && invoice.stands(period.to())) {
        billed.merge(invoice.customer(), invoice.amount(), Money::plus);
      }
      for (Application one : invoice.applications(period.to())) {
        if (year.contains(one.on())) {
          applied.computeIfAbsent(invoice.customer(), id -> new ArrayList<>()).add(one);
        }
      }
    }
    for (LedgerCreditMemo memo : ledger.creditMemos()) {
      if (period.contains(memo.issuedOn()) && memo.stands(period.to())) {
        billed.merge(memo.customer(), memo.amount().negated(), Money::plus);
      }
    }
    for (LedgerPayment payment : ledger.payments()) {
      if (period.contains(payment.receivedOn())) {
        received.merge(payment.customer(), payment.amount(), Money::plus);
      }
      if (payment.returned(period).isPositive()) {
        returned.merge(payment.customer(), payment.returned(period), Money::plus);
      }
    }
    for (OpenItem item : position.items()) {
      open.computeIfAbsent(item.invoice().customer(), id -> new ArrayList<>()).add(item);
    }
  }

  List<ClientReport> reports() {
    Set<CustomerId> customers = new TreeSet<>(Comparator.comparing(CustomerId::text));
    customers.addAll(ageings.keySet());
    customers.addAll(billed.keySet());
    customers.addAll(received.keySet());
    customers.addAll(returned.keySet());
    return customers.stream().map(this::report).sorted(ClientReport.BY_MONEY_LATE).toList();
  }

  private ClientReport report(CustomerId customer) {
    LocalDate asOf = position.asOf();
    List<OpenItem> items =
        open.getOrDefault(customer, List.of()).stream()
            .sorted(
                Comparator.comparing(OpenItem::dueOn)
                    .thenComparing(item -> item.invoice().number()))
            .toList();
    int shown = Math.min(items.size(), facts.openLinesPerClient());
    Money late = zero;
    Money rest = zero;
    for (int i = 0; i < items.size(); i++) {
      late = items.get(i).isPastDue(asOf) ? late.plus(items.get(i).amount()) : late;
      rest = i < shown ? rest : rest.plus(items.get(i).amount());
    }
    return new ClientReport(
        customer,
        facts.nameOf(customer),
        Objects.requireNonNullElseGet(
            ageings.get(customer),
            () -> Ageing.none(asOf, AgeingScheme.BY_DUE_DATE, zero.currency())),
        late,
        billed.getOrDefault(customer, zero),
        received.getOrDefault(customer, zero),
        returned.getOrDefault(customer, zero),
        items.isEmpty() ? 0 : Math.max(0, items.get(0).daysLate(asOf)),
        PaymentDays.late(applied.getOrDefault(customer, List.of()), Early.NEGATIVE),
        items.subList(0, shown).stream().map(item -> line(item, asOf)).toList(),
        items.size() - shown,
        rest);
  }

  private static OpenLine line(OpenItem item, LocalDate asOf) {
    return new OpenLine(item.invoice().number(), item.dueOn(), item.amount(), item.daysLate(asOf));
  }
}
