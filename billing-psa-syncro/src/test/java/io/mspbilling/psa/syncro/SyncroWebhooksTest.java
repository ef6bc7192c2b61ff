package io.mspbilling.psa.syncro;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.http.Secret;
import io.mspbilling.http.webhook.WebhookRejectedException;
import io.mspbilling.http.webhook.WebhookRejectedException.Reason;
import io.mspbilling.psa.syncro.internal.Api;
import io.mspbilling.testkit.syncro.FakeSyncro;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of webhooks that nobody signed. */
class SyncroWebhooksTest {
  private static final String HOST = FakeSyncro.SUBDOMAIN + ".syncromsp.com";

  private final SyncroWebhooks webhooks = SyncroWebhooks.of(Secret.of("in the address"), HOST);

  @Test
  void aWebhookPointsAtARecordThatIsReadAgain() {
    try (FakeSyncro fake = new FakeSyncro(SyncroOffice.clock()).loadSmallOffice()) {
      byte[] body = fake.webhook(1_700_000_101L, "Invoice 2041 was paid").getBytes(UTF_8);
      SyncroHint hint = webhooks.receive("in the address", body).orElseThrow();
      assertThat(hint.invoice()).hasValue(Api.IDS.invoice(1_700_000_101L));
    }
  }

  @Test
  void withoutTheSecretItIsNotLookedAt() {
    rejected(null, Reason.UNSIGNED);
    rejected("guessed", Reason.FORGED);
    assertThatThrownBy(() -> webhooks.receive("in the address", new byte[2 << 20]))
        .isInstanceOfSatisfying(
            WebhookRejectedException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
  }

  private void rejected(@Nullable String secret, Reason reason) {
    assertThatThrownBy(() -> webhooks.receive(secret, "no JSON".getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            WebhookRejectedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://acmemsp.syncromsp.com/customers/7|7|customers",
        "https://acmemsp.syncromsp.com/invoices/7||invoices",
        "https://acmemsp.syncromsp.com/invoices/7|8|",
        "https://evil.example/invoices/7|7|",
        "https://acmemsp.syncromsp.com/invoices/7/edit|7|",
        "https://acmemsp.syncromsp.com/invoices/x|7|",
        "not a link|7|"
      })
  void aHintIsOneOnlyIfItIsOfTheAccountAndAgreesWithItself(
      String link, @Nullable String id, @Nullable String kind) {
    String body =
        "{\"text\":\"t\",\"link\":\"%s\",\"attributes\":{\"id\":%s}}"
            .formatted(link, id == null ? "null" : id);
    assertThat(webhooks.receive("in the address", body.getBytes(UTF_8)).map(SyncroHint::kind))
        .isEqualTo(Optional.ofNullable(kind));
  }

  @Test
  void whatIsNoWebhookIsNoHint() {
    for (String body : new String[] {"", "null", "[]", "{}", "{\"attributes\":7}", "x"}) {
      assertThat(webhooks.receive("in the address", body.getBytes(UTF_8))).isEmpty();
    }
    assertThat(new SyncroHint("payments", 7).invoice()).isEmpty();
  }
}
