package io.mspbilling.reporting.ledger;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the events of a ledger to the invoices, memos and payments that they are about. */
final class Assembly {
  private final Map<InvoiceId, LedgerInvoice> invoices = new HashMap<>();
  private final Map<InvoiceId, LedgerCreditMemo> memos = new HashMap<>();
  private final Map<PaymentId, LedgerPayment> payments = new HashMap<>();

  private Assembly() {}

  /** What is spoken of has to be there, so that comes first, in whatever order events are. */
  static Assembly of(Currency currency, List<LedgerEvent> events) {
    Assembly assembly = new Assembly();
    for (LedgerEvent event : events) {
      if (!event.currency().equals(currency)) {
        throw new IllegalArgumentException("not in " + currency + ": " + event);
      }
      assembly.bring(event);
    }
    events.forEach(assembly::change);
    assembly.invoices.values().forEach(LedgerInvoice::seal);
    assembly.memos.values().forEach(LedgerCreditMemo::seal);
    assembly.payments.values().forEach(LedgerPayment::seal);
    return assembly;
  }

  private void bring(LedgerEvent event) {
    if (event instanceof LedgerEvent.InvoiceIssued issued) {
      once(invoices.put(issued.invoice(), new LedgerInvoice(issued)), issued.invoice());
    } else if (event instanceof LedgerEvent.CreditMemoIssued issued) {
      once(memos.put(issued.memo(), new LedgerCreditMemo(issued)), issued.memo());
    } else if (event instanceof LedgerEvent.PaymentReceived received) {
      once(payments.put(received.payment(), new LedgerPayment(received)), received.payment());
    }
  }

  private void change(LedgerEvent event) {
    if (event instanceof LedgerEvent.TermsAgreed agreed) {
      there(invoices.get(agreed.invoice()), agreed.invoice()).agree(agreed.on(), agreed.terms());
    } else if (event instanceof LedgerEvent.Voided voided) {
      voidDocument(voided);
    } else if (event instanceof LedgerEvent.CreditApplied applied) {
      credit(applied.memo(), applied.invoice(), applied.on(), applied.amount());
    } else if (event instanceof LedgerEvent.CreditUnapplied back) {
      credit(back.memo(), back.invoice(), back.on(), back.amount().negated());
    } else if (event instanceof LedgerEvent.PaymentApplied applied) {
      pay(applied.payment(), applied.invoice(), applied.on(), applied.amount());
    } else if (event instanceof LedgerEvent.PaymentUnapplied back) {
      pay(back.payment(), back.invoice(), back.on(), back.amount().negated());
    } else if (event instanceof LedgerEvent.PaymentReturned back) {
      there(payments.get(back.payment()), back.payment()).giveBack(back);
    } else if (event instanceof LedgerEvent.WrittenOff off) {
      there(invoices.get(off.invoice()), off.invoice()).writeOff(off.on(), off.amount());
    } else if (event instanceof LedgerEvent.WriteOffReversed back) {
      there(invoices.get(back.invoice()), back.invoice())
          .writeOff(back.on(), back.amount().negated());
    }
  }

  private void voidDocument(LedgerEvent.Voided voided) {
    LedgerCreditMemo memo = memos.get(voided.document());
    if (memo == null) {
      there(invoices.get(voided.document()), voided.document()).voidOn(voided.on());
    } else {
      memo.voidOn(voided.on());
    }
  }

  private void credit(InvoiceId memo, InvoiceId invoice, LocalDate on, Money amount) {
    there(memos.get(memo), memo).apply(on, amount);
    there(invoices.get(invoice), invoice).credit(on, amount);
  }

  private void pay(PaymentId payment, InvoiceId invoice, LocalDate on, Money amount) {
    there(payments.get(payment), payment).apply(on, amount);
    there(invoices.get(invoice), invoice).pay(payment, on, amount);
  }

  private static void once(@Nullable Object before, Object id) {
    if (before != null) {
      throw new IllegalArgumentException("told twice: " + id);
    }
  }

  private static <T> T there(@Nullable T thing, Object id) {
    if (thing == null) {
      throw new IllegalArgumentException("no event brought " + id);
    }
    return thing;
  }

  List<LedgerInvoice> invoices() {
    return invoices.values().stream().sorted(LedgerInvoice.IN_ORDER).toList();
  }

  List<LedgerCreditMemo> creditMemos() {
    return memos.values().stream().sorted(LedgerCreditMemo.IN_ORDER).toList();
  }

  List<LedgerPayment> payments() {
    return payments.values().stream().sorted(LedgerPayment.IN_ORDER).toList();
  }
}
