package io.mspbilling.testkit.quickbooks;

import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.CONTOSO;
import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.payment;
import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.http.FakeObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeQuickBooksDepositTest {
  private static final String FEE =
      """
      {"Amount":-43.85,"DetailType":"DepositLineDetail",
       "DepositLineDetail":{"AccountRef":{"value":"77"},"Entity":{"value":"12","type":"VENDOR"}}}
      """;

  private final QuickBooksCaller caller = new QuickBooksCaller();

  @AfterEach
  void stop() {
    caller.close();
  }

  private static String deposit(String... lines) {
    return "{\"DepositToAccountRef\":{\"value\":\"35\"},\"Line\":["
        + String.join(",", lines)
        + "]}";
  }

  private static String linked(String amount, String type, String id) {
    return """
        {"Amount":%s,"LinkedTxn":[{"TxnId":"%s","TxnType":"%s","TxnLineId":"0"}]}
        """
        .formatted(amount, id, type);
  }

  private String paid(String amount) {
    return caller.made("Payment", payment(CONTOSO, amount)).text("Id").orElseThrow();
  }

  @Test
  void aPayoutNetOfFeesEmptiesUndepositedFunds() {
    String first = paid("1250.00");
    String second = paid("262.00");

    FakeObject made =
        caller.made(
            "Deposit",
            deposit(linked("1250.00", "Payment", first), linked("262.00", "Payment", second), FEE));

    assertThat(made.decimal("TotalAmt"))
        .hasValueSatisfying(a -> assertThat(a).isEqualByComparingTo("1468.15"));
    assertThat(caller.books.accountBalance("4")).isZero();
    assertThat(caller.books.accountBalance("35")).isEqualByComparingTo("1468.15");
    assertThat(caller.books.accountBalance("77")).isEqualByComparingTo("43.85");
  }

  @Test
  void aRefundInUndepositedFundsIsNettedWithANegativeLine() {
    String payment = paid("100.00");
    String refund =
        caller
            .made(
                "RefundReceipt",
                sale(CONTOSO, "80.00", "\"DepositToAccountRef\":{\"value\":\"4\"},"))
            .text("Id")
            .orElseThrow();

    caller.made(
        "Deposit",
        deposit(linked("100.00", "Payment", payment), linked("-80.00", "RefundReceipt", refund)));

    assertThat(caller.books.accountBalance("4")).isZero();
    assertThat(caller.books.accountBalance("35")).isEqualByComparingTo("20");
  }

  @Test
  void aLinkedLineMustNotCarryADetailType() {
    String id = paid("10.00");
    String line = linked("10.00", "Payment", id).strip();
    String wrong = "{\"DetailType\":\"DepositLineDetail\"," + line.substring(1);

    assertThat(caller.post("deposit", deposit(wrong)).code()).isEqualTo("2020");
  }

  @Test
  void aLinkedLineNeedsTheTxnLineId() {
    String line = linked("10.00", "Payment", paid("10.00")).replace(",\"TxnLineId\":\"0\"", "");

    assertThat(caller.post("deposit", deposit(line)).code()).isEqualTo("2020");
  }

  @Test
  void aPaymentIsDepositedOnce() {
    String line = linked("10.00", "Payment", paid("10.00"));
    assertThat(caller.post("deposit", deposit(line, line)).code()).isEqualTo("620");
    caller.made("Deposit", deposit(line));

    assertThat(caller.post("deposit", deposit(line)).code()).isEqualTo("620");
    assertThat(caller.books.accountBalance("35")).isEqualByComparingTo("10");
  }

  @Test
  void aPaymentThatWentStraightToTheBankCannotBeDeposited() {
    String body =
        payment(CONTOSO, "10.00")
            .replaceFirst("\\{", "{\"DepositToAccountRef\":{\"value\":\"35\"},");
    String id = caller.made("Payment", body).text("Id").orElseThrow();

    assertThat(caller.post("deposit", deposit(linked("10.00", "Payment", id))).code())
        .isEqualTo("6000");
  }

  @Test
  void theLineMustHoldTheWholePayment() {
    String id = paid("10.00");

    assertThat(caller.post("deposit", deposit(linked("9.99", "Payment", id))).code())
        .isEqualTo("6000");
  }

  @Test
  void aDepositIsNotNegative() {
    assertThat(caller.post("deposit", deposit(FEE)).code()).isEqualTo("6000");
  }

  @Test
  void aDepositedPaymentIsFrozenUntilTheDepositIsGone() {
    String id = paid("10.00");
    String deposit =
        caller.made("Deposit", deposit(linked("10.00", "Payment", id))).text("Id").orElseThrow();
    String body = "{\"Id\":\"" + id + "\",\"SyncToken\":\"0\",\"sparse\":true}";

    assertThat(caller.post("payment?operation=update&include=void", body).code()).isEqualTo("6540");
    assertThat(caller.post("payment?operation=delete", body).code()).isEqualTo("6540");
    assertThat(caller.post("payment", body).code()).isEqualTo("6540");

    caller.made("Deposit", "?operation=delete", "{\"Id\":\"" + deposit + "\",\"SyncToken\":\"0\"}");
    assertThat(caller.post("payment?operation=delete", body).status()).isEqualTo(200);
    assertThat(caller.books.trialBalance().values()).allSatisfy(b -> assertThat(b).isZero());
  }

  @Test
  void aDirectLineNeedsItsAccount() {
    String line =
        """
        {"Amount":1.00,"DetailType":"DepositLineDetail","DepositLineDetail":{"CheckNum":"1"}}
        """;

    assertThat(caller.post("deposit", deposit(line)).code()).isEqualTo("2020");
  }
}
