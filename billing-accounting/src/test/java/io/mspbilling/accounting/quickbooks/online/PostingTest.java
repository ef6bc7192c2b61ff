package io.mspbilling.accounting.quickbooks.online;

import static io.mspbilling.accounting.quickbooks.online.SampleBooks.deposited;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.fee;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.key;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.paid;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.payout;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.refund;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.returned;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.settles;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.surcharge;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.PostingDate;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.reconciliation.PostingOutcome;
import io.mspbilling.reconciliation.Settlement;
import io.mspbilling.reconciliation.SurchargeTaken;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.quickbooks.SampleCompany;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the general ledger shows after each kind of posting. */
class PostingTest {
  private final SampleBooks sample = new SampleBooks();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void paymentSettlesInvoicesAndLiesUndeposited() {
    String first = sample.addInvoice("1043", "1000.00");
    String second = sample.addInvoice("1044", "400.00");

    DocumentRef document =
        sample.post("p", paid("pi_1", "1250", settles("1043", "1000"), settles("1044", "250")));

    assertThat(document.type()).isEqualTo("Payment");
    assertThat(sample.quickBooks.books().invoiceBalance(first)).isEqualByComparingTo("0");
    assertThat(sample.quickBooks.books().invoiceBalance(second)).isEqualByComparingTo("150");
    assertThat(sample.balance(SampleCompany.UNDEPOSITED_FUNDS)).isEqualByComparingTo("1250");
    assertThat(sample.balance(SampleCompany.RECEIVABLES)).isEqualByComparingTo("150");
  }

  @Test
  void paymentCarriesKeyReferenceAndWayToPay() {
    sample.addInvoice("1043", "100");

    DocumentRef document =
        sample.post("p", paid("pi_3Q7abcdefghijklmnopqrstuvw", "100", settles("1043", "100")));

    FakeObject payment = sample.quickBooks.books().document("Payment", document.id()).orElseThrow();
    assertThat(payment.text("PaymentRefNum")).contains("pi_3Q7abcdefghijklmno");
    assertThat(payment.text("PrivateNote").orElseThrow())
        .startsWith(key("p").value())
        .contains("payment received", "pi_3Q7abcdefghijklmnopqrstuvw", "1043");
    assertThat(payment.object("PaymentMethodRef").orElseThrow().text("value")).contains("3");
    assertThat(payment.text("TxnDate")).contains("2026-05-04");
  }

  @Test
  void whatHappenedInAClosedMonthStandsUnderAnOpenDayWithItsOwnInTheNote() {
    sample.quickBooks.settings().closeBooksThrough(SampleBooks.TODAY);
    PostingDate date = new PostingDate(SampleBooks.TODAY.plusDays(1), SampleBooks.TODAY);

    DocumentRef document =
        sample.post(
            "s",
            new SurchargeTaken(
                SampleBooks.payment("pi_1"), SampleBooks.CONTOSO, date, usd("5.00")));

    FakeObject receipt =
        sample.quickBooks.books().document("SalesReceipt", document.id()).orElseThrow();
    assertThat(receipt.text("TxnDate")).contains("2026-05-05");
    assertThat(receipt.text("PrivateNote").orElseThrow()).endsWith("pi_1, of 2026-05-04");
  }

  @Test
  void aCentThatTheBooksDoNotHaveOpenIsTheCustomersCredit() {
    String invoice = sample.addInvoice("1043", "1093.97");

    PostingOutcome outcome =
        sample.books.post(key("p"), paid("pi_1", "1093.98", settles("1043", "1093.98")));

    assertThat(((PostingOutcome.Posted) outcome).unsettled()).contains(usd("0.01"));
    assertThat(sample.quickBooks.books().invoiceBalance(invoice)).isEqualByComparingTo("0");
    assertThat(sample.quickBooks.books().customerBalance(SampleCompany.CONTOSO))
        .isEqualByComparingTo("-0.01");
  }

  @Test
  void aPaymentOfAnInvoiceThatOnlyLacksCentsSettlesNothing() {
    sample.addInvoice("1043", "100");
    sample.post("p", paid("pi_1", "100", settles("1043", "100")));

    PostingOutcome outcome =
        sample.books.post(key("q"), paid("pi_2", "5", settles("1043", "0.05")));

    assertThat(((PostingOutcome.Posted) outcome).unsettled()).contains(usd("0.05"));
  }

  @Test
  void whatSettlesNothingStaysAsTheCustomersCredit() {
    sample.post("p", paid("pi_1", "50"));

    assertThat(sample.quickBooks.books().customerBalance(SampleCompany.CONTOSO))
        .isEqualByComparingTo("-50");
  }

  @Test
  void severalSettlementsOfOneInvoiceAreOneLine() {
    String invoice = sample.addInvoice("1043", "100");

    sample.post("p", paid("pi_1", "100", settles("1043", "60"), settles("1043", "40")));

    assertThat(sample.quickBooks.books().invoiceBalance(invoice)).isEqualByComparingTo("0");
  }

  @Test
  void surchargeIsIncomeAndNeverTouchesReceivables() {
    DocumentRef document = sample.post("s", surcharge("pi_1", "31.25"));

    assertThat(document.type()).isEqualTo("SalesReceipt");
    assertThat(sample.balance(SampleCompany.SURCHARGE_INCOME)).isEqualByComparingTo("-31.25");
    assertThat(sample.balance(SampleCompany.UNDEPOSITED_FUNDS)).isEqualByComparingTo("31.25");
    assertThat(sample.balance(SampleCompany.RECEIVABLES)).isEqualByComparingTo("0");
  }

