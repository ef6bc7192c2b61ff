package io.mspbilling.testkit.quickbooks;

import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.CONTOSO;
import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.http.FakeObject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeQuickBooksEstimateTest {
  private final QuickBooksCaller caller = new QuickBooksCaller();

  @AfterEach
  void stop() {
    caller.close();
  }

  @Test
  void anEstimateIsKeptAndBooksNothing() {
    FakeObject made =
        caller.made("Estimate", sale(CONTOSO, "100.00", "\"ExpirationDate\":\"2026-06-30\","));
    String id = made.text("Id").orElseThrow();

    assertThat(made.text("TxnStatus")).hasValue("Pending");
    assertThat(made.text("DocNumber")).hasValue("1001");
    assertThat(made.amount("TotalAmt")).isEqualByComparingTo("100");
    assertThat(made.has("Balance")).isFalse();
    assertThat(caller.get("estimate/" + id).text()).contains("2026-06-30");
    assertThat(
            caller.ids("Estimate", "select * from Estimate where CustomerRef = '" + CONTOSO + "'"))
        .containsExactly(id);
    assertThat(caller.books.trialBalance().values()).allSatisfy(b -> assertThat(b).isZero());
    assertThat(caller.books.receivables()).isZero();
  }

  @Test
  void anEstimateIsAcceptedMailedPrintedAndDeleted() {
    String id = caller.made("Estimate", sale(CONTOSO, "1.00", "")).text("Id").orElseThrow();
    String accept =
        "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true,\"TxnStatus\":\"Accepted\"}";

    assertThat(caller.made("Estimate", accept.formatted(id)).text("TxnStatus"))
        .hasValue("Accepted");
    assertThat(caller.post("estimate/" + id + "/send?sendTo=a@b.example", "").text())
        .contains("EmailSent");
    assertThat(caller.get("estimate/" + id + "/pdf").text()).contains("(Estimate 1001)");
    String body = "{\"Id\":\"" + id + "\",\"SyncToken\":\"2\"}";
    assertThat(caller.post("estimate?operation=void", body).code()).isEqualTo("500");
    assertThat(caller.post("estimate?operation=delete", body).status()).isEqualTo(200);
    assertThat(caller.get("estimate/" + id).code()).isEqualTo("610");
  }

  @Test
  void aWrongEstimateIsRefused() {
    String offer = sale(CONTOSO, "1.00", "");

    assertThat(caller.post("estimate", sale("999", "1.00", "")).code()).isEqualTo("2500");
    assertThat(caller.post("estimate", "{\"CustomerRef\":{\"value\":\"58\"}}").code())
        .isEqualTo("2020");
    assertThat(caller.post("estimate", sale(CONTOSO, "1.00", "\"TxnStatus\":\"Won\",")).code())
        .isEqualTo("2170");
    // Nothing is booked, so no closed period is touched.
    caller.fake.settings().closeBooksThrough(LocalDate.of(2026, 5, 4));
    assertThat(caller.post("estimate", offer).status()).isEqualTo(200);
  }
}
