package io.mspbilling.testkit.connectwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ConnectWiseWriteTest {
  @RegisterExtension
  final FakeVendorExtension<FakeConnectWise> psa =
      FakeVendorExtension.of(
          () -> new FakeConnectWise(VirtualClock.at("2026-03-20T12:00:00Z")).loadSmallOffice());

  @Test
  void anInvoiceIsMadeWithDefaultsAndFullReferences() {
    Caller.Answer answer =
        caller().post("/finance/invoices", "{\"type\":\"Miscellaneous\",\"company\":{\"id\":250}}");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(text(answer, "company/identifier")).isEqualTo("NorthwindDental");
    assertThat(text(answer, "status/name")).isEqualTo("New");
    assertThat(text(answer, "invoiceNumber")).isEqualTo("10426");
    assertThat(answer.json().at("specialInvoiceFlag")).contains(FakeJson.bool(true));
  }

  @Test
  void anInvoiceNeedsTypeAndAKnownCompany() {
    assertField("{\"company\":{\"id\":250}}", "type");
    assertField("{\"type\":\"Standard\"}", "company");
    assertField("{\"type\":\"Standard\",\"company\":{\"id\":999}}", "company");
    assertField("{\"type\":\"Bill\",\"company\":{\"id\":250}}", "type");
    assertField(
        "{\"type\":\"Standard\",\"company\":{\"id\":250},\"invoiceNumber\":\"1234567890123456\"}",
        "invoiceNumber");
  }

  @Test
  void patchReplacesWholeReferences() {
    Caller.Answer answer = status("/finance/invoices/10423", "status", "{\"id\":5}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("status/isClosed")).contains(FakeJson.bool(true));
  }

  @Test
  void patchInsideAReferenceLiesAboutSuccess() {
    Caller.Answer answer = status("/finance/invoices/10423", "status/id", "5");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(psa.fake().invoice(10423).at("status/id").flatMap(FakeJson::asLong)).contains(2L);
    assertThat(text(answer, "_info/lastUpdated")).isEqualTo("2026-03-04T15:20:11Z");
  }

  @Test
  void patchInsideAReferenceCanBeSwitchedToTell() {
    psa.fake().patchesInsideReferences(true);
    Caller.Answer answer = status("/finance/invoices/10423", "status/id", "5");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(text(answer, "status/name")).isEqualTo("Paid");
    assertThat(status("/finance/invoices/10424", "status/id", "99").status()).isEqualTo(400);
    assertThat(status("/finance/invoices/10424", "statuses/id", "5").status()).isEqualTo(400);
  }

  @Test
  void patchKnowsBareNamesAndThreeOperationsOnly() {
    assertThat(status("/finance/invoices/10423", "/status", "{\"id\":5}").status()).isEqualTo(400);
    assertThat(status("/finance/invoices/10423", "Status", "{\"id\":5}").status()).isEqualTo(400);
    String path = "/finance/invoices/10423";
    assertThat(caller().patch(path, "{\"op\":\"replace\"}").status()).isEqualTo(400);
    assertThat(caller().patch(path, "[{\"op\":\"move\",\"path\":\"reference\"}]").status())
        .isEqualTo(400);
    assertThat(caller().patch(path, "[{\"op\":\"remove\",\"path\":\"customerPO\"}]").status())
        .isEqualTo(200);
    assertThat(psa.fake().invoice(10423).has("customerPO")).isFalse();
    assertThat(caller().patch(path, "[{\"op\":\"remove\",\"path\":\"company\"}]").status())
        .isEqualTo(400);
  }

  @Test
  void aPatchedBalanceStaysAsItWas() {
    status("/finance/invoices/10423", "balance", "0");
    assertThat(psa.fake().balance(10423)).isEqualByComparingTo("1383.55");
  }

  @Test
  void aClosedInvoiceIsChangedThroughItsOwnDoor() {
    psa.fake().editInvoice(10423, "{\"status\":{\"id\":5}}");
    assertThat(status("/finance/invoices/10423", "reference", "\"x\"").status()).isEqualTo(400);
    Caller.Answer answer = status("/finance/closedInvoices/10423", "internalNotes", "\"seen\"");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(text(answer, "internalNotes")).isEqualTo("seen");
    assertThat(status("/finance/closedInvoices/10423", "reference", "\"x\"").status())
        .isEqualTo(400);
  }

  @Test
  void lineBreaksAreNotKept() {
    Caller.Answer answer =
        caller()
            .patch(
                "/finance/invoices/10423",
                "[{\"op\":\"add\",\"path\":\"internalNotes\",\"value\":\"a\\nb\\tc\\r\\nd\"}]");
    assertThat(text(answer, "internalNotes")).isEqualTo("a b    c d");
  }

  @Test
  void recordsInUseAreKept() {
    assertThat(caller().delete("/finance/invoices/10423").status()).isEqualTo(409);
    assertThat(caller().delete("/company/companies/250").status()).isEqualTo(409);
    assertThat(caller().delete("/finance/invoices/10425").status()).isEqualTo(204);
    assertThat(caller().get("/finance/invoices/10425").status()).isEqualTo(404);
  }

  @Test
  void aCompanyIsGivenAStatusThatThereIs() {
    String status = "/company/companies/251";
    assertThat(status(status, "status", "{\"id\":2}").json().at("status/name"))
        .contains(FakeJson.text("Inactive"));
    assertThat(status(status, "status", "{\"id\":99}").status()).isEqualTo(400);
  }

  @Test
  void aCompanyNeedsAnAddress() {
    String company = "{\"identifier\":\"Fabrikam\",\"name\":\"Fabrikam\"";
    assertThat(caller().post("/company/companies", company + "}").status()).isEqualTo(400);
    assertThat(caller().post("/company/companies", company + ",\"city\":\"Waco\"}").status())
        .isEqualTo(201);
  }

  @Test
  void additionsBelongToTheirAgreement() {
    Caller.Answer answer =
        caller()
            .post(
                "/finance/agreements/77/additions",
                "{\"product\":{\"id\":56},\"billCustomer\":\"Billable\",\"quantity\":1}");
    assertThat(answer.json().at("agreementId").flatMap(FakeJson::asLong)).contains(77L);
    assertThat(caller().get("/finance/agreements/77/additions/count").body())
        .isEqualTo("{\"count\":2}");
  }

  @Test
  void callbacksAreRegisteredReplacedAndRemoved() {
    String callback =
        "{\"url\":\"https://hooks.example/cw?recordId=\",\"objectId\":1,\"type\":\"invoice\","
            + "\"level\":\"owner\"";
    Caller.Answer created =
        caller().post("/system/callbacks", callback + ",\"description\":\"billing\"}");
    assertThat(created.status()).isEqualTo(201);
    assertThat(caller().post("/system/callbacks", "{\"url\":\"https://x\"}").status())
        .isEqualTo(400);
    Caller.Answer replaced =
        caller().send("PUT", Caller.API + "/system/callbacks/1", callback + "}");
    assertThat(replaced.json().at("description")).isEmpty();
    assertThat(replaced.json().at("id").flatMap(FakeJson::asLong)).contains(1L);
    assertThat(caller().delete("/system/callbacks/1").status()).isEqualTo(204);
  }

  @Test
  void putReplacesWhatItNamesAndLosesWhatItLeavesOut() {
    String invoice = "{\"type\":\"Agreement\",\"company\":{\"id\":250},\"reference\":\"May\"}";
    Caller.Answer replaced = put("/finance/invoices/10423", invoice);
    assertThat(replaced.status()).isEqualTo(200);
    assertThat(text(replaced, "reference")).isEqualTo("May");
    assertThat(replaced.json().at("customerPO")).isEmpty();
    assertThat(text(replaced, "status/name")).isEqualTo("New");
    assertThat(psa.fake().balance(10423)).isEqualByComparingTo("1383.55");
    assertThat(put("/finance/invoices/10423", "{\"type\":\"Agreement\"}").status()).isEqualTo(400);

    String company = "{\"identifier\":\"Northwind\",\"name\":\"Northwind\"}";
    assertThat(text(put("/company/companies/250", company), "name")).isEqualTo("Northwind");
    String addition = "{\"product\":{\"id\":56},\"billCustomer\":\"Billable\",\"quantity\":7}";
    put("/finance/agreements/77/additions/9001", addition);
    assertThat(caller().get("/finance/agreements/77/additions").body()).contains("\"quantity\":7");
  }

  @Test
  void aPaymentPutWithAnotherAmountMovesTheBalance() {
    String path = "/finance/invoices/10424/payments";
    String id = caller().post(path, "{\"amount\":45.10}").json().at("id").orElseThrow().print();
    BigDecimal before = psa.fake().balance(10424);
    assertThat(put(path + "/" + id, "{\"amount\":40.10}").status()).isEqualTo(200);
    assertThat(psa.fake().balance(10424)).isEqualByComparingTo(before.add(new BigDecimal("5")));
    assertThat(put(path + "/" + id, "{\"amount\":5000}").status()).isEqualTo(400);
    assertThat(put(path + "/" + id, "{\"type\":\"Check\"}").status()).isEqualTo(400);
  }

  private Caller.Answer put(String path, String body) {
    return caller().send("PUT", Caller.API + path, body);
  }

  @Test
  void dataThatIsNotTheVendorsIsNotLoaded() {
    assertThatThrownBy(() -> psa.fake().load("{\"invoice\":[]}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> psa.fake().load("{\"invoices\":[{\"id\":1,\"amountDue\":1}]}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("amountDue");
    assertThatThrownBy(() -> psa.fake().load("{\"invoices\":[{\"balance\":1}]}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("id");
  }

  private void assertField(String body, String field) {
    Caller.Answer answer = caller().post("/finance/invoices", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("InvalidObject");
    assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
  }

  private Caller.Answer status(String resource, String path, String value) {
    return caller()
        .patch(
            resource, "[{\"op\":\"replace\",\"path\":\"" + path + "\",\"value\":" + value + "}]");
  }

  private static String text(Caller.Answer answer, String path) {
    return answer.json().at(path).flatMap(FakeJson::asText).orElse("none");
  }

  private Caller caller() {
    return new Caller(psa.fake());
  }
}
