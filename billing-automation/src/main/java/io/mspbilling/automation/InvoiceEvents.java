package io.mspbilling.automation;

import io.mspbilling.automation.Uncounted.Cause;
import io.mspbilling.issuance.EnteredPayment;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.issuance.Snapshot;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.reporting.ledger.LedgerEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The invoices and credit memos of the PSA as dated events, with what people entered on them, or
 * marked as paid with its day. What was paid on a day that nobody tells is taken off the invoice:
 * neither was billed nor paid, so that what is open now is right, and no day is made up.
 */
final class InvoiceEvents {

  private final Owing owing;
  private final BillingState state;
  private final LocalDate asked;
  private final Uncounted uncounted;
  private final List<LedgerEvent> events = new ArrayList<>();
  private final Map<InvoiceId, Invoice> invoices = new LinkedHashMap<>();
  private final Map<PaymentId, LedgerEvent.PaymentReceived> entered = new LinkedHashMap<>();

  /**
   * @param owing counted on all invoices
   * @param asked the first day of issue of the invoices whose payments the PSA was asked for
   */
  InvoiceEvents(Owing owing, BillingState state, LocalDate asked, Uncounted uncounted) {
    this.owing = owing;
    this.state = state;
    this.asked = asked;
    this.uncounted = uncounted;
  }

  /** The events of all invoices of a snapshot, each once. */
  List<LedgerEvent> of(Snapshot all) {
    Map<InvoiceId, List<RecordedPayment>> listed = listed(all);
    for (Invoice invoice : all.invoices()) {
      if (invoice.isVoid()) {
        uncounted.add(Cause.VOID, invoice.total());
      } else if (invoice.kind() == InvoiceKind.CREDIT_MEMO || invoice.total().isNegative()) {
        credit(invoice);
      } else if (!invoices.containsKey(invoice.id())) {
        bill(invoice, listed.getOrDefault(invoice.id(), List.of()), all.today());
      }
    }
    events.addAll(entered.values());
    return events;
  }

  /** The invoices that are among the events. */
  Map<InvoiceId, Invoice> invoices() {
    return Collections.unmodifiableMap(invoices);
  }

  private Map<InvoiceId, List<RecordedPayment>> listed(Snapshot all) {
    Map<InvoiceId, List<RecordedPayment>> listed = new LinkedHashMap<>();
    all.entered().stream()
        .filter(state.written::isEntered)
        .map(EnteredPayment::payment)
        .flatMap(Optional::stream)
        .forEach(
            payment ->
                listed.computeIfAbsent(payment.invoice(), none -> new ArrayList<>()).add(payment));
    return listed;
  }

  private void credit(Invoice memo) {
    Optional<Money> left = memo.balance().map(Money::negated);
    if (left.isEmpty()) {
      uncounted.add(Cause.CREDIT_UNKNOWN, memo.total().negated());
      return;
    }
    uncounted.add(Cause.CREDIT_USED, memo.total().negated().minus(left.get()));
    if (left.get().isPositive()) {
      events.add(
          new LedgerEvent.CreditMemoIssued(
              memo.id(), memo.customer(), memo.issuedOn(), left.get()));
    }
  }

  private void bill(Invoice invoice, List<RecordedPayment> listed, LocalDate today) {
    Optional<Money> owed = owing.on(invoice.id());
    if (owed.isEmpty()) {
      uncounted.add(Cause.OWED_UNKNOWN, invoice.total());
      return;
    }
    Money byOthers = invoice.total().minus(owed.get()).minus(owing.collected(invoice));
    List<RecordedPayment> dated = new ArrayList<>(explains(listed, byOthers) ? listed : List.of());
    mark(invoice, byOthers.minus(sum(dated, byOthers)), today).ifPresent(dated::add);
    Money undated = byOthers.minus(sum(dated, byOthers));
    Money billed = invoice.total().minus(undated);
    uncounted.add(
        invoice.issuedOn().isBefore(asked) ? Cause.PAID_LONG_AGO : Cause.PAID_BY_OTHERS, undated);
    boolean isAllUndated = billed.isZero() && !undated.isZero();
    if (billed.isNegative() || (isAllUndated && state.receipts.on(invoice.id()).isEmpty())) {
      return;
    }
    invoices.put(invoice.id(), invoice);
    events.add(
        new LedgerEvent.InvoiceIssued(
            invoice.id(),
            invoice.number(),
            invoice.customer(),
            invoice.issuedOn(),
            invoice.effectiveDueOn(),
            billed));
    dated.forEach(payment -> enter(payment, invoice));
  }

  /**
   * What others paid, on the day with which it is marked; empty if that is nothing, or has none.
   */
  private static Optional<RecordedPayment> mark(Invoice invoice, Money paid, LocalDate today) {
    return invoice
        .paidOn()
        .filter(day -> paid.isPositive())
        .map(day -> day.isAfter(today) ? today : day)
        .map(
            day ->
                new RecordedPayment(
                    new PaymentId(invoice.id().system(), invoice.id().value() + "/" + day),
                    invoice.id(),
                    paid,
                    day,
                    ""));
  }

  /** Whether payments that the PSA lists can be all or a part of what others paid. */
  private static boolean explains(List<RecordedPayment> listed, Money byOthers) {
    return listed.stream()
            .map(RecordedPayment::amount)
            .allMatch(one -> one.isPositive() && one.currency().equals(byOthers.currency()))
        && sum(listed, byOthers).compareTo(byOthers) <= 0;
  }

  private static Money sum(List<RecordedPayment> payments, Money like) {
    return Money.sum(payments.stream().map(RecordedPayment::amount).toList(), like.currency());
  }

  /** One payment may stand on several invoices. The PSA does not tell how it came. */
  private void enter(RecordedPayment payment, Invoice invoice) {
    LedgerEvent.PaymentReceived part =
        new LedgerEvent.PaymentReceived(
            payment.id(), invoice.customer(), payment.paidOn(), payment.amount(), Rail.OTHER);
    entered.merge(payment.id(), part, InvoiceEvents::together);
    events.add(
        new LedgerEvent.PaymentApplied(
            payment.id(),
            invoice.id(),
            ReceiptEvents.later(payment.paidOn(), invoice.issuedOn()),
            payment.amount()));
  }

  private static LedgerEvent.PaymentReceived together(
      LedgerEvent.PaymentReceived one, LedgerEvent.PaymentReceived other) {
    LocalDate first = one.on().isBefore(other.on()) ? one.on() : other.on();
    return new LedgerEvent.PaymentReceived(
        one.payment(), one.customer(), first, one.amount().plus(other.amount()), one.rail());
  }
}
