package io.mspbilling.testkit.connectwise;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ConnectWiseAccessTest {
  @RegisterExtension
  final FakeVendorExtension<FakeConnectWise> psa =
      FakeVendorExtension.of(
          () -> new FakeConnectWise(VirtualClock.at("2026-03-20T12:00:00Z")).loadSmallOffice());

  @Test
  void companyInfoNeedsNoCredentialsAndAnswersNullForStrangers() {
    Caller stranger = caller().without("Authorization").without("clientId");
    FakeJson info = stranger.send("GET", "/login/companyinfo/acmemsp", null).json();
    assertThat(info.at("Codebase").flatMap(FakeJson::asText)).contains("v2026_4/");
    assertThat(info.at("IsCloud").flatMap(FakeJson::asText)).contains("True");
    assertThat(stranger.send("GET", "/login/companyinfo/nobody", null).body()).isEqualTo("null");
  }

  @Test
  void anUpgradeMovesTheCodebaseUnderTheRouter() {
    String old = "/v2026_4/apis/3.0/system/info";
    assertThat(caller().send("GET", old, null).status()).isEqualTo(200);
    psa.fake().upgradeTo("v2026_5/");
    assertThat(caller().send("GET", old, null).status()).isEqualTo(404);
    assertThat(caller().get("/system/info").status()).isEqualTo(200);
  }

  @Test
  void credentialsAreChecked() {
    assertThat(caller().without("Authorization").get("/system/info").status()).isEqualTo(401);
    assertThat(withKeys("acmemsp", "publicKeyOfTests", "wrong").status()).isEqualTo(401);
    Caller.Answer stranger = withKeys("othermsp", "publicKeyOfTests", "privateKeyOfTests");
    assertThat(stranger.status()).isEqualTo(404);
    assertThat(stranger.code()).isEqualTo("ConnectWiseApi");
    assertThat(caller().with("Authorization", "Bearer x").get("/system/info").status())
        .isEqualTo(401);
  }

  @Test
  void theClientIdIsRequired() {
    Caller.Answer answer = caller().without("clientId").get("/system/info");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("Security");
    assertThat(answer.json().at("errors")).contains(FakeJson.none());
  }

  @Test
  void mediaTypesAreChecked() {
    assertThat(caller().with("Accept", "text/html").get("/system/info").status()).isEqualTo(406);
    assertThat(caller().with("Accept", "application/json").get("/system/info").status())
        .isEqualTo(200);
    Caller textual = caller().with("Content-Type", "text/plain");
    assertThat(textual.post("/finance/invoices", "{}").status()).isEqualTo(415);
  }

  @Test
  void unknownPathsAndVerbsAreTold() {
    Caller.Answer nothing = caller().get("/finance/nothing");
    assertThat(nothing.status()).isEqualTo(404);
    assertThat(nothing.code()).isEqualTo("ConnectWiseApi");
    assertThat(nothing.body()).contains("The endpoint does not exist.");
    assertThat(caller().get("/finance/invoices/1").code()).isEqualTo("NotFound");
    assertThat(caller().get("/finance/Invoices").status()).isEqualTo(404);
    assertThat(caller().delete("/finance/invoices").status()).isEqualTo(405);
    assertThat(caller().post("/system/info", "{}").status()).isEqualTo(405);
  }

  @Test
  void whatOnlyTheFakeLacksIsNotSaidInTheVendorsWords() {
    for (String path :
        new String[] {
          "/finance/invoices/{id}/pdf", "/finance/accounting/unpostedinvoices", "/service/tickets"
        }) {
      Caller.Answer answer = caller().get(path.replace("{id}", "10423"));
      assertThat(answer.status()).isEqualTo(501);
      assertThat(answer.body()).isEqualTo("this fake has no GET " + path);
    }
    assertThat(caller().get("/finance/invoices/10423/pdfs").status()).isEqualTo(404);
    assertThat(caller().get("/tickets").code()).isEqualTo("ConnectWiseApi");
  }

  @Test
  void longUrlsAreRefused() {
    String long2000 = "/finance/invoices?conditions=" + "x".repeat(2000);
    assertThat(caller().get(long2000).status()).isEqualTo(414);
  }

  @Test
  void answersCarryVersionAndRequestId() {
    Caller.Answer answer = caller().get("/system/info");
    assertThat(answer.header("x-cw-request-id")).isPresent();
    assertThat(answer.header("Content-Type").orElseThrow())
        .startsWith("application/vnd.connectwise.com+json");
  }

  @Test
  void scriptedRefusalsHaveTheVendorsForm() {
    psa.fake().faults().next(FakeRequest.get("/system/info"), Fault.throttle("30"));
    psa.fake().faults().next(FakeRequest.get("/system/info"), Fault.statusBeforeCommit(500));
    psa.fake().faults().next(FakeRequest.get("/system/info"), Fault.statusBeforeCommit(502));
    Caller.Answer throttled = caller().get("/system/info");
    assertThat(throttled.header("Retry-After")).contains("30");
    assertThat(throttled.json().at("error")).contains(FakeJson.text("ConnectWiseAPI"));
    assertThat(caller().get("/system/info").json().at("code")).isPresent();
    assertThat(caller().get("/system/info").body()).startsWith("<html>");
  }

  private Caller.Answer withKeys(String company, String publicKey, String privateKey) {
    return caller()
        .with("Authorization", Caller.basic(company, publicKey, privateKey))
        .get("/system/info");
  }

  private Caller caller() {
    return new Caller(psa.fake());
  }
}
