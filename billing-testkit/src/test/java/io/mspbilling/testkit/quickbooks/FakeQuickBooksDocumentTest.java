package io.mspbilling.testkit.quickbooks;

import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.CONTOSO;
import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.payment;
import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.http.FakeObject;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeQuickBooksDocumentTest {
  private final QuickBooksCaller caller = new QuickBooksCaller();

  @AfterEach
  void stop() {
    caller.close();
  }

  @Test
  void anInvoiceIsNumberedDatedAndDueByItsTerms() {
    FakeObject first =
        caller.made("Invoice", sale(CONTOSO, "10.00", "\"SalesTermRef\":{\"value\":\"1\"},"));
    FakeObject second = caller.made("Invoice", sale(CONTOSO, "10.00", ""));

    assertThat(first.text("TxnDate")).hasValue("2026-05-04");
    assertThat(first.text("DueDate")).hasValue("2026-05-19");
    assertThat(first.text("DocNumber")).hasValue("1001");
    assertThat(second.text("DocNumber")).hasValue("1002");
  }

  @Test
  void aDayBeginsInTheCompanysZone() {
    caller.clock.set(Instant.parse("2026-05-04T06:30:00Z"));

    assertThat(caller.made("Invoice", sale(CONTOSO, "10.00", "")).text("TxnDate"))
        .hasValue("2026-05-03");
  }

  @Test
  void taxAndDiscountArePartOfTheBooks() {
    String body =
        """
        {"CustomerRef":{"value":"58"},"TxnTaxDetail":{"TotalTax":8.25},"Line":[
         {"Amount":100.00,"DetailType":"SalesItemLineDetail",
          "SalesItemLineDetail":{"ItemRef":{"value":"30"},"Qty":4,"UnitPrice":25}},
         {"Amount":10.00,"DetailType":"DiscountLineDetail","DiscountLineDetail":{}}]}
        """;

    String id = caller.made("Invoice", body).text("Id").orElseThrow();

    assertThat(caller.books.invoiceBalance(id)).isEqualByComparingTo("98.25");
    assertThat(caller.books.accountBalance("79")).isEqualByComparingTo("-100");
    String tax = caller.books.accountOfSubType("SalesTaxPayable").orElseThrow();
    assertThat(caller.books.accountBalance(tax)).isEqualByComparingTo("-8.25");
    assertThat(caller.post("invoice", body.replace("25}}", "24.99}}")).code()).isEqualTo("6070");
  }

  @Test
  void anInactiveNameCannotBeUsed() {
    caller.bookkeeper.editByHand("Customer", CONTOSO, "{\"Active\":false}");

    assertThat(caller.post("payment", payment(CONTOSO, "1.00")).code()).isEqualTo("610");
  }

  @Test
  void aStaleTokenIsRefused() {
    FakeObject made =
        caller.made("PaymentMethod", "{\"Name\":\"Wire\",\"Type\":\"NON_CREDIT_CARD\"}");
    String id = made.text("Id").orElseThrow();
    String rename = "{\"Id\":\"%s\",\"SyncToken\":\"%s\",\"sparse\":true,\"Name\":\"Wires\"}";

    assertThat(caller.made("PaymentMethod", rename.formatted(id, "0")).text("SyncToken"))
        .hasValue("1");
    assertThat(caller.post("paymentmethod", rename.formatted(id, "0")).code()).isEqualTo("5010");
    assertThat(caller.post("paymentmethod", "{\"Id\":\"" + id + "\"}").code()).isEqualTo("2020");
  }

  @Test
  void aSparseUpdateKeepsWhatItLeavesOutAndAFullOneClearsIt() {
    String id =
        caller
            .made(
                "Customer",
                """
                {"DisplayName":"Litware","Notes":"n","PrimaryEmailAddr":{"Address":"a@b.example"}}
                """)
            .text("Id")
            .orElseThrow();

    FakeObject sparse =
        caller.made(
            "Customer",
            """
            {"Id":"%s","SyncToken":"0","sparse":true,"CompanyName":"Litware Inc."}
            """
                .formatted(id));
    FakeObject full =
        caller.made(
            "Customer",
            """
            {"Id":"%s","SyncToken":"1","DisplayName":"Litware"}
            """
                .formatted(id));

    assertThat(sparse.text("Notes")).hasValue("n");
    assertThat(full.text("Notes")).isEmpty();
    assertThat(full.text("CompanyName")).isEmpty();
  }

  @Test
  void namesAreUniqueAcrossCustomersAndVendorsWhateverTheirCase() {
    assertThat(caller.post("customer", "{\"DisplayName\":\"CARD processor inc.\"}").code())
        .isEqualTo("6240");
    assertThat(caller.post("account", "{\"Name\":\"Checking\",\"AccountType\":\"Bank\"}").code())
        .isEqualTo("6240");
    assertThat(caller.post("account", "{\"Name\":\"Odd\"}").code()).isEqualTo("6010");
    assertThat(caller.post("customer", "{\"DisplayName\":\"a:b\"}").code()).isEqualTo("6000");
    assertThat(caller.post("term", "{\"Name\":\"Net 7\",\"DueDays\":7}").status()).isEqualTo(200);
  }

  @Test
  void documentNumbersAreShortAndUniquePerKind() {
    caller.made("Invoice", sale(CONTOSO, "1.00", "\"DocNumber\":\"A-1\","));

    assertThat(caller.post("invoice", sale(CONTOSO, "1.00", "\"DocNumber\":\"A-1\",")).code())
        .isEqualTo("6140");
    assertThat(
            caller
                .post("invoice", sale(CONTOSO, "1.00", "\"DocNumber\":\"" + "x".repeat(22) + "\","))
                .code())
        .isEqualTo("2050");
  }

  @Test
  void theClosedPeriodIsClosedForNewAndOldTransactions() {
    String id = caller.made("Payment", payment(CONTOSO, "1.00")).text("Id").orElseThrow();
    caller.fake.settings().closeBooksThrough(LocalDate.of(2026, 5, 4));
    String body = "{\"Id\":\"" + id + "\",\"SyncToken\":\"0\"}";

    assertThat(caller.post("payment", payment(CONTOSO, "1.00")).code()).isEqualTo("6210");
    assertThat(caller.post("payment?operation=delete", body).code()).isEqualTo("6210");
    assertThat(caller.post("payment?operation=update&include=void", body).code()).isEqualTo("6210");

    caller.fake.settings().openBooks();
    assertThat(caller.post("payment?operation=delete", body).status()).isEqualTo(200);
  }

  @Test
  void withMulticurrencyTheCurrencyIsRequiredAndTheCustomers() {
    caller.fake.settings().multicurrency(true);
    String maple =
        caller.bookkeeper.add(
            "Customer", "{\"DisplayName\":\"Maple\",\"CurrencyRef\":{\"value\":\"CAD\"}}");
    String cad = "\"CurrencyRef\":{\"value\":\"CAD\"},\"ExchangeRate\":0.7312,";

    assertThat(caller.post("invoice", sale(maple, "5.00", "")).code()).isEqualTo("2020");
    assertThat(caller.post("invoice", sale(CONTOSO, "5.00", cad)).code()).isEqualTo("6000");
    caller.made("Invoice", sale(maple, "5.00", cad));

    assertThat(caller.books.accountBalance("79", "CAD")).isEqualByComparingTo("-5");
    assertThat(caller.books.receivables()).isZero();
  }

  @Test
  void aRefundTakesIncomeBackAndLeavesReceivablesAlone() {
    caller.made(
        "RefundReceipt", sale(CONTOSO, "250.00", "\"DepositToAccountRef\":{\"value\":\"35\"},"));

    assertThat(caller.books.accountBalance("79")).isEqualByComparingTo("250");
    assertThat(caller.books.accountBalance("35")).isEqualByComparingTo("-250");
    assertThat(caller.books.receivables()).isZero();
    assertThat(caller.post("refundreceipt", sale(CONTOSO, "1.00", "")).code()).isEqualTo("2020");
  }

  @Test
  void aFeeIsAPurchaseFromTheBank() {
    String fee =
        """
        {"PaymentType":"Cash","AccountRef":{"value":"35"},
         "EntityRef":{"value":"12","type":"Vendor"},"Line":[{"Amount":318.20,
         "DetailType":"AccountBasedExpenseLineDetail",
         "AccountBasedExpenseLineDetail":{"AccountRef":{"value":"77"}}}]}
        """;

    caller.made("Purchase", fee);

    assertThat(caller.books.accountBalance("77")).isEqualByComparingTo("318.20");
    assertThat(caller.post("purchase", fee.replace("Cash", "CreditCard")).code()).isEqualTo("6000");
    assertThat(caller.post("purchase", fee.replace("Cash", "Barter")).code()).isEqualTo("2170");
  }

  @Test
  void aVoidedInvoiceOwesNothing() {
    String id = caller.invoice(CONTOSO, "100.00");

    caller.made("Invoice", "?operation=void", "{\"Id\":\"" + id + "\",\"SyncToken\":\"0\"}");

    assertThat(caller.books.invoiceBalance(id)).isZero();
    assertThat(caller.books.trialBalance().values()).allSatisfy(b -> assertThat(b).isZero());
  }

  @Test
  void namesAreNotDeleted() {
    assertThat(
            caller.post("customer?operation=delete", "{\"Id\":\"58\",\"SyncToken\":\"0\"}").code())
        .isEqualTo("500");
  }

  @Test
  void whatAPersonDoesIsNotCountedAsTheApis() {
    caller.bookkeeper.payByHand(payment(CONTOSO, "1.00"));
    caller.made(
        "Payment",
        payment(CONTOSO, "2.00")
            .replaceFirst("\\{", "{\"PaymentRefNum\":\"pi_1\",\"PrivateNote\":\"msp:1\","));

    assertThat(caller.books.creates("Payment")).isOne();
    assertThat(caller.books.documents("Payment")).hasSize(2);
    assertThat(caller.books.withPaymentRefNum("Payment", "pi_1")).hasSize(1);
    assertThat(caller.books.withPrivateNote("Payment", "msp:1")).hasSize(1);
  }
}
