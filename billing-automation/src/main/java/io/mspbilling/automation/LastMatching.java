package io.mspbilling.automation;

import io.mspbilling.issuance.EnteredPayment;
import io.mspbilling.issuance.Snapshot;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.receivables.UnreadableRecord;
import io.mspbilling.reconciliation.matching.BankPayments;
import io.mspbilling.reconciliation.matching.Decision;
import io.mspbilling.reconciliation.matching.OpenItem;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was decided last about the lines of the bank account, and from what: asked the same again,
 * as the later rounds of a run do, it need not be decided again. It changes no answer. Not safe for
 * use by several threads.
 */
final class LastMatching {

  private @Nullable Question question;
  private @Nullable Answer answer;

  /** All that the answer follows from; the policies are those of the whole process. */
  private record Question(
      LocalDate today,
      List<BankLine> lines,
      List<OpenInvoice> open,
      List<EnteredPayment> entered,
      List<OpenItem> notOpen,
      List<Decision> decisions,
      List<Customer> customers,
      List<Invoice> invoices,
      List<UnreadableRecord> unreadable) {

    Question {
      open = List.copyOf(open);
      decisions = List.copyOf(decisions);
    }
  }

  private record Answer(BankPayments.Decided money, List<ExceptionRow> rows) {}

  /**
   * As {@link BankPayments#decide}.
   *
   * @param unknown invoices of which it is not known what is owed
   * @param state where all effects stand
   * @param worklist is told what is left to people, also where it is remembered
   */
  BankPayments.Decided decide(
      BankPayments payments,
      List<BankLine> lines,
      List<OpenInvoice> open,
      List<Invoice> unknown,
      Snapshot shown,
      BillingState state,
      Worklist worklist) {
    Question now =
        new Question(
            shown.today(),
            lines,
            open,
            shown.entered(),
            NotOpen.named(lines, open, unknown, shown.invoices(), state.receipts),
            decisions(open, state),
            shown.customers(),
            shown.invoices(),
            shown.unreadable());
    Answer known = answer;
    if (known == null || !now.equals(question)) {
      Worklist own = new Worklist(state.effects);
      BankPayments.Decided money =
          payments.decide(lines, open, now.notOpen(), shown, now.decisions(), own);
      known = new Answer(money, List.copyOf(own.rows()));
      question = now;
      answer = known;
    }
    known.rows().forEach(worklist::leave);
    return known.money();
  }

  /** A rejection of an invoice that was paid, and is not open, has nothing to forbid for now. */
  private static List<Decision> decisions(List<OpenInvoice> open, BillingState state) {
    Set<InvoiceId> ids = new HashSet<>();
    open.forEach(one -> ids.add(one.invoice().id()));
    return state.decisions.all().stream()
        .filter(
            decision ->
                !(decision instanceof Decision.Reject reject)
                    || ids.contains(reject.item())
                    || state.receipts.on(reject.item()).isEmpty())
        .toList();
  }
}
