package io.mspbilling.accounting.quickbooks.online;

import static io.mspbilling.accounting.quickbooks.online.SampleBooks.paid;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.payout;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.settles;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.accounting.quickbooks.online.entity.JournalEntry;
import io.mspbilling.accounting.quickbooks.online.entity.JournalLine;
import io.mspbilling.accounting.quickbooks.online.entity.LinkedTxn;
import io.mspbilling.accounting.quickbooks.online.entity.Payment;
import io.mspbilling.accounting.quickbooks.online.entity.PaymentLine;
import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.testkit.quickbooks.SampleCompany;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Transactions are changed, made void and deleted as far as QuickBooks allows. */
class QuickBooksTransactionsTest {
  private static final RequestId REQUEST = new RequestId("request-1");
  private final SampleBooks sample = new SampleBooks();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void linesOfJournalEntriesAreNotReplaced() {
    Stored<JournalEntry> entry = sample.client.journalEntries().create(entry("5"), REQUEST);

    assertThatThrownBy(
            () ->
                sample
                    .client
                    .journalEntries()
                    .update(
                        entry.id(),
                        value -> value.withLines(entry("6").lines()),
                        new RequestId("request-2")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(sample.quickBooks.books().writes()).isEqualTo(1);
  }

  @Test
  void creditOfAPaymentCanBeAppliedLater() {
    DocumentRef payment = sample.post("p", paid("pi_1", "100"));
    String invoice = sample.addInvoice("1043", "60");

    Stored<Payment> updated =
        sample
            .client
            .payments()
            .update(
                payment.id(),
                value ->
                    value.withLines(new PaymentLine(usd("60"), new LinkedTxn("Invoice", invoice))),
                REQUEST);

    assertThat(updated.value().unapplied()).contains(usd("40"));
    assertThat(sample.quickBooks.books().invoiceBalance(invoice)).isEqualByComparingTo("0");
  }

  @Test
  void voidedPaymentOpensItsInvoiceAgain() {
    String invoice = sample.addInvoice("1043", "100");
    DocumentRef payment = sample.post("p", paid("pi_1", "100", settles("1043", "100")));

    Stored<Payment> voided = sample.client.payments().voidPayment(payment.id(), REQUEST);

    assertThat(voided.value().total().isZero()).isTrue();
    assertThat(sample.quickBooks.books().invoiceBalance(invoice)).isEqualByComparingTo("100");
  }

  @Test
  void depositedPaymentCannotBeVoided() {
    DocumentRef payment = sample.post("p", paid("pi_1", "100"));
    sample.post(
        "d", payout("po_1", "0", "0", "100", SampleBooks.deposited("pi_1", payment, "100")));

    assertThatThrownBy(() -> sample.client.payments().voidPayment(payment.id(), REQUEST))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.vendorCode()).contains("6540"))
        .hasMessageContaining("book a reversal");
  }

  @Test
  void deletedTransactionIsGone() {
    Stored<JournalEntry> entry = sample.client.journalEntries().create(entry("5"), REQUEST);

    sample.client.journalEntries().delete(entry.id(), new RequestId("request-2"));

    assertThat(sample.client.journalEntries().find(entry.id())).isEmpty();
    assertThatThrownBy(() -> sample.client.journalEntries().get(entry.id()))
        .isInstanceOf(NotFoundException.class);
  }

  private static JournalEntry entry(String amount) {
    return JournalEntry.builder()
        .on(SampleBooks.TODAY)
        .addLines(JournalLine.debit(usd(amount), SampleCompany.PROCESSING_FEES, "fees"))
        .addLines(JournalLine.credit(usd(amount), SampleCompany.CHECKING, "fees"))
        .build();
  }
}
