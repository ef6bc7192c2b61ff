package io.mspbilling.testkit.quickbooks;

import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.CONTOSO;
import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.FABRIKAM;
import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.payment;
import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeQuickBooksPaymentTest {
  private final QuickBooksCaller caller = new QuickBooksCaller();

  @AfterEach
  void stop() {
    caller.close();
  }

  @Test
  void aPaymentSettlesInvoicesAndMovesMoneyToUndepositedFunds() {
    String first = caller.invoice(CONTOSO, "1000.00");
    String second = caller.invoice(CONTOSO, "400.00");

    FakeObject made =
        caller.made(
            "Payment",
            payment(CONTOSO, "1250.00", "1000.00", "Invoice", first, "250.00", "Invoice", second));

    assertThat(made.decimal("UnappliedAmt")).hasValueSatisfying(a -> assertThat(a).isZero());
    assertThat(caller.books.invoiceBalance(first)).isZero();
    assertThat(caller.books.invoiceBalance(second)).isEqualByComparingTo("150");
    assertThat(caller.books.receivables()).isEqualByComparingTo("150");
    assertThat(caller.books.accountBalance("4")).isEqualByComparingTo("1250");
    assertThat(caller.books.accountBalance("79")).isEqualByComparingTo("-1400");
  }

  @Test
  void moneyBeyondTheInvoicesIsACreditOfTheCustomer() {
    String invoice = caller.invoice(CONTOSO, "250.00");

    FakeObject made =
        caller.made("Payment", payment(CONTOSO, "300.00", "250.00", "Invoice", invoice));

    assertThat(made.decimal("UnappliedAmt"))
        .hasValueSatisfying(a -> assertThat(a).isEqualByComparingTo("50"));
    assertThat(caller.books.customerBalance(CONTOSO)).isEqualByComparingTo("-50");
  }

  @Test
  void moreThanTheOpenBalanceIsRefusedAndNothingChanges() {
    String invoice = caller.invoice(CONTOSO, "100.00");
    caller.made("Payment", payment(CONTOSO, "60.00", "60.00", "Invoice", invoice));

    assertThat(
            caller.post("payment", payment(CONTOSO, "60.00", "60.00", "Invoice", invoice)).code())
        .isEqualTo("6000");
    // Two lines on one invoice must not get round the check.
    assertThat(
            caller
                .post(
                    "payment",
                    payment(
                        CONTOSO, "60.00", "30.00", "Invoice", invoice, "30.00", "Invoice", invoice))
                .code())
        .isEqualTo("6000");
    assertThat(caller.books.invoiceBalance(invoice)).isEqualByComparingTo("40");
    assertThat(caller.books.creates("Payment")).isOne();
  }

  @Test
  void moreThanThePaymentItselfIsRefused() {
    String invoice = caller.invoice(CONTOSO, "100.00");

    assertThat(
            caller.post("payment", payment(CONTOSO, "50.00", "60.00", "Invoice", invoice)).code())
        .isEqualTo("6000");
  }

  @Test
  void anotherCustomersInvoiceCannotBeLinked() {
    String invoice = caller.invoice(FABRIKAM, "100.00");

    assertThat(
            caller.post("payment", payment(CONTOSO, "100.00", "100.00", "Invoice", invoice)).code())
        .isEqualTo("620");
  }

  @Test
  void aSubCustomersInvoiceCanBePaidByTheParent() {
    String branch =
        caller.bookkeeper.add(
            "Customer",
            """
            {"DisplayName":"Contoso Branch","Job":true,"ParentRef":{"value":"58"}}
            """);
    String invoice = caller.invoice(branch, "100.00");

    caller.made("Payment", payment(CONTOSO, "100.00", "100.00", "Invoice", invoice));

    assertThat(caller.books.customerBalance(branch)).isZero();
    assertThat(caller.books.customerBalance(CONTOSO)).isZero();
  }

  @Test
  void theDocumentNumberIsNotTheId() {
    String invoice = caller.invoice(CONTOSO, "100.00");
    String number =
        caller.books.document("Invoice", invoice).orElseThrow().text("DocNumber").orElseThrow();

    assertThat(
            caller.post("payment", payment(CONTOSO, "100.00", "100.00", "Invoice", number)).code())
        .isEqualTo("610");
  }

  @Test
  void aCreditMemoIsAppliedByAPaymentOfNothing() {
    String invoice = caller.invoice(CONTOSO, "100.00");
    String credit = caller.made("CreditMemo", sale(CONTOSO, "75.00", "")).text("Id").orElseThrow();
    String body = payment(CONTOSO, "0", "75.00", "Invoice", invoice, "75.00", "CreditMemo", credit);

    caller.made("Payment", body);

    assertThat(caller.books.invoiceBalance(invoice)).isEqualByComparingTo("25");
    assertThat(caller.books.document("CreditMemo", credit).orElseThrow().decimal("RemainingCredit"))
        .hasValueSatisfying(left -> assertThat(left).isZero());
    assertThat(caller.post("payment", body).code()).isEqualTo("6000");
  }

  @Test
  void aJournalEntryOnReceivablesIsAnOpenItem() {
    String entry =
        caller
            .made("JournalEntry", FakeQuickBooksJournalEntryTest.returned(CONTOSO, "1000.00"))
            .text("Id")
            .orElseThrow();

    caller.made("Payment", payment(CONTOSO, "1000.00", "1000.00", "JournalEntry", entry));

    assertThat(caller.books.customerBalance(CONTOSO)).isZero();
    assertThat(
            caller.post("payment", payment(CONTOSO, "1.00", "1.00", "JournalEntry", entry)).code())
        .isEqualTo("6000");
  }

  @Test
  void aVoidedPaymentStaysWithoutAmountsAndReopensItsInvoice() {
    String invoice = caller.invoice(CONTOSO, "100.00");
    String id =
        caller
            .made("Payment", payment(CONTOSO, "100.00", "100.00", "Invoice", invoice))
            .text("Id")
            .orElseThrow();
    String body = "{\"Id\":\"" + id + "\",\"SyncToken\":\"0\",\"sparse\":true}";

    FakeObject voided = caller.made("Payment", "?operation=update&include=void", body);

    assertThat(voided.decimal("TotalAmt")).hasValueSatisfying(a -> assertThat(a).isZero());
    assertThat(voided.text("PrivateNote"))
        .hasValueSatisfying(n -> assertThat(n).startsWith("Void"));
    assertThat(caller.books.invoiceBalance(invoice)).isEqualByComparingTo("100");
    assertThat(caller.books.accountBalance("4")).isZero();
    String again = body.replace("\"0\"", "\"1\"");
    assertThat(caller.post("payment?operation=update", again).code()).isEqualTo("6000");
  }

  @Test
  void aDeletedPaymentIsGoneAndReopensItsInvoice() {
    String invoice = caller.invoice(CONTOSO, "100.00");
    String id =
        caller
            .made("Payment", payment(CONTOSO, "100.00", "100.00", "Invoice", invoice))
            .text("Id")
            .orElseThrow();

    FakeObject deleted =
        caller.made("Payment", "?operation=delete", "{\"Id\":\"" + id + "\",\"SyncToken\":\"0\"}");

    assertThat(deleted.text("status")).hasValue("Deleted");
    assertThat(caller.get("payment/" + id).code()).isEqualTo("610");
    assertThat(caller.books.invoiceBalance(invoice)).isEqualByComparingTo("100");
  }

  @Test
  void deletingAnInvoiceByHandLeavesItsPaymentUnapplied() {
    String invoice = caller.invoice(CONTOSO, "100.00");
    String id =
        caller
            .made("Payment", payment(CONTOSO, "100.00", "100.00", "Invoice", invoice))
            .text("Id")
            .orElseThrow();

    caller.bookkeeper.deleteByHand("Invoice", invoice);

    FakeObject payment = caller.books.document("Payment", id).orElseThrow();
    assertThat(payment.decimal("UnappliedAmt"))
        .hasValueSatisfying(a -> assertThat(a).isEqualByComparingTo("100"));
    assertThat(payment.text("SyncToken")).hasValue("1");
    assertThat(caller.books.customerBalance(CONTOSO)).isEqualByComparingTo("-100");
  }

  @Test
  void aPaidInvoiceCannotShrinkBelowItsPayments() {
    String invoice = caller.invoice(CONTOSO, "100.00");
    caller.made("Payment", payment(CONTOSO, "100.00", "100.00", "Invoice", invoice));

    assertThatThrownBy(
            () -> caller.bookkeeper.editByHand("Invoice", invoice, sale(CONTOSO, "99.99", "")))
        .hasMessageContaining("6000");
    assertThat(caller.books.receivables()).isEqualByComparingTo(BigDecimal.ZERO);
  }

  @Test
  void anOverpaymentIsPaidOutAgainstReceivablesAndTied() {
    caller.made("Payment", payment(CONTOSO, "50.00"));
    String check =
        caller
            .made(
                "Purchase",
                """
                {"PaymentType":"Check","AccountRef":{"value":"35"},
                 "EntityRef":{"value":"58","type":"Customer"},"Line":[{"Amount":50.00,
                 "DetailType":"AccountBasedExpenseLineDetail",
                 "AccountBasedExpenseLineDetail":{"AccountRef":{"value":"84"}}}]}
                """)
            .text("Id")
            .orElseThrow();

    String payment = caller.books.documents("Payment").get(0).text("Id").orElseThrow();
    caller.made(
        "Payment",
        """
        {"Id":"%s","SyncToken":"0","sparse":true,
         "Line":[{"Amount":50.00,"LinkedTxn":[{"TxnId":"%s","TxnType":"Check"}]}]}
        """
            .formatted(payment, check));

    assertThat(caller.books.customerBalance(CONTOSO)).isZero();
    assertThat(caller.books.accountBalance("35")).isEqualByComparingTo("-50");
  }
}
