package io.mspbilling.http.connector;

import io.mspbilling.failure.Fault;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Probe;
import io.mspbilling.json.Node;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Pull;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Records payments in a PSA, takes them back, and finds out whether that happened: a payment is
 * known again by its mark. Immutable; safe for any number of threads.
 *
 * @param ids the vendor's ids
 * @param reports words what cannot be read
 * @param ledger the vendor's payments
 * @param <R> a payment as the vendor holds it
 */
public record PaymentDesk<R extends VendorRecord>(
    RecordIds ids, Reports reports, PaymentLedger<R> ledger) {
  private static final String PROGRAM = "msp-billing ";
  private static final String RECORD = "record payment";
  private static final String LIST = "list payments";

  public PaymentDesk {
    Objects.requireNonNull(ids, "ids");
    Objects.requireNonNull(reports, "reports");
    Objects.requireNonNull(ledger, "ledger");
  }

  /** By what a recorded payment is known again: the program and the short form of its key. */
  public static String mark(EffectKey key) {
    return mark(key.shortForm());
  }

  /** As {@link #mark(EffectKey)}, by the short form. */
  public static String mark(String shortForm) {
    return PROGRAM + shortForm;
  }

  /** Whether a text is a mark, of whichever payment. */
  public static boolean isMark(String text) {
    return text.strip().matches(PROGRAM + "[0-9a-v]{10}");
  }

  /**
   * The payments on an invoice.
   *
   * @throws io.mspbilling.failure.UnreadableException if one of them cannot be read
   */
  public List<RecordedPayment> list(InvoiceId id) {
    long invoice = ids.required(id);
    Currency currency = currency(invoice, LIST);
    return ledger.payments(invoice).stream()
        .filter(ledger::isShown)
        .map(payment -> reports.readable(LIST, () -> read(id, payment, currency)))
        .toList();
  }

  /**
   * Records a payment, or returns it if it bears its mark already. Sent once; after an unknown
   * outcome, looks once for the mark.
   *
   * @throws io.mspbilling.money.CurrencyMismatchException if the invoice is in another currency
   */
  public RecordedPayment record(PaymentRecord payment) {
    long invoice = ids.required(payment.invoice());
    // Throws if the currencies differ.
    Money unused = payment.amount().plus(Money.zero(currency(invoice, RECORD)));
    R held =
        marked(payment)
            .once(
                ids.system().value(),
                RECORD,
                ledger.payments(invoice)::pull,
                () -> ledger.send(invoice, payment));
    return recorded(payment, held);
  }

  /** Looks for a payment; unclear if one without a mark could be it. */
  public Probe<RecordedPayment> find(PaymentRecord payment) {
    long invoice = ids.required(payment.invoice());
    List<Supplier<Pull<R>>> lookUps = new ArrayList<>();
    lookUps.add(ledger.payments(invoice)::pull);
    lookUps.addAll(ledger.elsewhere(payment));
    return marked(payment).find(lookUps).map(held -> recorded(payment, held));
  }

  /** Removes a payment. If that is refused, it may be gone already: then all is well. */
  public void remove(PaymentVoid payment) {
    try {
      ledger.remove(ids.required(payment.invoice()), ids.required(payment.payment()));
    } catch (RefusedException e) {
      if (e.fault() != Fault.REQUEST
          || !(findRemoval(payment) instanceof Probe.Found<PaymentVoid>)) {
        throw e;
      }
    }
  }

  /** By the list, because a 404 to a single payment may have other reasons. */
  public Probe<PaymentVoid> findRemoval(PaymentVoid payment) {
    long id = ids.required(payment.payment());
    Pull<R> pull = ledger.payments(ids.required(payment.invoice())).pull();
    boolean there =
        pull.records().stream().anyMatch(other -> other.id() == id)
            || pull.unreadable().stream().anyMatch(other -> other.record().equals(name(id)));
    if (there) {
      return Probe.absent();
    }
    return pull.unreadable().isEmpty()
        ? Probe.found(payment)
        : Probe.unclear(pull.unreadable().size() + " payments on the invoice cannot be read");
  }

  private Currency currency(long invoice, String operation) {
    return reports.readable(operation, () -> ledger.currency(invoice));
  }

  /** Servers may drop our mark, and may move a date by their zone. */
  private MarkedWrite<R> marked(PaymentRecord sought) {
    String mark = mark(sought.key());
    return new MarkedWrite<>(
        payment -> ledger.marks(payment).stream().map(String::strip).anyMatch(mark::equals),
        payment ->
            hasAmount(sought, payment) && ledger.isFor(ids.required(sought.invoice()), payment),
        payment -> couldBe(sought, payment),
        payment -> name(payment.id()),
        "has the same amount and day");
  }

  private boolean couldBe(PaymentRecord sought, R payment) {
    return ledger.isMoney(payment)
        && ledger.marks(payment).stream().noneMatch(PaymentDesk::isMark)
        && hasAmount(sought, payment)
        && ledger.date(payment).filter(date -> isFar(date, sought.paidOn())).isEmpty();
  }

  private static boolean isFar(LocalDate date, LocalDate from) {
    return date.isBefore(from.minusDays(1)) || date.isAfter(from.plusDays(1));
  }

  /** A payment without an amount could have any. */
  private boolean hasAmount(PaymentRecord sought, R payment) {
    return ledger
        .amount(payment)
        .map(held -> FloatNoise.same(held, sought.amount().amount()))
        .orElse(true);
  }

  private RecordedPayment recorded(PaymentRecord sent, R held) {
    return new RecordedPayment(
        ids.payment(held.id()),
        sent.invoice(),
        sent.amount(),
        ledger.date(held).orElse(sent.paidOn()),
        ledger.recordedBy(held));
  }

  private RecordedPayment read(InvoiceId invoice, R held, Currency currency) {
    Node raw = held.raw();
    return new RecordedPayment(
        ids.payment(held.id()),
        invoice,
        raw.money(
            "amount",
            raw.present(ledger.amount(held), "amount"),
            currency,
            RoundingMode.UNNECESSARY),
        raw.present(ledger.date(held), "date"),
        ledger.recordedBy(held));
  }

  private static String name(long id) {
    return "payment " + id;
  }
}
