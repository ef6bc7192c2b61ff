package io.mspbilling.accounting.quickbooks.online;

import static io.mspbilling.accounting.quickbooks.online.SampleBooks.deposited;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.fee;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.key;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.paid;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.payout;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.settles;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.surcharge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.Repeat;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.FeePaid;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.SurchargeTaken;
import io.mspbilling.testkit.http.FakeRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is refused, with which code, and that nothing was posted then. */
class PostingRefusalTest {
  private final SampleBooks sample = new SampleBooks();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void invoiceThatSomebodyPaidByHandIsNeverSettledInPart() {
    String invoice = sample.addInvoice("1043", "120");
    sample
        .quickBooks
        .bookkeeper()
        .payByHand(
            """
            {"CustomerRef":{"value":"58"},"TotalAmt":70,
             "Line":[{"Amount":70,"LinkedTxn":[{"TxnId":"%s","TxnType":"Invoice"}]}]}
            """
                .formatted(invoice));

    RefusedException refusal = refused(paid("pi_1", "120", settles("1043", "120")));

    assertThat(refusal.vendorCode()).contains(RefusalCode.LESS_OPEN.name());
    assertThat(refusal).hasMessageContainingAll("1043", "USD 50.00", "USD 120.00");
    assertThat(refusal.repeat()).isEqualTo(Repeat.NEVER);
  }

  @Test
  void invoiceOfAnotherCustomerIsUnknown() {
    sample
        .quickBooks
        .bookkeeper()
        .addInvoice(
            """
            {"DocNumber":"1043","CustomerRef":{"value":"59"},
             "Line":[{"Amount":10,"DetailType":"SalesItemLineDetail",
              "SalesItemLineDetail":{"ItemRef":{"value":"30"}}}]}
            """);

    RefusedException refusal = refused(paid("pi_1", "10", settles("1043", "10")));

    assertThat(refusal.vendorCode()).contains(RefusalCode.INVOICE_UNKNOWN.name());
  }

  @Test
  void closedPeriodIsRefusedWithARemedy() {
    sample.quickBooks.settings().closeBooksThrough(LocalDate.of(2026, 5, 31));

    RefusedException refusal = refused(surcharge("pi_1", "5"));

    assertThat(refusal.vendorCode()).contains("6210");
    assertThat(refusal).hasMessageContaining("closed").hasMessageContaining("first open day");
    assertThat(refusal.requestId()).isPresent();
  }

  @Test
  void foreignCurrencyIsRefusedBeforeAnythingIsWritten() {
    RefusedException refusal =
        refused(new FeePaid("fee_1", SampleBooks.TODAY, Money.of("5", "CAD")));

    assertThat(refusal.vendorCode()).contains(RefusalCode.FOREIGN_CURRENCY.name());
    assertThat(sample.quickBooks.arrivals().count(FakeRequest.post("/"))).isZero();
  }

  @Test
  void companyOfSeveralCurrenciesIsToldWhichOne() {
    sample.quickBooks.settings().multicurrency(true);
    String customer =
        sample
            .quickBooks
            .bookkeeper()
            .add("Customer", "{\"DisplayName\":\"Maple Ltd\",\"CurrencyRef\":{\"value\":\"CAD\"}}");

    DocumentRef document =
        sample.post(
            "s",
            new SurchargeTaken(
                SampleBooks.payment("pi_1"),
                named("Maple Ltd"),
                SampleBooks.TODAY,
                Money.of("5", "CAD")));

    var receipt = sample.quickBooks.books().document("SalesReceipt", document.id()).orElseThrow();
    assertThat(receipt.object("CurrencyRef").orElseThrow().text("value")).contains("CAD");
    assertThat(receipt.object("CustomerRef").orElseThrow().text("value")).contains(customer);
  }

  @Test
  void payoutThatHoldsPaymentsAndDrewMoneyIsRefused() {
    DocumentRef payment = sample.post("p", paid("pi_1", "100"));

    RefusedException refusal =
        refused(payout("po_1", "0", "150", "-50", deposited("pi_1", payment, "100")));

    assertThat(refusal.vendorCode()).contains(RefusalCode.NEGATIVE_PAYOUT.name());
    assertThat(refusal).hasMessageContaining("two payouts");
  }

  @Test
  void payoutOfAJournalEntryIsRefused() {
    DocumentRef entry = sample.post("f", fee("fee_1", "10"));

    RefusedException refusal =
        refused(payout("po_1", "0", "0", "10", deposited("pi_1", entry, "10")));

    assertThat(refusal.vendorCode()).contains(RefusalCode.NOT_DEPOSITABLE.name());
  }

  @Test
  void payoutOfNothingIsRefused() {
    RefusedException refusal = refused(payout("po_1", "0", "0", "0"));

    assertThat(refusal.vendorCode()).contains(RefusalCode.NOTHING_TO_POST.name());
  }

  @Test
  void paymentThatIsDepositedAlreadyIsRefusedByQuickBooks() {
    DocumentRef payment = sample.post("p", paid("pi_1", "100"));
    sample.post("d", payout("po_1", "0", "0", "100", deposited("pi_1", payment, "100")));

    RefusedException refusal =
        refused(payout("po_2", "0", "0", "100", deposited("pi_1", payment, "100")));

    assertThat(refusal.vendorCode()).contains("620");
  }

  private static BookCustomer named(String name) {
    return new BookCustomer(
        new CustomerId(SystemName.of("connectwise"), "300"), name, Optional.empty());
  }

  private RefusedException refused(Posting posting) {
    long before = sample.quickBooks.books().writes();
    RefusedException refusal =
        catchThrowableOfType(
            RefusedException.class, () -> sample.books.post(key("refused"), posting));
    assertThat(sample.quickBooks.books().writes()).isEqualTo(before);
    return refusal;
  }
}
