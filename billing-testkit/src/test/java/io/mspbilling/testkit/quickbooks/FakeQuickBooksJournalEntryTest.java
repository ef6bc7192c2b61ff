package io.mspbilling.testkit.quickbooks;

import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.CONTOSO;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeQuickBooksJournalEntryTest {
  private final QuickBooksCaller caller = new QuickBooksCaller();

  @AfterEach
  void stop() {
    caller.close();
  }

  /** A returned payment: debit receivables of the customer, credit the bank. */
  static String returned(String customer, String amount) {
    return """
        {"Line":[{"Amount":%2$s,"DetailType":"JournalEntryLineDetail",
          "JournalEntryLineDetail":{"PostingType":"Debit","AccountRef":{"value":"84"},
          "Entity":{"Type":"Customer","EntityRef":{"value":"%1$s"}}}},
         {"Amount":%2$s,"DetailType":"JournalEntryLineDetail",
          "JournalEntryLineDetail":{"PostingType":"Credit","AccountRef":{"value":"35"}}}]}
        """
        .formatted(customer, amount);
  }

  @Test
  void aReturnedPaymentIsOwedAgain() {
    caller.made("JournalEntry", returned(CONTOSO, "1000.00"));

    assertThat(caller.books.customerBalance(CONTOSO)).isEqualByComparingTo("1000");
    assertThat(caller.books.accountBalance("35")).isEqualByComparingTo("-1000");
  }

  @Test
  void debitsMustEqualCredits() {
    String unbalanced = returned(CONTOSO, "10.00").replaceFirst("10.00", "10.01");

    assertThat(caller.post("journalentry", unbalanced).code()).isEqualTo("6000");
  }

  @Test
  void receivablesNeedACustomerInTheNestedShape() {
    String flat =
        returned(CONTOSO, "10.00")
            .replace(
                "{\"Type\":\"Customer\",\"EntityRef\":{\"value\":\"58\"}}",
                "{\"value\":\"58\",\"type\":\"CUSTOMER\"}");

    assertThat(flat).contains("CUSTOMER");
    assertThat(caller.post("journalentry", flat).code()).isEqualTo("6000");
  }

  @Test
  void payablesNeedAVendor() {
    String payable = returned(CONTOSO, "10.00").replace("\"84\"", "\"33\"");
    String ofVendor = payable.replace("Customer", "Vendor").replace("\"58\"", "\"12\"");

    assertThat(caller.post("journalentry", payable).code()).isEqualTo("6000");
    assertThat(caller.post("journalentry", ofVendor).status()).isEqualTo(200);
  }

  @Test
  void negativeAmountsAndLonelyLinesAreRefused() {
    assertThat(caller.post("journalentry", returned(CONTOSO, "-10.00")).code()).isEqualTo("6000");
    assertThat(caller.post("journalentry", "{\"Line\":[]}").code()).isEqualTo("2020");
  }

  @Test
  void aJournalEntryCannotBeVoided() {
    String id = caller.made("JournalEntry", returned(CONTOSO, "1.00")).text("Id").orElseThrow();
    String body = "{\"Id\":\"" + id + "\",\"SyncToken\":\"0\"}";

    assertThat(caller.post("journalentry?operation=void", body).code()).isEqualTo("500");
    assertThat(caller.post("journalentry?operation=delete", body).status()).isEqualTo(200);
  }
}
