package io.mspbilling.reporting.ledger;

import static io.mspbilling.reporting.ledger.SampleEvents.QUARTER;
import static io.mspbilling.reporting.ledger.SampleEvents.USD;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.ReversalKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Plays some months of three customers, day by day: everything that can happen, happens. */
final class Histories {
  private static final int DAYS = 110;
  private static final List<Rail> RAILS = List.of(Rail.values());

  private final Random random;
  private final List<LedgerEvent> events = new ArrayList<>();
  private final Map<InvoiceId, CustomerId> invoices = new HashMap<>();
  private final Map<InvoiceId, Long> writtenOff = new HashMap<>();
  private final Map<InvoiceId, Long> memos = new HashMap<>();
  private final Map<PaymentId, Long> payments = new HashMap<>();
  private final List<LedgerEvent.PaymentApplied> applied = new ArrayList<>();
  private LocalDate today = QUARTER.from().minusDays(15);
  private int next;

  Histories(Random random) {
    this.random = random;
  }

  List<LedgerEvent> events() {
    int happenings = random.nextInt(60);
    for (int i = 0; i < happenings; i++) {
      today = today.plusDays(random.nextInt(2 * DAYS / 60 + 1));
      happen(random.nextInt(12));
    }
    return List.copyOf(events);
  }

  private void happen(int what) {
    switch (what) {
      case 0, 1, 2 -> issue();
      case 3, 4 -> receive();
      case 5, 6 -> apply();
      case 7 -> giveMemo();
      case 8 -> useMemo();
      case 9 -> takeBack();
      case 10 -> writeOff();
      default -> declareVoid();
    }
  }

  private void issue() {
    InvoiceId id = SampleEvents.invoice("ABC".charAt(random.nextInt(3)) + "" + next++);
    CustomerId customer = SampleEvents.customer(id.value());
    Money amount = some(10_000);
    LocalDate due = today.plusDays(random.nextInt(40) - 3L);
    events.add(
        random.nextInt(5) == 0
            ? new LedgerEvent.InvoiceIssued(
                id,
                id.value(),
                customer,
                today,
                List.of(new Term(due, amount), new Term(due.plusDays(30), amount)),
                amount.plus(amount))
            : new LedgerEvent.InvoiceIssued(id, id.value(), customer, today, due, amount));
    invoices.put(id, customer);
  }

  private void receive() {
    PaymentId id = SampleEvents.payment("ABC".charAt(random.nextInt(3)) + "-" + next++);
    Money amount = some(20_000);
    events.add(
        new LedgerEvent.PaymentReceived(
            id,
            SampleEvents.customer(id.value()),
            today,
            amount,
            RAILS.get(random.nextInt(RAILS.size()))));
    payments.put(id, amount.minorUnits());
  }

  /** More than is open may be applied: the rest is credit. */
  private void apply() {
    PaymentId payment = one(new ArrayList<>(payments.keySet()));
    InvoiceId invoice = one(new ArrayList<>(invoices.keySet()));
    long left = payment == null ? 0 : payments.getOrDefault(payment, 0L);
    if (payment != null && invoice != null && left > 0) {
      Money amount = some(left);
      LedgerEvent.PaymentApplied event =
          new LedgerEvent.PaymentApplied(payment, invoice, today, amount);
      events.add(event);
      applied.add(event);
      payments.merge(payment, -amount.minorUnits(), Long::sum);
    }
  }

  private void giveMemo() {
    InvoiceId id = SampleEvents.invoice("ABC".charAt(random.nextInt(3)) + "m" + next++);
    Money amount = some(3_000);
    events.add(
        new LedgerEvent.CreditMemoIssued(id, SampleEvents.customer(id.value()), today, amount));
    memos.put(id, amount.minorUnits());
  }

  private void useMemo() {
    InvoiceId memo = one(new ArrayList<>(memos.keySet()));
    InvoiceId invoice = one(new ArrayList<>(invoices.keySet()));
    if (memo != null && invoice != null) {
      Money amount = Money.ofMinor(memos.getOrDefault(memo, 1L), USD);
      memos.remove(memo);
      events.add(new LedgerEvent.CreditApplied(memo, invoice, today, amount));
      if (random.nextBoolean()) {
        events.add(new LedgerEvent.CreditUnapplied(memo, invoice, today.plusDays(2), amount));
      }
    }
  }

  private void takeBack() {
    if (!applied.isEmpty()) {
      LedgerEvent.PaymentApplied gone = applied.remove(random.nextInt(applied.size()));
      events.add(
          new LedgerEvent.PaymentUnapplied(gone.payment(), gone.invoice(), today, gone.amount()));
      events.add(
          new LedgerEvent.PaymentReturned(
              gone.payment(),
              today,
              gone.amount(),
              random.nextBoolean() ? ReversalKind.RETURN : ReversalKind.REFUND));
    }
  }

  private void writeOff() {
    InvoiceId invoice = one(new ArrayList<>(invoices.keySet()));
    if (invoice != null) {
      long before = writtenOff.getOrDefault(invoice, 0L);
      if (before > 0) {
        events.add(new LedgerEvent.WriteOffReversed(invoice, today, Money.ofMinor(before, USD)));
        writtenOff.remove(invoice);
      } else {
        Money amount = some(2_000);
        events.add(new LedgerEvent.WrittenOff(invoice, today, amount));
        writtenOff.put(invoice, amount.minorUnits());
      }
    }
  }

  /** A void invoice is not touched again. */
  private void declareVoid() {
    boolean memo = random.nextBoolean();
    InvoiceId document = one(new ArrayList<>(memo ? memos.keySet() : invoices.keySet()));
    if (document != null) {
      events.add(new LedgerEvent.Voided(document, today, USD));
      memos.remove(document);
      invoices.remove(document);
    }
  }

  private Money some(long most) {
    return Money.ofMinor(1 + random.nextInt((int) most), USD);
  }

  private <T> @org.jspecify.annotations.Nullable T one(List<T> things) {
    things.sort(java.util.Comparator.comparing(Object::toString));
    return things.isEmpty() ? null : things.get(random.nextInt(things.size()));
  }
}
