package io.mspbilling.psa.connectwise.system;

import static io.mspbilling.testkit.http.FakeRequest.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.BillingException;
import io.mspbilling.http.RateBudget;
import io.mspbilling.http.Ticker;
import io.mspbilling.http.webhook.WebhookRejectedException;
import io.mspbilling.http.webhook.WebhookRejectedException.Reason;
import io.mspbilling.psa.connectwise.ConnectWiseClient;
import io.mspbilling.psa.connectwise.Office;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.connectwise.FakeConnectWise;
import io.mspbilling.testkit.connectwise.SignedCallback;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.http.RequestPattern;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConnectWiseCallbacksTest {
  private static final RequestPattern KEY = get("/callbackkey/index.rails");

  private final VirtualClock clock = Office.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeConnectWise> extension =
      FakeVendorExtension.of(() -> new FakeConnectWise(clock));

  private FakeConnectWise fake;
  private ConnectWiseCallbacks callbacks;
  private SignedCallback genuine;

  @BeforeEach
  void load() {
    fake = extension.fake().loadSmallOffice();
    ConnectWiseClient client = Office.clientOf(fake).clock(clock).build();
    callbacks = client.callbacks();
    genuine = fake.callbacks().about("updated", "invoice", 10423);
  }

  @Test
  void aGenuineCallbackIsAHint() {
    CallbackEvent event = verify(genuine);
    assertThat(event).isEqualTo(new CallbackEvent("updated", "invoice", 10423));
    assertThat(event.isInvoice()).isTrue();
    assertThat(event.isDeletion()).isFalse();
    fake.deleteInvoice(10423);
    assertThat(verify(fake.callbacks().about("deleted", "invoice", 10423)).isDeletion()).isTrue();
  }

  @Test
  void theKeyIsFetchedOnceAndWithoutCredentials() {
    verify(genuine);
    verify(genuine);
    assertThat(fake.arrivals().count(KEY)).isEqualTo(1);
    FakeRequest request = fake.arrivals().latest().get(0);
    assertThat(request.header("Authorization")).isEmpty();
    assertThat(request.header("clientId")).isEmpty();
  }

  @Test
  void forgeriesAreRejected() {
    rejected(genuine.tampered("10423", "10424"), Reason.FORGED);
    rejected(fake.callbacks().signedUnderWrongKey("updated", "invoice", 10423), Reason.FORGED);
    rejected(genuine.unsigned(), Reason.UNSIGNED);
    rejected(genuine.tampered("acmemsp", "othermsp"), Reason.FORGED);
  }

  @Test
  void aKeyElsewhereIsNotEvenFetched() {
    for (String url :
        new String[] {
          "https://evil.example/key",
          "https://myconnectwise.net.evil.example/key",
          "https://evilmyconnectwise.net/key",
          "http://na.myconnectwise.net/key",
          "https://na.myconnectwise.net:8443/key",
          "https://user@na.myconnectwise.net/key",
          "http://127.0.0.1:1/key",
          "https://na.myconnectwise.net/v2025_1//system/callbackkey/index.rails?companyName=othermsp",
          "https://na.myconnectwise.net/v2025_1//system/callbackkey/index.rails?companyName=acmemsp"
              + "&companyName=othermsp",
          "https://na.myconnectwise.net/v2025_1//system/callbackkey/index.rails?id=acmemsp"
        }) {
      rejected(
          fake.callbacks().signedByForger("updated", "invoice", 1, URI.create(url), "forged"),
          Reason.FORGED);
    }
    assertThat(fake.arrivals().count()).isZero();
  }

  @Test
  void aBodyThatNamesUsUnderTheKeyOfAnotherCompanyIsForged() {
    rejected(fake.callbacks().signedByAnotherCompany("updated", "invoice", 10423), Reason.FORGED);
    assertThat(fake.arrivals().count()).isZero();
  }

  @Test
  void theKeyMayComeAsAnyContentType() {
    String key = "{\"signing_key\":\"signing-key-of-acmemsp\"}";
    fake.faults().next(KEY, Fault.body("text/html; charset=utf-8", key));
    assertThat(verify(genuine).id()).isEqualTo(10423);
  }

  @Test
  void forgedCallbacksDelayNoOtherCallAndAreSoonAskedForNoMoreKeys() {
    VirtualClock waits = Office.clock();
    Ticker ticker = Ticker.of(waits, waits::advance);
    ConnectWiseClient client =
        Office.clientOf(fake)
            .clock(clock)
            .ticker(ticker)
            .rateBudget(
                RateBudget.builder("site").calls(12, Duration.ofMinutes(1)).ticker(ticker).build())
            .build();
    callbacks = client.callbacks();
    verify(genuine);
    for (int i = 0; i < 40; i++) {
      URI link = URI.create(fake.callbacks().keyUrl() + "&id=" + i);
      SignedCallback forged =
          fake.callbacks().signedByForger("updated", "invoice", i, link, "forged");
      assertThatThrownBy(() -> verify(forged)).isInstanceOf(RuntimeException.class);
    }
    assertThat(fake.arrivals().count(KEY)).isEqualTo(10);
    assertThat(verify(genuine).id()).isEqualTo(10423);
    assertThat(client.system().info()).isNotNull();
    assertThat(waits.instant()).isEqualTo(Office.clock().instant());
  }

  @Test
  void bodiesThatAreNoCallbackAreRejected() {
    for (String body :
        new String[] {
          "",
          "null",
          "[]",
          "{}",
          "<html>",
          "{\"Action\":\"updated\",\"ID\":\"x\",\"Type\":\"invoice\"}",
          "{\"ID\":1,\"ID\":2}",
          "{\"Action\":\"a\",\"ID\":1,\"Type\":\"t\",\"CompanyId\":\"acmemsp\",\"Metadata\":{}}",
          "[".repeat(500)
        }) {
      assertThatThrownBy(() -> callbacks.verify(body.getBytes(StandardCharsets.UTF_8), "AAAA"))
          .as(body)
          .isInstanceOf(WebhookRejectedException.class);
    }
  }

  @Test
  void aKeyThatCannotBeHadIsATypedFailure() {
    fake.faults().next(KEY, Fault.statusBeforeCommit(503)).always();
    assertThatThrownBy(() -> verify(genuine)).isInstanceOf(BillingException.class);
    fake.faults().clear();
    fake.faults().next(KEY, Fault.body("application/json", "{}"));
    assertThatThrownBy(() -> verify(genuine)).isInstanceOf(BillingException.class);
    assertThat(verify(genuine).id()).isEqualTo(10423);
  }

  @Test
  void aReplacedKeyIsFetchedAgainButNotAtAForgersWill() {
    fake.faults().next(KEY, Fault.body("application/json", "{\"signing_key\":\"old\"}"));
    rejected(genuine, Reason.FORGED);
    rejected(genuine, Reason.FORGED);
    assertThat(fake.arrivals().count(KEY)).isEqualTo(1);

    clock.advance(Duration.ofMinutes(11));
    assertThat(verify(genuine).id()).isEqualTo(10423);
    assertThat(fake.arrivals().count(KEY)).isEqualTo(2);
  }

  private CallbackEvent verify(SignedCallback callback) {
    return callbacks.verify(
        callback.body().toByteArray(),
        callback.headers().get(ConnectWiseCallbacks.SIGNATURE_HEADER));
  }

  private void rejected(SignedCallback callback, Reason reason) {
    assertThatThrownBy(() -> verify(callback))
        .isInstanceOfSatisfying(
            WebhookRejectedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