  @Test
  void payoutDepositsItsDocumentsNetOfFeesAndOfWhatWasTakenBack() {
    sample.addInvoice("1043", "1250");
    DocumentRef payment = sample.post("p", paid("pi_1", "1250", settles("1043", "1250")));
    DocumentRef surcharge = sample.post("s", surcharge("pi_1", "31.25"));
    sample.post("r", returned("re_1", "100", "1043"));

    DocumentRef deposit =
        sample.post(
            "d",
            payout(
                "po_1",
                "43.85",
                "100",
                "1137.40",
                deposited("pi_1", payment, "1250"),
                deposited("pi_1", surcharge, "31.25")));

    assertThat(deposit.type()).isEqualTo("Deposit");
    assertThat(sample.balance(SampleCompany.CHECKING)).isEqualByComparingTo("1137.40");
    assertThat(sample.balance(SampleCompany.PROCESSING_FEES)).isEqualByComparingTo("43.85");
    assertThat(sample.balance(SampleCompany.UNDEPOSITED_FUNDS)).isEqualByComparingTo("0");
    assertThat(sample.balance(SampleCompany.PROCESSOR_CLEARING)).isEqualByComparingTo("0");
  }

  @Test
  void payoutOfFeesAloneIsAJournalEntry() {
    DocumentRef entry = sample.post("d", payout("po_1", "12.50", "80", "-92.50"));

    assertThat(entry.type()).isEqualTo("JournalEntry");
    assertThat(sample.balance(SampleCompany.CHECKING)).isEqualByComparingTo("-92.50");
    assertThat(sample.balance(SampleCompany.PROCESSING_FEES)).isEqualByComparingTo("12.50");
    assertThat(sample.balance(SampleCompany.PROCESSOR_CLEARING)).isEqualByComparingTo("80");
  }

  @Test
  void reversalLetsTheCustomerOweAgainAndLeavesEarlierDocumentsAlone() {
    sample.addInvoice("1043", "100");
    DocumentRef payment = sample.post("p", paid("pi_1", "100", settles("1043", "100")));
    sample.post("d", payout("po_1", "0", "0", "100", deposited("pi_1", payment, "100")));

    DocumentRef entry = sample.post("r", returned("re_1", "100", "1043"));

    assertThat(entry.type()).isEqualTo("JournalEntry");
    assertThat(sample.quickBooks.books().customerBalance(SampleCompany.CONTOSO))
        .isEqualByComparingTo("100");
    assertThat(sample.balance(SampleCompany.PROCESSOR_CLEARING)).isEqualByComparingTo("-100");
    FakeObject booked =
        sample.quickBooks.books().document("JournalEntry", entry.id()).orElseThrow();
    assertThat(booked.text("DocNumber")).contains("RET-" + key("r").shortForm());
    assertThat(booked.text("PrivateNote").orElseThrow()).contains("R01", "1043", "re_1");
  }

  @Test
  void laterPaymentSettlesTheReversalWhereTheInvoiceShowsAsPaid() {
    sample.addInvoice("1043", "100");
    sample.post("p", paid("pi_1", "100", settles("1043", "100")));
    DocumentRef entry = sample.post("r", returned("re_1", "100", "1043"));

    sample.post("p2", paid("pi_2", "100", new Settlement("1043", usd("100"), Optional.of(entry))));

    assertThat(sample.quickBooks.books().customerBalance(SampleCompany.CONTOSO))
        .isEqualByComparingTo("0");
    FakeObject payment = sample.quickBooks.books().documents("Payment").get(1);
    assertThat(payment.decimal("UnappliedAmt").orElseThrow()).isEqualByComparingTo("0");
  }

  @Test
  void refundForGoodGivesUpIncomeFromTheClearingAccount() {
    DocumentRef document = sample.post("f", refund("re_1", "80"));

    assertThat(document.type()).isEqualTo("RefundReceipt");
    assertThat(sample.balance(SampleBooks.REFUNDS_GIVEN)).isEqualByComparingTo("80");
    assertThat(sample.balance(SampleCompany.PROCESSOR_CLEARING)).isEqualByComparingTo("-80");
  }

  @Test
  void feeOfItsOwnGoesFromTheBank() {
    DocumentRef document = sample.post("f", fee("fee_2026_05", "318.20"));

    assertThat(document.type()).isEqualTo("JournalEntry");
    assertThat(sample.balance(SampleCompany.PROCESSING_FEES)).isEqualByComparingTo("318.20");
    assertThat(sample.balance(SampleCompany.CHECKING)).isEqualByComparingTo("-318.20");
  }

  @Test
  void everyWriteCarriesTheKeyAsRequestIdAndTheMinorVersion() {
    sample.post("s", surcharge("pi_1", "31.25"));

    FakeRequest write =
        sample.quickBooks.arrivals().latest().stream()
            .filter(FakeRequest.post("/salesreceipt")::fits)
            .findFirst()
            .orElseThrow();
    assertThat(write.queryValue("requestid")).contains(key("s").value());
    assertThat(write.queryValue("minorversion")).contains("75");
  }

  @Test
  void receivablesAreTheControlTotal() {
    sample.addInvoice("1043", "1000");
    sample.post("p", paid("pi_1", "300", settles("1043", "250")));

    assertThat(sample.books.receivables(Currency.getInstance("USD"))).contains(usd("700"));
  }

  @Test
  void receivablesInACurrencyWithoutAccountAreNothing() {
    assertThat(sample.books.receivables(Currency.getInstance("CAD")).orElseThrow().isZero())
        .isTrue();
  }

  @Test
  void takesEveryKindOfPosting() {
    assertThat(sample.books.postings()).containsExactlyInAnyOrder(PostingKind.values());
    assertThat(sample.books.system().value()).isEqualTo("quickbooks-online");
  }
}
