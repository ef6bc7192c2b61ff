package io.mspbilling.reporting.ledger;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reporting.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;

/** The first quarter of 2026 of three customers, Acme, Bolt and Cora, event by event. */
public final class SampleEvents {
  public static final Currency USD = Currency.getInstance("USD");
  public static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  public static final Period QUARTER = new Period(LocalDate.of(2026, 1, 1), AS_OF);

  private static final SystemName PSA = SystemName.of("psa");

  private SampleEvents() {}

  public static List<LedgerEvent> events() {
    return List.of(
        issued("A1", "2026-01-05", "2026-02-04", "1000"),
        issued("A2", "2026-02-05", "2026-03-07", "1200"),
        issued("A3", "2026-03-05", "2026-04-04", "1200"),
        issued("B1", "2025-11-10", "2025-12-10", "800"),
        issued("B2", "2026-01-10", "2026-01-25", "600"),
        issued("B3", "2026-02-10", "2026-02-25", "900"),
        issued("B4", "2026-03-10", "2026-03-25", "900"),
        issued("C1", "2026-03-20", "2026-03-20", "300"),
        memo("BM", "2026-03-20", "100"),
        new LedgerEvent.CreditApplied(invoice("BM"), invoice("B4"), day("2026-03-20"), usd("100")),
        received("A-p1", "2026-02-04", "1000"),
        applied("A-p1", "A1", "2026-02-04", "1000"),
        received("A-p2", "2026-03-17", "700"),
        applied("A-p2", "A2", "2026-03-17", "700"),
        received("B-p1", "2026-02-10", "600"),
        applied("B-p1", "B2", "2026-02-10", "600"),
        received("C-p1", "2026-03-20", "300"),
        applied("C-p1", "C1", "2026-03-20", "300"),
        received("C-p2", "2026-03-28", "250"));
  }

  public static Ledger ledger() {
    return Ledger.of(USD, events());
  }

  public static Ledger ledger(LedgerEvent... events) {
    return Ledger.of(USD, List.of(events));
  }

  /** The sample with more events. */
  public static Ledger with(LedgerEvent... more) {
    return Ledger.of(USD, and(events(), more));
  }

  public static List<LedgerEvent> and(Collection<LedgerEvent> events, LedgerEvent... more) {
    List<LedgerEvent> all = new ArrayList<>(events);
    all.addAll(List.of(more));
    return all;
  }

  /** An invoice of the customer that its number begins with. */
  public static LedgerEvent issued(String number, String on, String due, String amount) {
    return new LedgerEvent.InvoiceIssued(
        invoice(number), number, customer(number), day(on), day(due), usd(amount));
  }

  public static LedgerEvent memo(String number, String on, String amount) {
    return new LedgerEvent.CreditMemoIssued(
        invoice(number), customer(number), day(on), usd(amount));
  }

  public static LedgerEvent received(String id, String on, String amount) {
    return received(id, on, amount, Rail.CHECK);
  }

  public static LedgerEvent received(String id, String on, String amount, Rail rail) {
    return new LedgerEvent.PaymentReceived(payment(id), customer(id), day(on), usd(amount), rail);
  }

  public static LedgerEvent applied(String payment, String invoice, String on, String amount) {
    return new LedgerEvent.PaymentApplied(payment(payment), invoice(invoice), day(on), usd(amount));
  }

  public static LedgerEvent unapplied(String payment, String invoice, String on, String amount) {
    return new LedgerEvent.PaymentUnapplied(
        payment(payment), invoice(invoice), day(on), usd(amount));
  }

  public static LedgerEvent writtenOff(String invoice, String on, String amount) {
    return new LedgerEvent.WrittenOff(invoice(invoice), day(on), usd(amount));
  }

  public static LedgerEvent voided(String document, String on) {
    return new LedgerEvent.Voided(invoice(document), day(on), USD);
  }

  public static InvoiceId invoice(String number) {
    return new InvoiceId(PSA, number);
  }

  public static PaymentId payment(String id) {
    return new PaymentId(SystemName.of("bank"), id);
  }

  /** The customer that a name begins with. */
  public static CustomerId customer(String name) {
    return new CustomerId(PSA, name.substring(0, 1));
  }

  public static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  public static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
