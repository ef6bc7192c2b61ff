package io.mspbilling.testkit.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.quickbooks.QuickBooksCaller.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeQuickBooksLackingTest {
  private final QuickBooksCaller caller = new QuickBooksCaller();

  @AfterEach
  void stop() {
    caller.close();
  }

  @Test
  void whatOnlyTheFakeLacksIsNotSaidInTheVendorsWords() {
    String batch = "{\"BatchItemRequest\":[{\"bId\":\"1\",\"operation\":\"create\",\"Bill\":{}}]}";
    assertLacks("Budget", caller.query("select * from Budget"));
    assertLacks("exchangerate", caller.query("select * from exchangerate"));
    assertLacks("exchangerate", caller.post("exchangerate", "{}"));
    assertLacks("taxrate", caller.get("taxrate/1"));
    assertLacks("reports", caller.get("reports/ProfitAndLoss"));
    assertLacks("Bill", caller.get("cdc?entities=Bill&changedSince=2026-05-01"));
    assertLacks("Bill", caller.post("batch", batch));
    assertLacks("GET /payment/{id}/pdf", caller.get("payment/1/pdf"));
    assertLacks("POST /payment/{id}/send", caller.post("payment/1/send", ""));

    assertLacks(
        "member TemplateRef",
        caller.post(
            "invoice", QuickBooksCaller.sale("58", "1", "\"TemplateRef\":{\"value\":\"1\"},")));
    assertLacks("member IsProject", caller.query("select * from Customer where IsProject = true"));

    assertThat(caller.get("nonsense/1").code()).isEqualTo("500");
    assertThat(caller.get("nonsense/1/pdf").code()).isEqualTo("500");
    assertThat(caller.query("select * from Nonsense").code()).isEqualTo("4001");
  }

  private static void assertLacks(String what, Reply reply) {
    assertThat(reply.status()).isEqualTo(501);
    assertThat(reply.text()).isEqualTo("this fake has no " + what);
  }
}
