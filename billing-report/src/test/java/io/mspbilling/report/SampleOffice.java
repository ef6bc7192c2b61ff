package io.mspbilling.report;

import io.mspbilling.calendar.Span;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.receivables.PayoutLine;
import io.mspbilling.receivables.PayoutLineKind;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.behaviour.Attempt;
import io.mspbilling.reporting.behaviour.BankDebit;
import io.mspbilling.reporting.behaviour.OnAutopay;
import io.mspbilling.reporting.behaviour.Reminded;
import io.mspbilling.reporting.cash.PlannedPayment;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerEvent;
import io.mspbilling.reporting.matching.HandledLine;
import io.mspbilling.reporting.matching.Handling;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Suggestion;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** An MSP with as many clients and invoices as one likes; each client pays in its own way. */
final class SampleOffice {
  static final Period MARCH = Period.of(YearMonth.of(2026, 3));
  static final Currency USD = Currency.getInstance("USD");

  private static final SystemName PSA = SystemName.of("psa");
  private static final List<String> FIRST =
      List.of(
          "Harbor",
          "Cedar",
          "Northgate",
          "Blue Ridge",
          "Lakeside",
          "Summit",
          "Granite",
          "Willow",
          "Redwood",
          "Prairie",
          "Old Mill",
          "Beacon",
          "Juniper",
          "Stonebridge",
          "Riverside");
  private static final List<String> SECOND =
      List.of(
          "Dental Group",
          "Law Partners",
          "Architects",
          "Veterinary Clinic",
          "Logistics",
          "Family Practice",
          "Accounting",
          "Machine Works",
          "Realty",
          "Charter School");

  private final int clients;
  private final int invoicesEach;
  private final Currency currency;
  private final IntFunction<String> names;
  private final List<LedgerEvent> events = new ArrayList<>();
  private final Map<CustomerId, String> customerNames = new HashMap<>();
  private final List<OnAutopay> autopay = new ArrayList<>();
  private final List<Reminded> reminders = new ArrayList<>();
  private final List<PayoutLine> payoutLines = new ArrayList<>();
  private final List<Attempt> attempts = new ArrayList<>();
  private final List<BankDebit> debits = new ArrayList<>();
  private final List<HandledLine> lines = new ArrayList<>();
  private final Map<InvoiceId, List<PlannedPayment>> planned = new HashMap<>();

  SampleOffice(int clients, int invoicesEach, Currency currency, IntFunction<String> names) {
    this.clients = clients;
    this.invoicesEach = invoicesEach;
    this.currency = currency;
    this.names = names;
    for (int client = 0; client < clients; client++) {
      play(client);
    }
  }

  static SampleOffice of(int clients, int invoicesEach) {
    return new SampleOffice(clients, invoicesEach, USD, SampleOffice::usualName);
  }

  static String usualName(int client) {
    String name =
        FIRST.get(client % FIRST.size()) + " " + SECOND.get(client / FIRST.size() % SECOND.size());
    int round = client / (FIRST.size() * SECOND.size());
    return round == 0 ? name : name + " " + (round + 1);
  }

  Ledger ledger() {
    return Ledger.of(currency, events);
  }

  /** All facts of March, with what waits and what holds. */
  ReportFacts.Builder facts() {
    return ReportFacts.builder()
        .addAgreementChanges(Pages.renamed("Gold"))
        .name("Harbor Street IT")
        .period(MARCH)
        .madeOn(LocalDate.of(2026, 4, 1))
        .addLedgers(ledger())
        .putAllCustomerNames(customerNames)
        .paymentNames(paymentNames())
        .onAutopay(autopay)
        .tellsWriteOffs(true)
        .promises(List.of())
        .disputed(List.of())
        .reminders(reminders)
        .payouts(List.of(payout()))
        .attempts(attempts)
        .bankDebits(debits)
        .bankLines(lines)
        .putAllPlanned(planned)
        .addAllExceptions(waiting())
        .addAllClaims(claims());
  }

  private CustomerId customer(int client) {
    return new CustomerId(PSA, currency.getCurrencyCode() + client);
  }

  private Money cents(long cents) {
    return Money.ofMinor(cents, currency);
  }

  private void play(int client) {
    customerNames.put(customer(client), names.apply(client));
    int days = 400;
    for (int i = 0; i < invoicesEach; i++) {
      int age = days - (i + 1) * days / invoicesEach + 4 + client % 9;
      invoice(client, i, MARCH.to().minusDays(Math.max(0, age)));
    }
    if (client % 30 == 7) {
      receive(client, "extra", MARCH.to().minusDays(3), cents(25_000), Rail.CHECK);
    }
  }

  private void invoice(int client, int i, LocalDate on) {
    String number = currency.getCurrencyCode().substring(0, 1) + (1000 + client) + "-" + i;
    InvoiceId id = new InvoiceId(PSA, number);
    long base = 40_000L + client * 7_919L % 260_000L;
    Money amount = cents(base + i * 331L % 9_000L);
    int habit = client % 10;
    LocalDate due = on.plusDays(habit < 6 ? 10 : 30);
    events.add(new LedgerEvent.InvoiceIssued(id, number, customer(client), on, due, amount));
    if (client % 25 == 3 && i == invoicesEach - 2) {
      InvoiceId memo = new InvoiceId(PSA, number + "-C");
      Money credit = cents(amount.minorUnits() / 10);
      events.add(new LedgerEvent.CreditMemoIssued(memo, customer(client), on.plusDays(2), credit));
      events.add(new LedgerEvent.CreditApplied(memo, id, on.plusDays(2), credit));
      return;
    }
    if (habit < 6) {
      autopay.add(new OnAutopay(id, Span.since(on)));
    }
    pay(client, i, id, amount, due);
  }

