package io.mspbilling.testkit.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.quickbooks.QuickBooksCaller.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeQuickBooksGatewayTest {
  private static final String CLIENT =
      FakeQuickBooks.CLIENT_ID + ":" + FakeQuickBooks.CLIENT_SECRET;

  private final QuickBooksCaller caller = new QuickBooksCaller();

  @AfterEach
  void stop() {
    caller.close();
  }

  private Reply refresh(String token) {
    return refresh(token, FakeQuickBooks.CLIENT_ID + ":" + FakeQuickBooks.CLIENT_SECRET);
  }

  private Reply refresh(String token, String client) {
    return caller.send(
        new Request.Builder()
            .url(caller.url("/oauth2/v1/tokens/bearer"))
            .header("Authorization", basic(client))
            .post(
                QuickBooksCaller.body(
                    "grant_type=refresh_token&refresh_token=" + token,
                    "application/x-www-form-urlencoded")));
  }

  private static String basic(String client) {
    return "Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8));
  }

  private Reply companyInfo(String access, String realm) {
    return caller.send(
        new Request.Builder()
            .url(caller.url("/v3/company/" + realm + "/companyinfo/" + realm))
            .header("Authorization", "Bearer " + access)
            .header("Accept", "application/json"));
  }

  @Test
  void aRefreshGivesAnAccessTokenForAnHourAndANewRefreshToken() {
    String old = caller.fake.refreshToken();

    FakeObject granted = refresh(old).body();

    assertThat(granted.integer("expires_in")).hasValue(3600L);
    assertThat(granted.text("refresh_token"))
        .hasValueSatisfying(t -> assertThat(t).isNotEqualTo(old));
    String access = granted.text("access_token").orElseThrow();
    assertThat(companyInfo(access, FakeQuickBooks.REALM).status()).isEqualTo(200);

    caller.clock.advance(Duration.ofMinutes(60));
    Reply expired = companyInfo(access, FakeQuickBooks.REALM);
    assertThat(expired.status()).isEqualTo(401);
    assertThat(expired.body().at("fault/type").flatMap(FakeJson::asText))
        .hasValue("AUTHENTICATION");
  }

  @Test
  void theReplacedRefreshTokenWorksForADayAndThenDies() {
    String old = caller.fake.refreshToken();
    String current = refresh(old).body().text("refresh_token").orElseThrow();

    caller.clock.advance(Duration.ofHours(23));
    assertThat(refresh(old).body().text("refresh_token")).hasValue(current);
    caller.clock.advance(Duration.ofHours(1));
    Reply dead = refresh(old);

    assertThat(dead.status()).isEqualTo(400);
    assertThat(dead.body().text("error")).hasValue("invalid_grant");
    assertThat(refresh(current).status()).isEqualTo(200);
  }

  @Test
  void aRefreshTokenDiesWhenUnusedForAHundredDays() {
    String token = caller.fake.refreshToken();
    caller.clock.advance(Duration.ofDays(100));

    assertThat(refresh(token).body().text("error")).hasValue("invalid_grant");
  }

  @Test
  void aStrangerGetsNoToken() {
    assertThat(refresh(caller.fake.refreshToken(), "somebody:else").status()).isEqualTo(401);
  }

  @Test
  void revokingEndsTheConnection() {
    String access = caller.fake.accessToken();
    String refresh = caller.fake.refreshToken();
    Request.Builder revoke =
        new Request.Builder()
            .url(caller.url("/v2/oauth2/tokens/revoke"))
            .header(
                "Authorization",
                basic(FakeQuickBooks.CLIENT_ID + ":" + FakeQuickBooks.CLIENT_SECRET))
            .post(QuickBooksCaller.body("{\"token\":\"" + refresh + "\"}", "application/json"));

    assertThat(caller.send(revoke).status()).isEqualTo(200);
    assertThat(companyInfo(access, FakeQuickBooks.REALM).status()).isEqualTo(401);
    assertThat(refresh(refresh).status()).isEqualTo(400);
    assertThat(refresh(caller.fake.reconnect()).status()).isEqualTo(200);
  }

  @Test
  void aTokenToRevokeMayComeAsFormData() {
    Request.Builder revoke =
        new Request.Builder()
            .url(caller.url("/v2/oauth2/tokens/revoke"))
            .header("Authorization", basic(CLIENT))
            .post(form("token=" + caller.fake.refreshToken()));

    assertThat(caller.send(revoke).status()).isEqualTo(200);
    assertThat(refresh(caller.fake.refreshToken()).status()).isEqualTo(400);
  }

  @Test
  void aRefusedTokenIsDescribed() {
    assertThat(refresh("guessed").body().text("error_description")).isPresent();
    assertThat(refresh("guessed", "somebody:else").body().text("error_description")).isPresent();
  }

  @Test
  void aCodeConnectsOnceForItsAddressAndSoon() {
    caller.fake.disconnect();
    String address = "https://app.example/callback";

    String code = caller.fake.authorizationCode(address);
    assertThat(redeem(code, "https://other.example/").body().text("error"))
        .hasValue("invalid_grant");
    assertThat(redeem(code, address).status()).isEqualTo(400);

    String good = caller.fake.authorizationCode(address);
    FakeObject granted = redeem(good, address).body();
    assertThat(refresh(granted.text("refresh_token").orElseThrow()).status()).isEqualTo(200);
    String access = granted.text("access_token").orElseThrow();
    assertThat(companyInfo(access, FakeQuickBooks.REALM).status()).isEqualTo(200);
    assertThat(redeem(good, address).status()).isEqualTo(400);

    String late = caller.fake.authorizationCode(address);
    caller.clock.advance(Duration.ofHours(1));
    assertThat(redeem(late, address).status()).isEqualTo(400);
  }

  private Reply redeem(String code, String address) {
    return caller.send(
        new Request.Builder()
            .url(caller.url("/oauth2/v1/tokens/bearer"))
            .header("Authorization", basic(CLIENT))
            .post(
                form(
                    "grant_type=authorization_code&code="
                        + code
                        + "&redirect_uri="
                        + QuickBooksCaller.encoded(address))));
  }

  private static RequestBody form(String text) {
    return QuickBooksCaller.body(text, "application/x-www-form-urlencoded");
  }

  @Test
  void anotherCompanyIsForbidden() {
    assertThat(companyInfo(caller.fake.accessToken(), "1").status()).isEqualTo(403);
  }

  @Test
  void everyAnswerNamesItsCall() {
    assertThat(caller.get("preferences").headers().get("intuit_tid")).isNotEmpty();
    assertThat(companyInfo("none", "1").headers().get("intuit_tid")).isNotEmpty();
  }

  @Test
  void requestsBeyondTheLimitAreThrottledUntilTheMinuteIsOver() {
    caller.fake.settings().requestsPerMinute(2);
    caller.get("preferences");
    caller.get("preferences");

    Reply third = caller.get("preferences");
    assertThat(third.status()).isEqualTo(429);
    assertThat(third.text()).contains("errorCode=003001");

    caller.clock.advance(Duration.ofMinutes(1));
    assertThat(caller.get("preferences").status()).isEqualTo(200);
  }

  @Test
  void scriptedFaultsSpeakTheVendorsLanguage() {
    caller.fake.faults().next(FakeRequest.get("/preferences"), Fault.throttle("7"));
    caller.fake.faults().next(FakeRequest.get("/preferences"), Fault.statusBeforeCommit(503));

    assertThat(caller.get("preferences").text()).contains("ThrottleExceeded");
    assertThat(caller.get("preferences").code()).isEqualTo("10000");
  }

  @Test
  void aCallerWhoDoesNotAskForJsonLearnsThatThisFakeHasNoXml() {
    Request.Builder request =
        new Request.Builder()
            .url(caller.url("/v3/company/" + FakeQuickBooks.REALM + "/preferences"))
            .header("Authorization", "Bearer " + caller.fake.accessToken());

    assertThat(caller.send(request).status()).isEqualTo(501);
    assertThat(caller.send(request).text()).startsWith("this fake has no answers in XML");
  }

  @Test
  void preferencesShowWhatIsSwitched() {
    caller.fake.settings().multicurrency(true);

    FakeObject preferences = caller.get("preferences?minorversion=75").body();

    assertThat(
            preferences
                .at("Preferences/CurrencyPrefs/MultiCurrencyEnabled")
                .flatMap(FakeJson::asBool))
        .hasValue(true);
  }
}
