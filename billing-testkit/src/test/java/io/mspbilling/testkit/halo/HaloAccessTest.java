package io.mspbilling.testkit.halo;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HaloAccessTest {
  private static final String GOOD =
      "grant_type=client_credentials&scope=all&client_id="
          + FakeHalo.CLIENT_ID
          + "&client_secret="
          + FakeHalo.CLIENT_SECRET;

  private final VirtualClock clock = VirtualClock.at("2026-03-20T12:00:00Z");

  @RegisterExtension
  final FakeVendorExtension<FakeHalo> halo =
      FakeVendorExtension.of(() -> new FakeHalo(clock).loadSmallOffice());

  @Test
  void authInfoNeedsNoTokenAndLeadsToTheTokens() {
    HaloCaller.Answer info = caller().with("Authorization", "none").get("authinfo");
    assertThat(info.json().text("auth_url")).contains(halo.fake().url() + "/auth");
    assertThat(info.json().text("tenant_id")).contains(FakeHalo.TENANT);
  }

  @Test
  void aTokenLetsInUntilItExpires() {
    HaloCaller.Answer answer = caller().token(GOOD);
    assertThat(answer.json().integer("expires_in")).contains(3600L);
    HaloCaller holder =
        caller().with("Authorization", "Bearer " + answer.json().text("access_token").orElse(""));
    assertThat(holder.get("Client").status()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(59));
    assertThat(holder.get("Client").status()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(1));
    assertThat(holder.get("Client").status()).isEqualTo(401);
  }

  @Test
  void tokensAreTakenBack() {
    HaloCaller holder = caller();
    halo.fake().expireTokens();
    assertThat(holder.get("Client").status()).isEqualTo(401);
    assertThat(holder.with("Authorization", "Basic x").get("Client").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "client_credentials,password,400,unsupported_grant_type",
    "secretOfTests,wrong,401,invalid_client",
    "client_id=0b,client_id=1b,401,invalid_client",
    "scope=all,scope=,400,invalid_scope",
    "scope=all,scope=all&tenant=other,400,invalid_tenant"
  })
  void aWrongFormIsRefused(String part, String other, int status, String error) {
    HaloCaller.Answer answer = caller().token(GOOD.replace(part, other));
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo("{\"error\":\"" + error + "\"}");
  }

  @Test
  void theTokenIsAskedForWithAForm() {
    assertThat(caller().send("POST", "/auth/token", "{}").body()).contains("invalid_request");
  }

  @Test
  void someInstancesNeedTheTenant() {
    halo.fake().settings().with(HaloQuirk.TENANT_REQUIRED);
    assertThat(caller().token(GOOD).status()).isEqualTo(400);
    assertThat(caller().token(GOOD + "&tenant=" + FakeHalo.TENANT).status()).isEqualTo(200);
    caller().with("Content-Type", "application/x-www-form-urlencoded");
    HaloCaller form = caller().with("Content-Type", "application/x-www-form-urlencoded");
    assertThat(form.send("POST", "/auth/token?tenant=" + FakeHalo.TENANT, GOOD).status())
        .isEqualTo(200);
  }

  @Test
  void aMissingAgentIsAWebPage() {
    halo.fake().settings().with(HaloQuirk.AGENT_MISSING);
    HaloCaller.Answer answer = caller().token(GOOD);
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.type()).startsWith("text/html");
  }

  @Test
  void scopeAndAgentMustBothAllowIt() {
    HaloCaller.Answer answer = caller().token(GOOD.replace("=all", "=read:invoices+read:items"));
    HaloCaller reader =
        caller().with("Authorization", "Bearer " + answer.json().text("access_token").orElse(""));
    assertThat(reader.get("Invoice").status()).isEqualTo(200);
    assertThat(reader.get("Tax").status()).isEqualTo(200);
    assertThat(reader.get("Client").status()).isEqualTo(401);
    assertThat(reader.delete("Invoice/1201").status()).isEqualTo(401);
    halo.fake().settings().withdrawRight("read:customers");
    assertThat(caller().get("Client").status()).isEqualTo(401);
    halo.fake().settings().with(HaloQuirk.MISSING_RIGHT_IS_403);
    assertThat(caller().get("Client").status()).isEqualTo(403);
  }

  @Test
  void aUserAgentIsRequired() {
    assertThat(caller().with("User-Agent", " ").get("Client").status()).isEqualTo(403);
  }

  @Test
  void requestsBeyondTheLimitAreRefusedUntilTheWindowMovesOn() {
    halo.fake().settings().requestsPerWindow(2);
    assertThat(caller().get("authinfo").status()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(3));
    assertThat(caller().token(GOOD).status()).isEqualTo(200);
    HaloCaller.Answer throttled = caller().get("Client");
    assertThat(throttled.status()).isEqualTo(429);
    assertThat(throttled.type()).startsWith("text/plain");
    assertThat(throttled.body()).contains("2 Requests per rolling 5 minute");
    clock.advance(Duration.ofMinutes(2));
    assertThat(caller().get("Client").status()).isEqualTo(200);
    assertThat(caller().get("Client").status()).isEqualTo(429);
  }

  @Test
  void pathsMayBeInAnyCaseBelowTheirBase() {
    assertThat(caller().send("GET", "/API/invoice/1201", null).status()).isEqualTo(200);
    HaloCaller.Answer wrongBase = caller().send("GET", "/Invoice/1201", null);
    assertThat(wrongBase.status()).isEqualTo(404);
    assertThat(wrongBase.type()).startsWith("text/html");
    HaloCaller.Answer absent = caller().get("Invoice/999");
    assertThat(absent.status()).isEqualTo(404);
    assertThat(absent.json().text("Message")).contains("Invoice not found");
    assertThat(caller().get("Nonsense").type()).startsWith("text/html");
    assertThat(caller().delete("Invoice").status()).isEqualTo(405);
  }

  @Test
  void whatOnlyTheFakeLacksIsNotSaidInTheVendorsWords() {
    for (String path : new String[] {"tickets", "invoice/lines", "invoice/pdf/{id}", "client/me"}) {
      HaloCaller.Answer answer = caller().get(path.replace("{id}", "1201"));
      assertThat(answer.status()).isEqualTo(501);
      assertThat(answer.body()).isEqualTo("this fake has no GET /" + path);
    }
    assertThat(caller().get("Invoice?billing_date=2026-03-01").body())
        .isEqualTo("this fake has no billing_date of GET /Invoice");
    assertThat(caller().post("Invoice", "[{\"id\":1201,\"markaspaid\":true}]").status())
        .isEqualTo(501);
  }

  @Test
  void scriptedRefusalsHaveTheVendorsForm() {
    halo.fake().faults().next(FakeRequest.get("/Client"), Fault.throttle("30"));
    halo.fake().faults().next(FakeRequest.get("/Client"), Fault.statusBeforeCommit(500));
    halo.fake().faults().next(FakeRequest.get("/Client"), Fault.statusBeforeCommit(502));
    halo.fake().faults().next(FakeRequest.get("/Client"), Fault.statusBeforeCommit(401));
    assertThat(caller().get("Client").response().header("Retry-After")).isEqualTo("30");
    assertThat(caller().get("Client").json().text("ClassName")).contains("System.Exception");
    assertThat(caller().get("Client").body()).startsWith("<html>");
    assertThat(caller().get("Client").body()).isEmpty();
  }

  private HaloCaller caller() {
    return new HaloCaller(halo.fake());
  }
}