  private void pay(int client, int i, InvoiceId id, Money amount, LocalDate due) {
    int habit = client % 10;
    boolean stopped = habit == 9 && i >= invoicesEach - 1 - client % 5;
    int late = habit < 6 ? 0 : habit < 8 ? 4 + (client + i) % 12 : 38;
    LocalDate on = due.plusDays(late);
    if (habit >= 6 && due.isBefore(MARCH.to()) && late > 6) {
      reminders.add(new Reminded(id, due.plusDays(5), "about " + id));
    }
    if (stopped || on.isAfter(MARCH.to())) {
      if (habit < 6) {
        Rail rail = habit < 4 ? Rail.ACH : Rail.CARD;
        planned.put(id, List.of(new PlannedPayment.ByAutopay(due, rail, amount)));
      }
      return;
    }
    Rail rail = habit < 4 ? Rail.ACH : habit < 6 ? Rail.CARD : habit < 8 ? Rail.CHECK : Rail.WIRE;
    PaymentId payment = receive(client, Integer.toString(i), on, amount, rail);
    events.add(new LedgerEvent.PaymentApplied(payment, id, on, amount));
    if (client % 40 == 0 && i == invoicesEach - 3 && !on.plusDays(2).isAfter(MARCH.to())) {
      events.add(new LedgerEvent.PaymentUnapplied(payment, id, on.plusDays(2), amount));
      events.add(
          new LedgerEvent.PaymentReturned(payment, on.plusDays(2), amount, ReversalKind.RETURN));
    }
    if (rail == Rail.ACH) {
      debits.add(new BankDebit(on, client % 40 == 0 && i == invoicesEach - 3));
    }
    if (habit < 6) {
      attempts.add(
          new Attempt(id, on, rail, amount, client % 12 == 4 ? Optional.of(on) : Optional.empty()));
    }
  }

  private PaymentId receive(int client, String id, LocalDate on, Money amount, Rail rail) {
    PaymentId payment =
        new PaymentId(SystemName.of("bank"), currency.getCurrencyCode() + client + "-" + id);
    events.add(new LedgerEvent.PaymentReceived(payment, customer(client), on, amount, rail));
    if (!MARCH.contains(on)) {
      return payment;
    }
    if (rail == Rail.ACH || rail == Rail.CARD) {
      long fee = amount.minorUnits() * (rail == Rail.ACH ? 8 : 29) / 1000;
      payoutLines.add(
          new PayoutLine(PayoutLineKind.CHARGE, "ch", Optional.of(payment), amount, cents(fee)));
    } else {
      lines.add(
          new HandledLine(
              payment,
              amount,
              client % 7 == 0 ? Handling.ASSISTED : Handling.AUTOMATIC,
              false,
              Optional.of(Duration.ofHours(2 + client % 40))));
    }
    return payment;
  }

  private Payout payout() {
    List<PayoutLine> all = new ArrayList<>(payoutLines);
    all.add(
        new PayoutLine(PayoutLineKind.FEE, "monthly", Optional.empty(), cents(-2_500), cents(0)));
    return Payout.builder()
        .id(new PayoutId(SystemName.of("gateway"), "march"))
        .arrivesOn(MARCH.to())
        .net(Money.sum(all.stream().map(PayoutLine::net).toList(), currency))
        .addAllLines(all)
        .build();
  }

  private Map<PaymentId, String> paymentNames() {
    Map<PaymentId, String> all = new HashMap<>();
    for (int client = 7; client < clients; client += 30) {
      all.put(check(client), "from " + names.apply(client) + " on " + MARCH.to().minusDays(3));
    }
    return all;
  }

  private static PaymentId check(int client) {
    return new PaymentId(SystemName.of("bank"), "line-" + client);
  }

  private List<ExceptionRow> waiting() {
    List<ExceptionRow> rows = new ArrayList<>();
    for (int client = 9; client < clients; client += 10) {
      rows.add(
          ExceptionRow.builder()
              .kind(ExceptionKind.REMINDERS_EXHAUSTED)
              .subject(new Subject.OfInvoice(new InvoiceId(PSA, "r" + client), "U" + client))
              .customer(customer(client))
              .amount(cents(40_000L + client * 7_919L % 260_000L))
              .facts("all 4 reminders were sent, the last one 12 days ago, and it is owed still")
              .remedy("call the client, or hand it to collection")
              .firstSeenOn(MARCH.to().minusDays(client % 23))
              .build());
    }
    for (int client = 7; client < clients; client += 30) {
      PaymentId line = check(client);
      rows.add(
          ExceptionRow.builder()
              .kind(ExceptionKind.UNMATCHED_PAYMENT)
              .subject(new Subject.OfPayment(line))
              .customer(customer(client))
              .amount(cents(25_000))
              .facts("a check over " + cents(25_000) + " names no invoice and fits none")
              .remedy("find out what it is for, and apply it at the desk")
              .addSuggestions(new Suggestion.SetAside(line))
              .firstSeenOn(MARCH.to().minusDays(3))
              .build());
    }
    rows.add(
        ExceptionRow.of(
            ExceptionKind.SYSTEM_SETUP,
            new Subject.OfSystem("quickbooks"),
            "the connection to the books ends in 9 days",
            "sign in again on the settings page"));
    return rows;
  }

  private static List<Claim> claims() {
    return List.of(
        new Claim("Each charge was made once", "312 charges under 312 keys", true),
        new Claim(
            "What the gateway paid out is what the bank shows",
            "USD 1,284.50 = 1284.50 since 2026-03-01",
            true),
        new Claim("Each payment is recorded in the PSA once", "401 records", true),
        new Claim("Each document is in the books once", "719 documents", true),
        new Claim("The journal is whole", "4,812 entries, each chained to the one before", true));
  }
}
